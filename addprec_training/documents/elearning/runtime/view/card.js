/* What every question on a page has: its form, its buttons, its way on. The three flows below it differ (tries, saves, story). */
(function (addprec) {
  "use strict";

  /**
   * Return the parts of the page that asks `question`.
   * @param {Question} question
   */
  function card(question) {
    const form = /** @type {HTMLElement} */ (document.querySelector(`[data-question="${question.id}"]`));
    const page = /** @type {HTMLElement} */ (form.closest(".page"));
    return {
      form,
      page,
      /** @type {<T extends HTMLElement>(selector: string) => T} */
      part: (selector) => /** @type {any} */ (form.querySelector(selector)),
      again: /** @type {HTMLButtonElement} */ (page.querySelector(".again")),
      back: /** @type {HTMLElement} */ (page.querySelector(".bar .back")),
      on: /** @type {HTMLElement} */ (page.querySelector(".bar .on")),
    };
  }

  /**
   * Say how the way on is called: « Passer » before an answer, « Continuer » after.
   * @param {ReturnType<typeof card>} parts
   * @param {boolean} answered
   */
  function way(parts, answered) {
    parts.on.textContent = answered ? addprec.words.go : addprec.words.skip;
    parts.on.classList.toggle("primary", answered);
  }

  /**
   * Say what is missing, or take it back with "".
   * @param {Element} form
   * @param {string} text
   */
  function complain(form, text) {
    const place = /** @type {Element} */ (form.querySelector(".error"));
    place.textContent = "";
    place.textContent = text;
    if (text) {
      const field = /** @type {HTMLElement | null} */ (form.querySelector("input, select, textarea"));
      if (field) {
        field.focus();
      }
    }
  }

  addprec.card = { card, way, complain };
})((globalThis.addprec = globalThis.addprec || {}));
