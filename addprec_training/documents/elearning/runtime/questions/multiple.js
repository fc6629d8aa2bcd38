/* Several options of several. Answer: their places in order, from 0.
 *
 * Points: right options chosen, less wrong ones chosen, over all right ones; never under 0. So ticking everything earns little.
 */
(function (addprec) {
  "use strict";

  /** @param {MultipleChoice} question */
  const rights = (question) => question.options.map((option) => option.right);

  addprec.questions["multiple"] = {
    missing: () => addprec.words.chooseSome,
    /** @param {Element} form */
    read: (form) => {
      const places = addprec.choices.ticked(form);
      return places.length ? places : null;
    },
    /** @type {(form: Element, question: MultipleChoice, answer: number[] | null) => void} */
    fill: (form, question, answer) => addprec.choices.tick(form, answer || []),
    /** @type {(question: MultipleChoice, answer: number[]) => number} */
    points: (question, answer) => {
      const right = answer.filter((place) => question.options[place].right).length;
      const all = rights(question).filter(Boolean).length;
      return Math.max(0, (2 * right - answer.length) / all);
    },
    /** @type {(form: Element, question: MultipleChoice, answer: number[], settled: boolean) => void} */
    mark: (form, question, answer, settled) => {
      addprec.choices.mark(form, rights(question), answer, settled);
      if (settled) {
        addprec.choices.inputs(form).forEach((/** @type {Element} */ input, /** @type {number} */ place) => {
          const option = /** @type {Element} */ (input.closest(".option"));
          const because = addprec.dom.written(question.options[place].why, "span");
          because.className = "because";
          option.append(because);
        });
      }
    },
    /** @type {(question: MultipleChoice, answer: number[], settled: boolean) => string[]} */
    explain: (question, answer, settled) => {
      const wrong = answer.filter((place) => !question.options[place].right);
      return settled ? [] : wrong.map((place) => question.options[place].why);
    },
    /** @type {(question: MultipleChoice, answer: number[]) => string} */
    pack: (question, answer) => addprec.choices.bits(answer),
    /** @type {(question: MultipleChoice, text: string) => number[] | null} */
    unpack: (question, text) => addprec.choices.places(text, question.options.length),
    /** @type {(question: MultipleChoice, answer: number[]) => object} */
    record: (question, answer) => ({
      type: "choice",
      response: answer,
      correct: [question.options.map((_, place) => place).filter((place) => question.options[place].right)],
    }),
  };
})((globalThis.addprec = globalThis.addprec || {}));
