/* A number. Answer: what was typed. Points: 1 within the tolerance, else 0. Read: « 1 234,5 », « 1234.5 », « -3 ». */
(function (addprec) {
  "use strict";

  const NUMBER = /^[-\u2212]?\d+([.,]\d+)?$/;

  /**
   * @param {Element} form
   * @returns {HTMLInputElement}
   */
  const field = (form) => /** @type {HTMLInputElement} */ (form.querySelector(".field input"));

  /**
   * Return the number that a text says, or null.
   * @param {string} text
   */
  function value(text) {
    const bare = text.replace(/[\s\u00a0\u202f]/g, "");
    return NUMBER.test(bare) ? Number(bare.replace(",", ".").replace("\u2212", "-")) : null;
  }

  addprec.questions["numeric"] = {
    value,
    missing: () => addprec.words.writeNumber,
    /** @param {Element} form */
    read: (form) => {
      const typed = field(form).value.trim();
      return value(typed) === null ? null : typed;
    },
    /** @type {(form: Element, question: Numeric, answer: string | null) => void} */
    fill: (form, question, answer) => {
      field(form).value = answer === null ? "" : answer;
    },
    /** @type {(question: Numeric, answer: string) => number} */
    points: (question, answer) => {
      const given = value(answer);
      // A hair more than the tolerance, since 0.1 + 0.2 is not 0.3.
      return given !== null && Math.abs(given - question.answer) <= question.tolerance + 1e-9 ? 1 : 0;
    },
    /** @type {(form: Element, question: Numeric, answer: string) => void} */
    mark: (form, question, answer) => {
      const right = addprec.questions["numeric"].points(question, answer) === 1;
      const place = /** @type {Element} */ (field(form).closest(".field"));
      addprec.dom.mark(place, right, right ? addprec.words.right : addprec.words.yours);
    },
    /** @type {(question: Numeric, answer: string, settled: boolean) => string[]} */
    explain: (question, answer, settled) => {
      const right = addprec.questions["numeric"].points(question, answer) === 1;
      return settled && !right ? [addprec.words.rightIs + question.shown + "."] : [];
    },
    /** @type {(question: Numeric, answer: string) => string} */
    pack: (question, answer) => addprec.text.encode(addprec.text.fit(answer, question.length)),
    /** @type {(question: Numeric, text: string) => string | null} */
    unpack: (question, text) => {
      const answer = addprec.text.decode(text);
      return answer !== null && value(answer) !== null ? answer : null;
    },
    /** @type {(question: Numeric, answer: string) => object} */
    record: (question, answer) => ({
      type: "numeric",
      response: value(answer),
      correct: [{ from: question.answer - question.tolerance, to: question.answer + question.tolerance, exact: question.answer }],
    }),
  };
})((globalThis.addprec = globalThis.addprec || {}));
