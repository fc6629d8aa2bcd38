import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["ordering"];
const ranger = question("ranger");

test("each thing in its right place earns its part", () => {
  const [a, b, c] = ranger.order;

  assert.equal(kind.points(ranger, [a, b, c]), 1);
  assert.equal(kind.points(ranger, [a, c, b]), 1 / 3);
  assert.equal(kind.points(ranger, [b, c, a]), 0);
});

test("the order first shown is never the right one", () => {
  assert.ok(kind.points(ranger, [0, 1, 2]) < 1);
});

test("it packs as one character a thing and comes back", () => {
  assert.deepEqual(kind.unpack(ranger, kind.pack(ranger, ranger.order)), ranger.order);
  assert.equal(kind.unpack(ranger, "001"), null);
  assert.equal(kind.unpack(ranger, "0123"), null);
});

test("it is recorded as a sequence", () => {
  assert.deepEqual(kind.record(ranger, [0, 1, 2]), { type: "sequencing", response: [0, 1, 2], correct: [ranger.order] });
});
