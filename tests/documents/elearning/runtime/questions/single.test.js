import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["single"];
const geste = question("premier-geste");

test("the right option earns all, another one nothing", () => {
  assert.deepEqual([0, 1, 2].map((place) => kind.points(geste, place)), [1, 0, 0]);
});

test("a wrong answer says why; once settled, also why the right one is right", () => {
  assert.deepEqual(kind.explain(geste, 1, false), ["Le ronflement est un signe de détresse."]);
  assert.deepEqual(kind.explain(geste, 1, true), ["Le ronflement est un signe de détresse.", "Le régulateur guide la suite."]);
  assert.deepEqual(kind.explain(geste, 0, true), ["Le régulateur guide la suite."]);
});

test("it packs as one character and comes back", () => {
  assert.equal(kind.pack(geste, 2), "2");
  assert.equal(kind.unpack(geste, "2"), 2);
  assert.equal(kind.unpack(geste, "3"), null);
});

test("it is recorded as a choice", () => {
  assert.deepEqual(kind.record(geste, 1), { type: "choice", response: [1], correct: [[0]] });
});
