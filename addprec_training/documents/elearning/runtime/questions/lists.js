/* What questions answered in lists share: an answer is, for each list, the place of what was chosen, from 0. */
(function (addprec) {
  "use strict";

  /**
   * Return how lists are read, filled in, and kept as text: one digit of base 36 a list.
   * @param {string} selector   where the lists of a form stand
   * @param {(question: any) => number[]} sizes   how many things each list offers
   */
  function listed(selector, sizes) {
    /** @type {(form: Element) => HTMLSelectElement[]} */
    const lists = (form) => Array.from(form.querySelectorAll(selector));
    return {
      lists,
      missing: () => addprec.words.chooseAll,
      /** @param {Element} form */
      read: (form) => {
        const values = lists(form).map((list) => list.value);
        return values.includes("") ? null : values.map(Number);
      },
      /** @type {(form: Element, question: any, answer: number[] | null) => void} */
      fill: (form, question, answer) =>
        lists(form).forEach((list, place) => {
          list.value = answer ? String(answer[place]) : "";
        }),
      explain: () => [],
      /** @type {(question: any, answer: number[]) => string} */
      pack: (question, answer) => answer.map((chosen) => chosen.toString(36)).join(""),
      /** @type {(question: any, text: string) => number[] | null} */
      unpack: (question, text) => {
        const answer = Array.from(text, (digit) => parseInt(digit, 36));
        const offered = sizes(question);
        return answer.length === offered.length && answer.every((chosen, place) => chosen < offered[place]) ? answer : null;
      },
    };
  }

  addprec.listed = listed;
})((globalThis.addprec = globalThis.addprec || {}));
