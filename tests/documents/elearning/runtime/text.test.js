import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { load } from "./course.js";

const { text } = await load("text.js");
const french = "L’équipe est « là » : où ça ? Cœur, naïf, À 10 °C…\nDeuxième ligne & <suite> \"100 %\" | ~ _ ^ `";

test("French comes back as it was", () => {
  assert.equal(text.decode(text.encode(french)), french);
});

test("any text comes back as it was, less its control characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (written) => {
      // eslint-disable-next-line no-control-regex
      const kept = written.replace(/\t/g, " ").replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, "");
      assert.equal(text.decode(text.encode(written)), Array.from(kept, (c) => (c.codePointAt(0) > 0x3ffff ? "?" : c)).join(""));
    }),
  );
});

test("what comes out is plain ASCII without the marks that platforms or the state take for their own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (written) => {
      assert.match(text.encode(written), /^[ !#$()*,\-./0-9:;=?@A-Z[\]^`a-z{}]*$/);
    }),
  );
});

test("a plain letter costs one character, an accented one two, one of another script four", () => {
  assert.deepEqual(["a", "é", "’", "ж", "😀"].map((one) => text.encode(one).length), [1, 2, 2, 4, 4]);
});

test("what was kept never costs more than a quarter above the length of its field", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.integer({ min: 40, max: 200 }), (written, most) => {
      const kept = text.fit(written, most);

      assert.ok(kept.length <= most);
      assert.ok(text.encode(kept).length <= Math.ceil(1.25 * most));
      assert.ok(written.startsWith(kept));
    }),
  );
});

test("ordinary French of the full length is kept whole", () => {
  const sentence = "Lundi, je demande où est rangé le kit de naloxone et qui sait s’en servir. ".repeat(6).slice(0, 400);

  assert.equal(text.fit(sentence, 400), sentence);
});

test("the room that is told is never more than what is taken", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (written) => {
      const kept = text.fit(written, 60);
      const room = text.room(kept, 60);

      assert.equal(text.fit(kept + "a".repeat(room), 60), kept + "a".repeat(room));
    }),
  );
});

test("what was not written by us is refused", () => {
  for (const damaged of ["^", "^é", "`ab", "`a", "a|b", "é", "^8", "`@@@"]) {
    assert.equal(text.decode(damaged), null, damaged);
  }
});
