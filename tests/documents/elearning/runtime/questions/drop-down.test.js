import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["drop-down"];
const listes = question("listes");
const rights = listes.gaps.map((gap) => gap.right);

test("each right list earns its part", () => {
  assert.equal(kind.points(listes, rights), 1);
  assert.equal(kind.points(listes, [rights[0], 1 - rights[1]]), 0.5);
});

test("it packs one character a list and comes back", () => {
  assert.deepEqual(kind.unpack(listes, kind.pack(listes, [2, 1])), [2, 1]);
  assert.deepEqual(["", "2", "29", "3-", "211"].map((text) => kind.unpack(listes, text)), [null, null, null, null, null]);
});

test("it is recorded as the words chosen", () => {
  assert.deepEqual(kind.record(listes, rights), { type: "fill-in", response: ["15", "reste"], correct: [["15", "reste"]] });
});
