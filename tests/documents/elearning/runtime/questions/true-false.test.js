import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["true-false"];
const faute = question("vrai-faux");

test("only the right word earns", () => {
  assert.deepEqual([kind.points(faute, false), kind.points(faute, true)], [1, 0]);
});

test("it packs as t or f and comes back", () => {
  assert.deepEqual([true, false].map((value) => kind.unpack(faute, kind.pack(faute, value))), [true, false]);
  assert.equal(kind.unpack(faute, "v"), null);
});

test("it is recorded as true-false", () => {
  assert.deepEqual(kind.record(faute, true), { type: "true-false", response: true, correct: [false] });
});
