/* No platform but the browser: the eight functions of an adapter over its storage. One course, one entry.
 *
 * Storage may be blocked, full, or emptied when the window closes: then the course runs and says that nothing is kept.
 */
(function (addprec) {
  "use strict";

  /** The form of what is kept under a key: another one would get a key of its own, and leave this one alone. */
  const FORM = 1;
  /** What keys began with before they named their form. */
  const OLDER = "addprec:";

  /**
   * @param {Course} course
   * @param {any} win
   * @param {(platform: Adapter | null) => void} done
   */
  function reach(course, win, done) {
    const key = `addprec:${FORM}:${course.name}`;
    try {
      // Reading the property throws where storage is blocked; writing, where it is full.
      const storage = win.localStorage;
      const older = OLDER + course.name;
      const kept = storage.getItem(key) || storage.getItem(older) || "";
      storage.setItem(key, kept);
      storage.removeItem(older);
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
      erase: () => {
        latest = written = "";
        try {
          storage.removeItem(key);
        } catch (refused) {
          // Nothing can have been kept.
        }
      },
    };
  }

  addprec.lms.web = web;
  addprec.lms.reach = reach;
  Object.assign(addprec.words, addprec.words.inBrowser);
})((globalThis.addprec = globalThis.addprec || {}));
