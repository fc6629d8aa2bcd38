// What all kinds of question have in common.
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { KINDS, course, load } from "../course.js";

const { questions } = await load("text.js", "words.js", "dom.js", ...KINDS);
const whole = course();

for (const question of whole.questions) {
  const kind = questions[question.kind];

  test(`${question.kind}: a packed answer that is not one is refused, whatever it is`, () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const answer = kind.unpack(question, text);

        assert.ok(answer === null || kind.unpack(question, kind.pack(question, answer)) !== null);
      }),
    );
  });

  test(`${question.kind}: whatever was unpacked earns between nothing and all`, () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123tf-a"), minLength: 1, maxLength: 4 }), (text) => {
        const answer = kind.unpack(question, text);
        const points = answer === null ? 0 : kind.points(question, answer);

        assert.ok(points >= 0 && points <= 1);
      }),
    );
  });
}

test("every kind of the course is known, and none more", () => {
  assert.deepEqual(new Set(Object.keys(questions)), new Set(whole.questions.map((one) => one.kind)));
});
