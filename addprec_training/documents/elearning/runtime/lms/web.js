/* No platform but the browser: the eight functions of an adapter over its storage. One course, one entry.
 *
 * Storage may be blocked, full, or emptied when the window closes: then the course runs and says that nothing is kept.
 */
(function (addprec) {
  "use strict";

  /**
   * @param {Course} course
   * @param {any} win
   * @param {(platform: Adapter | null) => void} done
   */
  function reach(course, win, done) {
    const key = "addprec:" + course.name;
    try {
      // Reading the property throws where storage is blocked; writing, where it is full.
      const storage = win.localStorage;
      const kept = storage.getItem(key);
      storage.setItem(key, kept === null ? "" : kept);
      done(web(storage, key));
    } catch (refused) {
      done(null);
    }
  }

  /**
   * @param {any} storage
   * @param {string} key
   * @returns {Adapter}
   */
  function web(storage, key) {
    const taken = () => true;
    let latest = "";
    let written = "";

    return {
      start: () => {
        latest = written = String(storage.getItem(key) || "");
        return { state: latest, score: null, mark: null, recording: true };
      },
      keep: (state) => {
        latest = state;
        return true;
      },
      score: taken,
      status: taken,
      record: taken,
      time: taken,
      commit: () => {
        try {
          if (latest !== written) {
            storage.setItem(key, latest);
            written = latest;
          }
          return true;
        } catch (full) {
          return false;
        }
      },
      finish: taken,
    };
  }

  addprec.lms.web = web;
  addprec.lms.reach = reach;
  Object.assign(addprec.words, addprec.words.inBrowser);
})((globalThis.addprec = globalThis.addprec || {}));
