import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["matching"];
const paires = question("paires");
const right = paires.pairs.map((pair) => pair.target);

test("each right pair earns its part", () => {
  assert.equal(kind.points(paires, right), 1);
  assert.equal(kind.points(paires, [right[0], right[0]]), 0.5);
  assert.equal(kind.points(paires, [right[1], right[0]]), 0);
});

test("it packs as one character a pair and comes back", () => {
  assert.deepEqual(kind.unpack(paires, kind.pack(paires, right)), right);
  assert.equal(kind.unpack(paires, "0"), null);
  assert.equal(kind.unpack(paires, "03"), null);
});

test("it is recorded as pairs of places", () => {
  assert.deepEqual(kind.record(paires, right), {
    type: "matching",
    response: [[0, right[0]], [1, right[1]]],
    correct: [[[0, right[0]], [1, right[1]]]],
  });
});
