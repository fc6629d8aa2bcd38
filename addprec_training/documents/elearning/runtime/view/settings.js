/* « Affichage »: colours, contrast, size of text, motion. Kept with the learner's state; and on this device where its storage may
 * be used, so that another course, or one that nothing keeps, opens as the learner reads best. */
(function (addprec) {
  "use strict";

  const NAMES = ["theme", "contrast", "size", "motion"];
  const KEY = "addprec:affichage";

  /** @param {Settings} settings */
  function apply(settings) {
    const root = document.documentElement;
    for (const name of NAMES) {
      root.dataset[name] = /** @type {any} */ (settings)[name];
    }
  }

  /** @param {any} app */
  function attach(app) {
    const known = remembered();
    if (known && isFresh(app.learner().settings)) {
      app.set(known);
    }
    for (const name of NAMES) {
      for (const input of inputs(name)) {
        input.checked = input.value === app.learner().settings[name];
        input.addEventListener("change", () => {
          app.set({ [name]: input.value });
          apply(app.learner().settings);
          remember(app.learner().settings);
        });
      }
    }
    apply(app.learner().settings);
  }

  /** @param {Settings} settings */
  function isFresh(settings) {
    return JSON.stringify(settings) === JSON.stringify(addprec.learner.fresh().settings);
  }

  /**
   * Return what this device remembers: only values that the page offers.
   * @returns {Partial<Settings> | null}
   */
  function remembered() {
    try {
      const kept = JSON.parse(window.localStorage.getItem(KEY) || "null");
      const names = kept ? NAMES.filter((name) => inputs(name).some((input) => input.value === kept[name])) : [];
      return names.length ? Object.fromEntries(names.map((name) => [name, kept[name]])) : null;
    } catch (refused) {
      return null;
    }
  }

  /** @param {Settings} settings */
  function remember(settings) {
    try {
      window.localStorage.setItem(KEY, JSON.stringify(settings));
    } catch (refused) {
      // Storage is blocked or full: the learner's state still has them.
    }
  }

  /** Forget what this device remembers. */
  function forget() {
    try {
      window.localStorage.removeItem(KEY);
    } catch (refused) {
      // Nothing can have been kept.
    }
  }

  /** Return whether things may move: neither the learner nor the system asked for rest. */
  function moves() {
    const calm = window.matchMedia && window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    return document.documentElement.dataset.motion !== "none" && !calm;
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement[]}
   */
  function inputs(name) {
    return Array.from(document.querySelectorAll(`input[name="s-${name}"]`));
  }

  addprec.settings = { attach, forget, moves };
})((globalThis.addprec = globalThis.addprec || {}));
