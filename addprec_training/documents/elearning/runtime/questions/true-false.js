/* A statement, true or false; always one try. Points: 1 or 0.
 *
 * Answer: true or false; where it also asks how sure one is, `{ says, sure }`, sure from 0 (not at all) to 2. That changes no point.
 */
(function (addprec) {
  "use strict";

  const DEGREES = 3;

  /** @typedef {boolean | { says: boolean, sure: number }} Answer */

  /** @param {Answer} answer */
  const says = (answer) => (typeof answer === "boolean" ? answer : answer.says);

  /** @param {boolean} value */
  const place = (value) => (value ? 0 : 1);

  /**
   * @param {Element} form
   * @returns {HTMLInputElement[]}
   */
  const degrees = (form) => Array.from(form.querySelectorAll(".degree input"));

  /** @type {(question: TrueFalse, answer: Answer) => number} */
  const points = (question, answer) => (says(answer) === question.answer ? 1 : 0);

  addprec.questions["true-false"] = {
    /** @param {Element} form */
    missing: (form) => (addprec.choices.ticked(form).length ? addprec.words.chooseDegree : addprec.words.choose),
    /** @param {Element} form */
    read: (form) => {
      const [chosen] = addprec.choices.ticked(form);
      const asked = degrees(form);
      const sure = asked.findIndex((input) => input.checked);
      if (chosen === undefined || (asked.length && sure < 0)) {
        return null;
      }
      return asked.length ? { says: chosen === 0, sure } : chosen === 0;
    },
    /** @type {(form: Element, question: TrueFalse, answer: Answer | null) => void} */
    fill: (form, question, answer) => {
      addprec.choices.tick(form, answer === null ? [] : [place(says(answer))]);
      degrees(form).forEach((input, degree) => {
        input.checked = answer !== null && typeof answer !== "boolean" && answer.sure === degree;
      });
    },
    points,
    /** @type {(form: Element, question: TrueFalse, answer: Answer, settled: boolean) => void} */
    mark: (form, question, answer, settled) =>
      addprec.choices.mark(form, [question.answer, !question.answer], [place(says(answer))], settled),
    /**
     * What being sure, or not, tells the learner: a sure mistake is the one to work on, a right guess may be trusted.
     * @type {(question: TrueFalse, answer: Answer) => string[]}
     */
    explain: (question, answer) => {
      const sure = typeof answer === "boolean" ? null : answer.sure;
      if (sure === DEGREES - 1 && points(question, answer) === 0) {
        return [addprec.words.sureAndWrong];
      }
      return sure === 0 && points(question, answer) === 1 ? [addprec.words.unsureAndRight] : [];
    },
    /** @type {(question: TrueFalse, answer: Answer) => string} */
    pack: (question, answer) => (says(answer) ? "t" : "f") + (typeof answer === "boolean" ? "" : answer.sure),
    /** @type {(question: TrueFalse, text: string) => Answer | null} */
    unpack: (question, text) => {
      const found = question.confidence ? /^([tf])([0-2])$/.exec(text) : /^([tf])$/.exec(text);
      if (!found) {
        return null;
      }
      return question.confidence ? { says: found[1] === "t", sure: Number(found[2]) } : found[1] === "t";
    },
    /**
     * How sure one is makes an interaction of its own, which nothing makes right or wrong.
     * @type {(question: TrueFalse, answer: Answer) => object[]}
     */
    records: (question, answer) => {
      const said = { type: "true-false", response: says(answer), correct: [question.answer] };
      if (typeof answer === "boolean") {
        return [said];
      }
      return [said, { id: question.id + ".certitude", type: "likert", response: answer.sure, correct: [], result: null }];
    },
  };
})((globalThis.addprec = globalThis.addprec || {}));
