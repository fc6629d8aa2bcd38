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
  assert.deepEqual(kind.records(faute, true), [{ type: "true-false", response: true, correct: [false] }]);
});

const certain = question("certain");

test("how sure one is changes no point", () => {
  const earned = [0, 1, 2].map((sure) => kind.points(certain, { says: false, sure }));

  assert.deepEqual(earned, [1, 1, 1]);
  assert.equal(kind.points(certain, { says: true, sure: 0 }), 0);
});

test("with how sure one is it packs in two characters and comes back", () => {
  assert.equal(kind.pack(certain, { says: false, sure: 2 }), "f2");
  assert.deepEqual(kind.unpack(certain, "t0"), { says: true, sure: 0 });
  assert.deepEqual(["t", "t3", "x1", "t11"].map((text) => kind.unpack(certain, text)), [null, null, null, null]);
  assert.equal(kind.unpack(faute, "t1"), null);
});

test("a sure mistake and a right guess are told, the rest is not", () => {
  const told = (says, sure) => kind.explain(certain, { says, sure }, true);

  assert.match(told(true, 2)[0], /reprendre en premier/);
  assert.match(told(false, 0)[0], /vous pouvez vous y fier/);
  assert.deepEqual([told(true, 0), told(false, 2), kind.explain(faute, true, true)], [[], [], []]);
});

test("how sure one is makes an interaction of its own that is neither right nor wrong", () => {
  assert.deepEqual(kind.records(certain, { says: false, sure: 1 })[1], {
    id: "certain.certitude", type: "likert", response: 1, correct: [], result: null,
  });
});
