// Reads a GIFT bank with a public parser and prints what it found: one line of JSON for each question.
//
//   node gift_reads.mjs FILE.gift
import { readFileSync } from "node:fs";
import { parse } from "gift-pegjs";

for (const question of parse(readFileSync(process.argv[2], "utf8"))) {
  console.log(JSON.stringify(question));
}
