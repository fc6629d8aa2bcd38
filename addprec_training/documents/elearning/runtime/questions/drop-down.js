/* Lists in a sentence. Answer: for each list the place of the word chosen, from 0. Points: the part of the lists that are right. */
(function (addprec) {
  "use strict";

  /**
   * @param {Element} form
   * @returns {HTMLSelectElement[]}
   */
  const lists = (form) => Array.from(form.querySelectorAll(".gap select"));

  addprec.questions["drop-down"] = {
    missing: () => addprec.words.chooseAll,
    /** @param {Element} form */
    read: (form) => {
      const values = lists(form).map((list) => list.value);
      return values.includes("") ? null : values.map(Number);
    },
    /** @type {(form: Element, question: DropDown, answer: number[] | null) => void} */
    fill: (form, question, answer) =>
      lists(form).forEach((list, place) => {
        list.value = answer ? String(answer[place]) : "";
      }),
    /** @type {(question: DropDown, answer: number[]) => number} */
    points: (question, answer) => question.gaps.filter((gap, place) => answer[place] === gap.right).length / question.gaps.length,
    /** @type {(form: Element, question: DropDown, answer: number[], settled: boolean) => void} */
    mark: (form, question, answer, settled) =>
      lists(form).forEach((list, place) => {
        const { words, right } = question.gaps[place];
        const told = settled ? addprec.words.rightIs + words[right] : addprec.words.look;
        const good = answer[place] === right;
        addprec.dom.mark(/** @type {Element} */ (list.closest(".gap")), good, good ? addprec.words.right : told);
      }),
    explain: () => [],
    /** @type {(question: DropDown, answer: number[]) => string} */
    pack: (question, answer) => answer.map((place) => place.toString(36)).join(""),
    /** @type {(question: DropDown, text: string) => number[] | null} */
    unpack: (question, text) => {
      const answer = Array.from(text, (digit) => parseInt(digit, 36));
      const fits = answer.length === question.gaps.length && answer.every((word, place) => word < question.gaps[place].words.length);
      return fits ? answer : null;
    },
    /** @type {(question: DropDown, answer: number[]) => object} */
    record: (question, answer) => ({
      type: "fill-in",
      response: question.gaps.map((gap, place) => gap.words[answer[place]]),
      correct: [question.gaps.map((gap) => gap.words[gap.right])],
    }),
  };
})((globalThis.addprec = globalThis.addprec || {}));
