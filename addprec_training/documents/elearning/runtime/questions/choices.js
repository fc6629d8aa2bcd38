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

  /**
   * Return places (at most ten, from 0) as two digits of base 36.
   * @param {number[]} places
   */
  function bits(places) {
    return places.reduce((sum, place) => sum | (1 << place), 0).toString(36).padStart(2, "0");
  }

  /**
   * Return the places that `bits` wrote, or null when there is none or one that is not among `count`.
   * @param {string} text
   * @param {number} count
   */
  function places(text, count) {
    const sum = text.length === 2 ? parseInt(text, 36) : NaN;
    const found = Array.from({ length: count }, (_, place) => place).filter((place) => sum & (1 << place));
    return sum > 0 && sum < 1 << count ? found : null;
  }

  addprec.questions = addprec.questions || {};
  addprec.choices = { inputs, ticked, tick, mark, bits, places };
})((globalThis.addprec = globalThis.addprec || {}));
