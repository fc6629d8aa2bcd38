import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["checklist"];
const lundi = question("lundi");

test("whatever is ticked packs in two characters and comes back", () => {
  assert.deepEqual(kind.unpack(lundi, kind.pack(lundi, [0, 2])), [0, 2]);
  assert.deepEqual(["00", "0", "08", "-1"].map((text) => kind.unpack(lundi, text)), [null, null, null, null]);
});

test("ten lines, all ticked, still fit", () => {
  const all = Array.from({ length: 10 }, (_, place) => place);

  assert.equal(kind.pack({ count: 10 }, all).length, 2);
  assert.deepEqual(kind.unpack({ count: 10 }, kind.pack({ count: 10 }, all)), all);
});

test("it is recorded as a choice that is neither right nor wrong", () => {
  assert.deepEqual(kind.record(lundi, [1]), { type: "choice", response: [1], correct: [] });
});
