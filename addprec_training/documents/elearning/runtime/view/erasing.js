/* « Effacer mes réponses »: for a computer that several people use, where the browser alone keeps the course. Asked twice. */
(function (addprec) {
  "use strict";

  /**
   * @param {any} app
   * @param {Adapter | null} platform
   */
  function attach(app, platform) {
    const button = document.getElementById("erase");
    if (!button || !platform || !platform.erase) {
      return;
    }
    const erase = platform.erase;
    button.addEventListener("click", () => {
      app.reset();
      addprec.settings.forget();
      erase();
      addprec.notice.show(addprec.words.erased);
    });
  }

  addprec.erasing = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
