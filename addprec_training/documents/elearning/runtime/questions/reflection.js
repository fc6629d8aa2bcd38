/* A text of the learner's own: a reflection, or a short answer that a possible one follows. Answer: the text. Nothing is right or wrong. */
(function (addprec) {
  "use strict";

  /**
   * @param {Element} form
   * @returns {HTMLTextAreaElement}
   */
  const area = (form) => /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));

  const written = {
    missing: () => addprec.words.write,
    /** @param {Element} form */
    read: (form) => area(form).value.trim() || null,
    /** @type {(form: Element, question: Reflection | OpenAnswer, answer: string | null) => void} */
    fill: (form, question, answer) => {
      area(form).value = answer || "";
    },
    points: () => 1,
    /** @type {(question: Reflection | OpenAnswer, answer: string) => string} */
    pack: (question, answer) => addprec.text.encode(addprec.text.fit(answer, question.limit)),
    /** @type {(question: Reflection | OpenAnswer, text: string) => string | null} */
    unpack: (question, text) => addprec.text.decode(text),
    /** @type {(question: Reflection | OpenAnswer, answer: string) => object} */
    record: (question, answer) => ({ type: "long-fill-in", response: answer, correct: [] }),
  };
  addprec.questions["reflection"] = written;
  addprec.questions["open"] = written;
})((globalThis.addprec = globalThis.addprec || {}));
