/* What questions with options share: reading ticks, putting them back, marking options. */
(function (addprec) {
  "use strict";

  /**
   * @param {Element} form
   * @returns {HTMLInputElement[]}
   */
  function inputs(form) {
    return Array.from(form.querySelectorAll(".option input"));
  }

  /**
   * Return the places of the options that are ticked.
   * @param {Element} form
   */
  function ticked(form) {
    return inputs(form).reduce((places, input, place) => (input.checked ? places.concat(place) : places), /** @type {number[]} */ ([]));
  }

  /**
   * @param {Element} form
   * @param {number[]} places
   */
  function tick(form, places) {
    inputs(form).forEach((input, place) => {
      input.checked = places.includes(place);
    });
  }

  /**
   * Mark the options: those chosen at once, the right ones that were not chosen only when all is settled.
   * @param {Element} form
   * @param {boolean[]} rights
   * @param {number[]} chosen
   * @param {boolean} settled
   */
  function mark(form, rights, chosen, settled) {
    inputs(form).forEach((input, place) => {
      const option = /** @type {Element} */ (input.closest(".option"));
      if (chosen.includes(place)) {
        addprec.dom.mark(option, rights[place], rights[place] ? addprec.words.right : addprec.words.yours);
      } else if (settled && rights[place]) {
        addprec.dom.mark(option, true, addprec.words.right);
      }
    });
  }

  addprec.questions = addprec.questions || {};
  addprec.choices = { inputs, ticked, tick, mark };
})((globalThis.addprec = globalThis.addprec || {}));
