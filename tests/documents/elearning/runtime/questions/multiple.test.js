import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["multiple"];
const signes = question("plusieurs");

test("each right option earns its part, each wrong one takes as much away", () => {
  const points = [[0, 1], [0], [0, 2], [0, 1, 2], [2]].map((places) => kind.points(signes, places));

  assert.deepEqual(points, [1, 0.5, 0, 0.5, 0]);
});

test("it packs as two characters and comes back", () => {
  assert.equal(kind.pack(signes, [0, 2]), "05");
  assert.deepEqual(kind.unpack(signes, "05"), [0, 2]);
  assert.equal(kind.unpack(signes, "00"), null);
  assert.equal(kind.unpack(signes, "08"), null);
});

test("while a try is left only wrong choices are explained", () => {
  assert.deepEqual(kind.explain(signes, [0, 2], false), ["Une personne qui parle respire."]);
  assert.deepEqual(kind.explain(signes, [0], false), []);
});

test("it is recorded with all right options together", () => {
  assert.deepEqual(kind.record(signes, [0]), { type: "choice", response: [0], correct: [[0, 1]] });
});
