/* Lists in a sentence. Answer: for each list the place of the word chosen, from 0. Points: the part of the lists that are right. */
(function (addprec) {
  "use strict";

  const base = addprec.listed(".gap select", (/** @type {DropDown} */ question) => question.gaps.map((gap) => gap.words.length));

  addprec.questions["drop-down"] = Object.assign({}, base, {
    /** @type {(question: DropDown, answer: number[]) => number} */
    points: (question, answer) => question.gaps.filter((gap, place) => answer[place] === gap.right).length / question.gaps.length,
    /** @type {(form: Element, question: DropDown, answer: number[], settled: boolean) => void} */
    mark: (form, question, answer, settled) =>
      base.lists(form).forEach((/** @type {HTMLSelectElement} */ list, /** @type {number} */ place) => {
        const { words, right } = question.gaps[place];
        const told = settled ? addprec.words.rightIs + words[right] : addprec.words.look;
        const good = answer[place] === right;
        addprec.dom.mark(/** @type {Element} */ (list.closest(".gap")), good, good ? addprec.words.right : told);
      }),
    /** @type {(question: DropDown, answer: number[]) => object} */
    record: (question, answer) => ({
      type: "fill-in",
      response: question.gaps.map((gap, place) => gap.words[answer[place]]),
      correct: [question.gaps.map((gap) => gap.words[gap.right])],
    }),
  });
})((globalThis.addprec = globalThis.addprec || {}));
