import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, load, question } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const kind = questions["fill-in"];
const trou = question("trou");
const two = { ...trou, gaps: [["réduction des risques", "RdR"], ["l’œil"]], lengths: [32, 24] };

test("capitals, accents, spaces and punctuation do not count", () => {
  for (const typed of ["quinze", "QUINZE", " Quinze. ", "15", "1 12"]) {
    assert.equal(kind.points(trou, [typed]), 1, typed);
  }
  assert.equal(kind.points(two, ["Reduction  des-risques", "l'oeil"]), 1);
  assert.equal(kind.points(two, ["rdr", "L’ŒIL !"]), 1);
});

test("another word earns nothing", () => {
  for (const typed of ["quinzième", "18", "…"]) {
    assert.equal(kind.points(trou, [typed]), 0, typed);
  }
});

test("each field earns its part", () => {
  assert.equal(kind.points(two, ["RdR", "l’oreille"]), 0.5);
});

test("it packs the texts and comes back", () => {
  assert.deepEqual(kind.unpack(two, kind.pack(two, ["à_côté", "où ça ж ?"])), ["à_côté", "où ça ж ?"]);
  assert.equal(kind.unpack(two, "un seul"), null);
});

test("one field is recorded with all its right forms, several with the preferred ones", () => {
  assert.deepEqual(kind.record(trou, ["15"]), { type: "fill-in", response: ["15"], correct: [["15"], ["112"], ["quinze"]] });
  assert.deepEqual(kind.record(two, ["a", "b"]).correct, [["réduction des risques", "l’œil"]]);
});
