/* « Affichage »: colours and size of text, kept with the learner's state. */
(function (addprec) {
  "use strict";

  const NAMES = ["theme", "size"];

  /** @param {Settings} settings */
  function apply(settings) {
    const root = document.documentElement;
    root.dataset.theme = settings.theme;
    root.dataset.size = settings.size;
  }

  /** @param {any} app */
  function attach(app) {
    for (const name of NAMES) {
      for (const input of inputs(name)) {
        input.checked = input.value === app.learner().settings[name];
        input.addEventListener("change", () => {
          app.set({ [name]: input.value });
          apply(app.learner().settings);
        });
      }
    }
    apply(app.learner().settings);
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement[]}
   */
  function inputs(name) {
    return Array.from(document.querySelectorAll(`input[name="s-${name}"]`));
  }

  addprec.settings = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
