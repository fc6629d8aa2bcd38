import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["reflection"];
const journal = question("journal");

test("the text comes back, line ends too", () => {
  assert.equal(kind.unpack(journal, kind.pack(journal, "Repérer où.\nDemander à l’équipe.")), "Repérer où.\nDemander à l’équipe.");
});

test("a text beyond its bound is cut to it", () => {
  assert.equal(kind.unpack(journal, kind.pack(journal, "a".repeat(500))).length, journal.limit);
});

test("it is recorded whole, with nothing right or wrong", () => {
  assert.deepEqual(kind.record(journal, "Demander."), { type: "long-fill-in", response: "Demander.", correct: [] });
});
