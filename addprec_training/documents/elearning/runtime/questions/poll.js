/* What one thinks. Answer: the place of the option, from 0. Nothing is right or wrong, and nobody else's answer is shown. */
(function (addprec) {
  "use strict";

  addprec.questions["poll"] = {
    missing: () => addprec.words.choose,
    /** @param {Element} form */
    read: (form) => {
      const [place] = addprec.choices.ticked(form);
      return place === undefined ? null : place;
    },
    /** @type {(form: Element, question: Poll, answer: number | null) => void} */
    fill: (form, question, answer) => addprec.choices.tick(form, answer === null ? [] : [answer]),
    points: () => 1,
    /** @type {(question: Poll, answer: number) => string} */
    pack: (question, answer) => answer.toString(36),
    /** @type {(question: Poll, text: string) => number | null} */
    unpack: (question, text) => {
      const answer = text.length === 1 ? parseInt(text, 36) : NaN;
      return answer < question.count ? answer : null;
    },
    /** @type {(question: Poll, answer: number) => object} */
    record: (question, answer) => ({ type: "choice", response: [answer], correct: [] }),
  };
})((globalThis.addprec = globalThis.addprec || {}));
