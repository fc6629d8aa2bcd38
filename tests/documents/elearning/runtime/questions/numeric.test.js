import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["numeric"];
const combien = question("combien");

test("French numbers are read", () => {
  const read = ["10", "10,5", "10.5", "1 234,5", "1\u202f234", "-3", "−3", " 7 "].map(kind.value);

  assert.deepEqual(read, [10, 10.5, 10.5, 1234.5, 1234, -3, -3, 7]);
});

test("what is not a number is none", () => {
  for (const typed of ["", "dix", "10 g", "1,2,3", "1e3", "--1", ","]) {
    assert.equal(kind.value(typed), null, typed);
  }
});

test("a number within the tolerance earns all, beyond it nothing", () => {
  assert.deepEqual(["10", "9,5", "10,5", "9,4", "10,6"].map((typed) => kind.points(combien, typed)), [1, 1, 1, 0, 0]);
});

test("tolerance does not stumble over binary fractions", () => {
  assert.equal(kind.points({ ...combien, answer: 0.3, tolerance: 0.1 }, "0,2"), 1);
});

test("it packs what was typed and comes back", () => {
  assert.equal(kind.unpack(combien, kind.pack(combien, "10,25")), "10,25");
  assert.equal(kind.unpack(combien, "dix"), null);
});

test("the right number shows once settled, with its unit", () => {
  assert.deepEqual(kind.explain(combien, "12", false), []);
  assert.deepEqual(kind.explain(combien, "12", true), ["La réponse juste\u00a0: 10\u00a0g."]);
});

test("it is recorded with the bounds of what is right", () => {
  assert.deepEqual(kind.record(combien, "12"), { type: "numeric", response: 12, correct: [{ from: 9.5, to: 10.5, exact: 10 }] });
});
