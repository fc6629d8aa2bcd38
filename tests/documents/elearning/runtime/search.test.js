import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { load } from "./course.js";

const { search } = await load("search.js");

const entries = [
  { title: "Les gestes d’urgence", text: "On appelle le 15. Devant une surdose, on reste." },
  { title: "Surdose d’opioïdes", text: "La naloxone se donne, on appelle." },
  { title: "Le cœur et l’alcool", text: "Rien de pressé ici : écouter d’abord." },
];
const titles = (query) => search.find(entries, query).map((entry) => entry.title);

test("capitals, accents, apostrophes and ligatures do not count", () => {
  assert.deepEqual(titles("OPIOIDES"), ["Surdose d’opioïdes"]);
  assert.deepEqual(titles("opïoïdes"), ["Surdose d’opioïdes"]);
  assert.deepEqual(titles("coeur"), ["Le cœur et l’alcool"]);
  assert.deepEqual(titles("d'abord"), ["Le cœur et l’alcool"]);
});

test("a page whose title has the word comes before one whose text has it", () => {
  assert.deepEqual(titles("surdose"), ["Surdose d’opioïdes", "Les gestes d’urgence"]);
});

test("every word has to be there, the beginning of one is enough, and so is its middle", () => {
  assert.deepEqual(titles("naloxone 15"), []);
  assert.deepEqual(titles("appel surd"), ["Surdose d’opioïdes", "Les gestes d’urgence"]);
  assert.deepEqual(titles("dose"), ["Surdose d’opioïdes", "Les gestes d’urgence"]);
});

test("nothing but spaces and marks finds nothing", () => {
  assert.deepEqual(search.words(" … ’ "), []);
});

test("what was found is apart, with its accents, and nothing is lost", () => {
  assert.deepEqual(search.pieces("La surdose d’opioïdes", "opioides SURDOSE"), [
    { text: "La ", found: false }, { text: "surdose", found: true }, { text: " d’", found: false }, { text: "opioïdes", found: true },
  ]);
});

test("the pieces of any text make that text again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ maxLength: 3 }), (text, query) => {
      assert.equal(search.pieces(text, query).map((piece) => piece.text).join(""), text);
    }),
  );
});

test("an excerpt keeps whole words around the first that was found", () => {
  const long = `${"avant ".repeat(40)}la naloxone sauve ${"ensuite ".repeat(40)}`.trim();
  const cut = search.excerpt(long, "naloxone");

  assert.ok(cut.startsWith("… avant ") && cut.endsWith(" …") && cut.includes("la naloxone sauve"));
  assert.ok(cut.length < 200);
  assert.equal(search.excerpt("Tout court.", "court"), "Tout court.");
});
