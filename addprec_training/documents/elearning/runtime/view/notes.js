/* « Mes notes »: one text for the whole course, kept in the learner's state as it is typed. */
(function (addprec) {
  "use strict";

  const NOTES = "notes";

  /** @param {any} app */
  function attach(app) {
    const area = /** @type {HTMLTextAreaElement} */ (document.getElementById("notes-text"));
    const left = /** @type {HTMLElement} */ (document.getElementById("notes-left"));
    const { limit } = app.course.texts.find((/** @type {FreeText} */ text) => text.id === NOTES);

    function show() {
      area.value = app.text(NOTES);
      addprec.bounds.hold(area, left, limit);
    }

    area.addEventListener("input", () => {
      addprec.bounds.hold(area, left, limit);
      app.write(NOTES, area.value);
    });
    show();
    return { show };
  }

  addprec.notes = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
