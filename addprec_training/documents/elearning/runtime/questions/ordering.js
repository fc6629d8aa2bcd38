/* Things to put in order, by buttons or arrow keys. Answer: places of the items as first shown, in the order given.
 *
 * Points: the part of the items that stand in their right place.
 */
(function (addprec) {
  "use strict";

  /**
   * @param {Element} form
   * @returns {HTMLElement[]}
   */
  const rows = (form) => Array.from(form.querySelectorAll(".items > li"));

  /**
   * Say which buttons lead nowhere.
   * @param {Element} form
   */
  function settle(form) {
    const all = rows(form);
    all.forEach((row, place) => {
      const [up, down] = row.querySelectorAll(".move");
      /** @type {HTMLButtonElement} */ (up).disabled = place === 0;
      /** @type {HTMLButtonElement} */ (down).disabled = place === all.length - 1;
    });
  }

  /**
   * @param {Element} form
   * @param {HTMLElement} row
   * @param {number} by
   */
  function move(form, row, by) {
    const all = rows(form);
    const to = all.indexOf(row) + by;
    if (to < 0 || to >= all.length) {
      return;
    }
    all[to][by < 0 ? "before" : "after"](row);
    settle(form);
    const wanted = row.querySelector(`.move[data-move="${by}"]`);
    const button = /** @type {HTMLButtonElement} */ (wanted);
    const reachable = button.disabled ? row.querySelector(".move:not(:disabled)") : button;
    /** @type {HTMLElement} */ (reachable).focus();
    addprec.dom.announce(addprec.words.moved(to + 1, all.length));
  }

  addprec.questions["ordering"] = {
    missing: () => "",
    /** @param {Element} form */
    attach: (form) => {
      for (const row of rows(form)) {
        const words = /** @type {Element} */ (row.querySelector(".words")).textContent || "";
        for (const button of row.querySelectorAll(".move")) {
          const by = Number(/** @type {HTMLElement} */ (button).dataset.move);
          /** @type {Element} */ (button.querySelector(".sr")).append(`\u00a0: ${words}`);
          button.addEventListener("click", () => move(form, row, by));
        }
        row.addEventListener("keydown", (event) => {
          const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
          if (by && !row.closest(".answered")) {
            event.preventDefault();
            move(form, row, by);
          }
        });
      }
      settle(form);
    },
    /** @param {Element} form */
    read: (form) => rows(form).map((row) => Number(row.dataset.item)),
    /** @type {(form: Element, question: Ordering, answer: number[] | null) => void} */
    fill: (form, question, answer) => {
      const all = rows(form);
      const wanted = answer || question.order.map((_, place) => place);
      for (const item of wanted) {
        const row = /** @type {HTMLElement} */ (all.find((one) => Number(one.dataset.item) === item));
        /** @type {Element} */ (row.parentNode).append(row);
      }
      settle(form);
    },
    /** @type {(question: Ordering, answer: number[]) => number} */
    points: (question, answer) =>
      question.order.filter((item, place) => answer[place] === item).length / question.order.length,
    /** @type {(form: Element, question: Ordering, answer: number[], settled: boolean) => void} */
    mark: (form, question, answer) =>
      rows(form).forEach((row, place) => {
        const right = answer[place] === question.order[place];
        addprec.dom.mark(row, right, right ? addprec.words.right : addprec.words.look);
      }),
    /** @type {(question: Ordering, answer: number[], settled: boolean, form: Element) => string[]} */
    explain: (question, answer, settled, form) => {
      if (!settled || addprec.questions["ordering"].points(question, answer) === 1) {
        return [];
      }
      const all = rows(form);
      const items = question.order.map((item) => {
        const row = /** @type {HTMLElement} */ (all.find((one) => Number(one.dataset.item) === item));
        return `<li>${/** @type {Element} */ (row.querySelector(".words")).innerHTML}</li>`;
      });
      return [addprec.words.rightOrder, `<ol class="steps">${items.join("")}</ol>`];
    },
    /** @type {(question: Ordering, answer: number[]) => string} */
    pack: (question, answer) => answer.map((item) => item.toString(36)).join(""),
    /** @type {(question: Ordering, text: string) => number[] | null} */
    unpack: (question, text) => {
      const answer = Array.from(text, (digit) => parseInt(digit, 36));
      const fits = answer.length === question.order.length && question.order.every((item) => answer.includes(item));
      return fits ? answer : null;
    },
    /** @type {(question: Ordering, answer: number[]) => object} */
    record: (question, answer) => ({ type: "sequencing", response: answer, correct: [question.order] }),
  };
})((globalThis.addprec = globalThis.addprec || {}));
