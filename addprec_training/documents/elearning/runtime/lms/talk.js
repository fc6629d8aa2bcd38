/* Calls to a platform's API that never throw: an API may be half gone, of another frame, or answer true as a word. */
(function (addprec) {
  "use strict";

  /**
   * @param {any} api
   * @param {{ open: string, get: string, set: string, commit: string, close: string, error: string }} names
   * @param {string[]} already   error codes that say the session is open already
   */
  function talk(api, names, already) {
    /** @type {(name: string, ...values: string[]) => any} */
    const call = (name, ...values) => {
      try {
        return api[name](...values);
      } catch (thrown) {
        return null;
      }
    };
    return {
      open: () => isTrue(call(names.open, "")) || already.includes(String(call(names.error))),
      /** @param {string} name */
      get: (name) => {
        const value = call(names.get, name);
        return value === null || value === undefined ? "" : String(value);
      },
      /** @type {(name: string, value: string) => boolean} */
      set: (name, value) => isTrue(call(names.set, name, value)),
      commit: () => isTrue(call(names.commit, "")),
      close: () => isTrue(call(names.close, "")),
    };
  }

  /** @param {any} value */
  function isTrue(value) {
    return value === true || String(value) === "true";
  }

  addprec.lms.talk = talk;
})((globalThis.addprec = globalThis.addprec || {}));
