/* Pairs to find in lists. Answer: for each given thing the place of its target, from 0. Points: the part that is right. */
(function (addprec) {
  "use strict";

  const base = addprec.listed(".pair select", (/** @type {Matching} */ question) => question.pairs.map(() => question.targets));

  addprec.questions["matching"] = Object.assign({}, base, {
    /** @type {(question: Matching, answer: number[]) => number} */
    points: (question, answer) =>
      question.pairs.filter((pair, place) => answer[place] === pair.target).length / question.pairs.length,
    /** @type {(form: Element, question: Matching, answer: number[], settled: boolean) => void} */
    mark: (form, question, answer, settled) =>
      base.lists(form).forEach((/** @type {HTMLSelectElement} */ list, /** @type {number} */ place) => {
        const pair = question.pairs[place];
        const row = /** @type {Element} */ (list.closest(".pair"));
        const right = answer[place] === pair.target;
        addprec.dom.mark(row, right, right ? addprec.words.right : addprec.words.yours);
        if (settled) {
          const because = addprec.dom.written(pair.why, "span");
          because.className = "because";
          if (!right) {
            because.prepend(addprec.words.rightIs + list.options[pair.target + 1].text + ". ");
          }
          row.append(because);
        }
      }),
    /** @type {(question: Matching, answer: number[]) => object} */
    record: (question, answer) => ({
      type: "matching",
      response: answer.map((target, place) => [place, target]),
      correct: [question.pairs.map((pair, place) => [place, pair.target])],
    }),
  });
})((globalThis.addprec = globalThis.addprec || {}));
