/* A text of the learner's own. Answer: the text. Nothing is right or wrong. */
(function (addprec) {
  "use strict";

  /**
   * @param {Element} form
   * @returns {HTMLTextAreaElement}
   */
  const area = (form) => /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));

  addprec.questions["reflection"] = {
    missing: () => addprec.words.write,
    /** @param {Element} form */
    read: (form) => area(form).value.trim() || null,
    /** @type {(form: Element, question: Reflection, answer: string | null) => void} */
    fill: (form, question, answer) => {
      area(form).value = answer || "";
    },
    points: () => 1,
    /** @type {(question: Reflection, answer: string) => string} */
    pack: (question, answer) => addprec.text.encode(addprec.text.fit(answer, question.limit)),
    /** @type {(question: Reflection, text: string) => string | null} */
    unpack: (question, text) => addprec.text.decode(text),
    /** @type {(question: Reflection, answer: string) => object} */
    record: (question, answer) => ({ type: "long-fill-in", response: answer, correct: [] }),
  };
})((globalThis.addprec = globalThis.addprec || {}));
