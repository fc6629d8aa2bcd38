/* One option of several. Answer: its place, from 0. Points: 1 or 0. */
(function (addprec) {
  "use strict";

  /** @param {SingleChoice} question */
  const rights = (question) => question.options.map((option) => option.right);

  /**
   * Show on the picture, if there is one, which of its places is chosen.
   * @param {Element} form
   */
  function point(form) {
    const inputs = addprec.choices.inputs(form);
    form.querySelectorAll(".spot").forEach((spot, place) => spot.classList.toggle("chosen", inputs[place].checked));
  }

  addprec.questions["single"] = {
    missing: () => addprec.words.choose,
    /**
     * A place on a picture ticks the option that says the same: the list is there for whoever does not point.
     * @param {Element} form
     */
    attach: (form) => {
      form.addEventListener("change", () => point(form));
      for (const spot of form.querySelectorAll(".spot")) {
        spot.addEventListener("click", () => {
          const input = addprec.choices.inputs(form)[Number(spot.getAttribute("data-option"))];
          if (!input.disabled) {
            input.click();
            input.focus();
          }
        });
      }
    },
    /** @param {Element} form */
    read: (form) => {
      const [place] = addprec.choices.ticked(form);
      return place === undefined ? null : place;
    },
    /** @type {(form: Element, question: SingleChoice, answer: number | null) => void} */
    fill: (form, question, answer) => {
      addprec.choices.tick(form, answer === null ? [] : [answer]);
      point(form);
    },
    /** @type {(question: SingleChoice, answer: number) => number} */
    points: (question, answer) => (question.options[answer].right ? 1 : 0),
    /** @type {(form: Element, question: SingleChoice, answer: number, settled: boolean) => void} */
    mark: (form, question, answer, settled) => addprec.choices.mark(form, rights(question), [answer], settled),
    /** @type {(question: SingleChoice, answer: number, settled: boolean) => string[]} */
    explain: (question, answer, settled) => {
      const right = rights(question).indexOf(true);
      const said = [question.options[answer].why];
      return settled && answer !== right ? said.concat(question.options[right].why) : said;
    },
    /** @type {(question: SingleChoice, answer: number) => string} */
    pack: (question, answer) => answer.toString(36),
    /** @type {(question: SingleChoice, text: string) => number | null} */
    unpack: (question, text) => {
      const answer = text.length === 1 ? parseInt(text, 36) : NaN;
      return answer < question.options.length ? answer : null;
    },
    /** @type {(question: SingleChoice, answer: number) => object} */
    record: (question, answer) => ({ type: "choice", response: [answer], correct: [[rights(question).indexOf(true)]] }),
  };
})((globalThis.addprec = globalThis.addprec || {}));
