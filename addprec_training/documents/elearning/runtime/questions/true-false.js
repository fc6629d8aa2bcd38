/* A statement, true or false; always one try. Answer: true or false. Points: 1 or 0. */
(function (addprec) {
  "use strict";

  /** @param {boolean} value */
  const place = (value) => (value ? 0 : 1);

  addprec.questions["true-false"] = {
    missing: () => addprec.words.choose,
    /** @param {Element} form */
    read: (form) => {
      const [chosen] = addprec.choices.ticked(form);
      return chosen === undefined ? null : chosen === 0;
    },
    /** @type {(form: Element, question: TrueFalse, answer: boolean | null) => void} */
    fill: (form, question, answer) => addprec.choices.tick(form, answer === null ? [] : [place(answer)]),
    /** @type {(question: TrueFalse, answer: boolean) => number} */
    points: (question, answer) => (answer === question.answer ? 1 : 0),
    /** @type {(form: Element, question: TrueFalse, answer: boolean, settled: boolean) => void} */
    mark: (form, question, answer, settled) =>
      addprec.choices.mark(form, [question.answer, !question.answer], [place(answer)], settled),
    explain: () => [],
    /** @type {(question: TrueFalse, answer: boolean) => string} */
    pack: (question, answer) => (answer ? "t" : "f"),
    /** @type {(question: TrueFalse, text: string) => boolean | null} */
    unpack: (question, text) => (text === "t" ? true : text === "f" ? false : null),
    /** @type {(question: TrueFalse, answer: boolean) => object} */
    record: (question, answer) => ({ type: "true-false", response: answer, correct: [question.answer] }),
  };
})((globalThis.addprec = globalThis.addprec || {}));
