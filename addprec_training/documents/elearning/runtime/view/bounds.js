/* A field for a free text: stops at its bound, and says how much room is left. */
(function (addprec) {
  "use strict";

  /**
   * Cut what was typed to what is kept of it, and say in `place` how much more may be typed: to be called at each input.
   * @param {HTMLTextAreaElement} area
   * @param {Element} place
   * @param {number} limit   characters of French that the field takes
   */
  function hold(area, place, limit) {
    const kept = addprec.text.fit(area.value, limit);
    if (kept !== area.value) {
      area.value = kept;
    }
    place.textContent = addprec.words.left(addprec.text.room(kept, limit));
  }

  addprec.bounds = { hold };
})((globalThis.addprec = globalThis.addprec || {}));
