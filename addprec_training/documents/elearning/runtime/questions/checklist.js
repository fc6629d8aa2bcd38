/* Things to tick for oneself. Answer: their places in order, from 0. Nothing is right or wrong. */
(function (addprec) {
  "use strict";

  addprec.questions["checklist"] = {
    missing: () => addprec.words.tickSome,
    /** @param {Element} form */
    read: (form) => {
      const places = addprec.choices.ticked(form);
      return places.length ? places : null;
    },
    /** @type {(form: Element, question: Checklist, answer: number[] | null) => void} */
    fill: (form, question, answer) => addprec.choices.tick(form, answer || []),
    points: () => 1,
    /** @type {(question: Checklist, answer: number[]) => string} */
    pack: (question, answer) => addprec.choices.bits(answer),
    /** @type {(question: Checklist, text: string) => number[] | null} */
    unpack: (question, text) => addprec.choices.places(text, question.count),
    /** @type {(question: Checklist, answer: number[]) => object} */
    record: (question, answer) => ({ type: "choice", response: answer, correct: [] }),
  };
})((globalThis.addprec = globalThis.addprec || {}));
