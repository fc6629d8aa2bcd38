// The sample's random learners. The seed is kept, so that a path that fails is found again; other courses: every.js.
import test from "node:test";
import { course } from "./course.js";
import { loseNothing } from "./paths.js";

for (const standard of ["scorm12", "scorm2004"]) {
  test(`${standard}: 500 random learners, killed and launched again, lose nothing that was committed`, () => {
    loseNothing(course(), standard, 500, 20261122);
  });
}
