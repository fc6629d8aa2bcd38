import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["poll"];
const avis = question("avis");

test("it packs in one character and comes back, and no option that is not there", () => {
  assert.equal(kind.unpack(avis, kind.pack(avis, 2)), 2);
  assert.deepEqual(["", "3", "z", "00"].map((text) => kind.unpack(avis, text)), [null, null, null, null]);
});

test("it is recorded as a choice that is neither right nor wrong", () => {
  assert.deepEqual(kind.record(avis, 1), { type: "choice", response: [1], correct: [] });
});
