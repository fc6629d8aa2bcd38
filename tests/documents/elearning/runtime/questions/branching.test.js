import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["branching"];
const histoire = question("histoire");

test("the part of right choices is earned", () => {
  assert.deepEqual([[0, 0], [1, 0], [1, 1]].map((path) => kind.points(histoire, path)), [1, 0.5, 0]);
});

test("a story stands at the step that the last choice leads to, and ends where none follows", () => {
  assert.deepEqual([[], [1], [1, 0]].map((path) => kind.standing(histoire, path)), [0, 1, null]);
});

test("a choice may leave steps out", () => {
  const story = {
    ...histoire,
    steps: [
      { id: "a", choices: [{ right: false, why: "", to: null }, { right: true, why: "", to: 2 }] },
      { id: "b", choices: [{ right: true, why: "", to: 2 }] },
      { id: "c", choices: [{ right: true, why: "", to: null }] },
    ],
  };

  assert.deepEqual(kind.walked(story, [1, 0]), [[0, 1], [2, 0]]);
  assert.deepEqual(kind.record(story, [1, 0]).correct, [[["a", 1], ["c", 0]]]);
  assert.equal(kind.standing(story, [0]), null);
});

test("it packs as one character a choice and comes back", () => {
  assert.deepEqual(kind.unpack(histoire, kind.pack(histoire, [1, 0])), [1, 0]);
  assert.equal(kind.unpack(histoire, "000"), null);
  assert.equal(kind.unpack(histoire, "05"), null);
});

test("the way through the story is recorded step by step", () => {
  assert.deepEqual(kind.record(histoire, [1, 0]), {
    type: "performance",
    response: [["debut", 1], ["suite", 0]],
    correct: [[["debut", 0], ["suite", 0]]],
  });
});
