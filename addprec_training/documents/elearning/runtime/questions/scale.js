/* A position on each line of a scale. Answer: for each line the degree, from 0, or null. Nothing is right or wrong. */
(function (addprec) {
  "use strict";

  const EMPTY = "-";

  /**
   * @param {Element} form
   * @returns {HTMLInputElement[][]}
   */
  const lines = (form) =>
    Array.from(form.querySelectorAll(".statement"), (line) => Array.from(line.querySelectorAll("input")));

  addprec.questions["scale"] = {
    missing: () => addprec.words.placeSome,
    /** @param {Element} form */
    read: (form) => {
      const degrees = lines(form).map((inputs) => inputs.findIndex((input) => input.checked));
      return degrees.every((degree) => degree < 0) ? null : degrees.map((degree) => (degree < 0 ? null : degree));
    },
    /** @type {(form: Element, question: Scale, answer: (number | null)[] | null) => void} */
    fill: (form, question, answer) =>
      lines(form).forEach((inputs, line) =>
        inputs.forEach((input, degree) => {
          input.checked = Boolean(answer) && /** @type {(number | null)[]} */ (answer)[line] === degree;
        }),
      ),
    points: () => 1,
    /** @type {(question: Scale, answer: (number | null)[]) => string} */
    pack: (question, answer) => answer.map((degree) => (degree === null ? EMPTY : degree.toString(36))).join(""),
    /** @type {(question: Scale, text: string) => (number | null)[] | null} */
    unpack: (question, text) => {
      const answer = Array.from(text, (digit) => (digit === EMPTY ? null : parseInt(digit, 36)));
      const fits = answer.every((degree) => degree === null || degree < question.labels.length);
      return fits && answer.length === question.statements.length ? answer : null;
    },
    /**
     * One interaction a line, named after what the line is about.
     * @type {(question: Scale, answer: (number | null)[]) => object[]}
     */
    records: (question, answer) =>
      question.statements
        .map((statement, line) => ({ id: `${question.id}.${statement}`, type: "likert", response: answer[line], correct: [] }))
        .filter((record) => record.response !== null),
  };
})((globalThis.addprec = globalThis.addprec || {}));
