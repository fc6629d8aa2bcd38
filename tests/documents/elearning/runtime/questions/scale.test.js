import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["scale"];
const position = question("ou-j-en-suis");

test("a line may be left open", () => {
  assert.equal(kind.pack(position, [2, null]), "2-");
  assert.deepEqual(kind.unpack(position, "2-"), [2, null]);
  assert.equal(kind.unpack(position, "24"), null);
  assert.equal(kind.unpack(position, "2"), null);
});

test("each line that was answered is recorded under its objective", () => {
  assert.deepEqual(kind.records(position, [3, null]), [{ id: "ou-j-en-suis.repondre", type: "likert", response: 3, correct: [] }]);
});
