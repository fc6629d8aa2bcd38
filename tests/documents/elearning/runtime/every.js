// Hold random learners of courses against a strict platform: node every.js RUNS SEED COURSE.json…
import { readFileSync } from "node:fs";
import { loseNothing } from "./paths.js";

const [runs, seed, ...files] = process.argv.slice(2);
for (const file of files) {
  const course = JSON.parse(readFileSync(file, "utf8"));
  loseNothing(course, course.standard, Number(runs), Number(seed));
  console.log(`${course.name} ${course.standard}: ${runs} learners`);
}
