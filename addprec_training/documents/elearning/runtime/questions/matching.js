/* Pairs to find in lists. Answer: for each given thing the place of its target, from 0. Points: the part that is right. */
(function (addprec) {
  "use strict";

  /**
   * @param {Element} form
   * @returns {HTMLSelectElement[]}
   */
  const lists = (form) => Array.from(form.querySelectorAll(".pair select"));

  addprec.questions["matching"] = {
    missing: () => addprec.words.chooseAll,
    /** @param {Element} form */
    read: (form) => {
      const values = lists(form).map((list) => list.value);
      return values.includes("") ? null : values.map(Number);
    },
    /** @type {(form: Element, question: Matching, answer: number[] | null) => void} */
    fill: (form, question, answer) =>
      lists(form).forEach((list, place) => {
        list.value = answer ? String(answer[place]) : "";
      }),
    /** @type {(question: Matching, answer: number[]) => number} */
    points: (question, answer) =>
      question.pairs.filter((pair, place) => answer[place] === pair.target).length / question.pairs.length,
    /** @type {(form: Element, question: Matching, answer: number[], settled: boolean) => void} */
    mark: (form, question, answer, settled) =>
      lists(form).forEach((list, place) => {
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
    explain: () => [],
    /** @type {(question: Matching, answer: number[]) => string} */
    pack: (question, answer) => answer.map((target) => target.toString(36)).join(""),
    /** @type {(question: Matching, text: string) => number[] | null} */
    unpack: (question, text) => {
      const answer = Array.from(text, (digit) => parseInt(digit, 36));
      const fits = answer.length === question.pairs.length && answer.every((target) => target < question.targets);
      return fits ? answer : null;
    },
    /** @type {(question: Matching, answer: number[]) => object} */
    record: (question, answer) => ({
      type: "matching",
      response: answer.map((target, place) => [place, target]),
      correct: [question.pairs.map((pair, place) => [place, pair.target])],
    }),
  };
})((globalThis.addprec = globalThis.addprec || {}));
