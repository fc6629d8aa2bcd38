/* Fields in a sentence. Answer: the texts typed. Points: the part of the fields that are right.
 *
 * Capitals, accents, spaces and punctuation do not count: « Quinze », « quinze. » and « QUINZE » are the same, and « 1 000 » is « 1000 ».
 */
(function (addprec) {
  "use strict";

  const BETWEEN = "_";

  /**
   * @param {Element} form
   * @returns {HTMLInputElement[]}
   */
  const fields = (form) => Array.from(form.querySelectorAll(".gap input"));

  /**
   * Return what counts of a text.
   * @param {string} text
   */
  function bare(text) {
    const plain = text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD");
    const words = plain.replace(/[\u0300-\u036f]/g, "").replace(/[’‘`]/g, "'").replace(/[^a-z0-9\u0370-\uffff']+/g, " ");
    return words.replace(/(\d) (?=\d)/g, "$1").trim();
  }

  /**
   * @param {FillIn} question
   * @param {string[]} answer
   */
  function rights(question, answer) {
    return question.gaps.map((forms, place) => forms.some((form) => bare(form) === bare(answer[place])));
  }

  addprec.questions["fill-in"] = {
    bare,
    missing: () => addprec.words.fillAll,
    /** @param {Element} form */
    read: (form) => {
      const typed = fields(form).map((field) => field.value.trim());
      return typed.includes("") ? null : typed;
    },
    /** @type {(form: Element, question: FillIn, answer: string[] | null) => void} */
    fill: (form, question, answer) =>
      fields(form).forEach((field, place) => {
        field.value = answer ? answer[place] : "";
      }),
    /** @type {(question: FillIn, answer: string[]) => number} */
    points: (question, answer) => rights(question, answer).filter(Boolean).length / question.gaps.length,
    /** @type {(form: Element, question: FillIn, answer: string[], settled: boolean) => void} */
    mark: (form, question, answer, settled) =>
      fields(form).forEach((field, place) => {
        const right = rights(question, answer)[place];
        const told = settled && !right ? addprec.words.rightIs + question.gaps[place][0] : addprec.words.look;
        addprec.dom.mark(/** @type {Element} */ (field.closest(".gap")), right, right ? addprec.words.right : told);
      }),
    explain: () => [],
    /** @type {(question: FillIn, answer: string[]) => string} */
    pack: (question, answer) =>
      answer.map((text, place) => addprec.text.encode(addprec.text.fit(text, question.lengths[place]))).join(BETWEEN),
    /** @type {(question: FillIn, text: string) => string[] | null} */
    unpack: (question, text) => {
      const answer = text.split(BETWEEN).map(addprec.text.decode);
      return answer.length === question.gaps.length && !answer.includes(null) ? answer : null;
    },
    /** @type {(question: FillIn, answer: string[]) => object} */
    record: (question, answer) => {
      const variants = question.gaps.length === 1 ? question.gaps[0].map((form) => [form]) : [question.gaps.map((forms) => forms[0])];
      return { type: "fill-in", response: answer, correct: variants };
    },
  };
})((globalThis.addprec = globalThis.addprec || {}));
