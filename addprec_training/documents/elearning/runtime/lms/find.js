/* Where the platform's API is: this window, its parents, then its opener and the opener of the top window.
 *
 * The search is that of the standards (SCORM 2004 RTE 3.3.6.1); every step may meet a frame of another origin, which throws.
 */
(function (addprec) {
  "use strict";

  const MOST_PARENTS = 500;
  const WAIT = 3000;
  const BETWEEN = 100;

  /**
   * Return what `read` gives, or null when the frame does not let itself be read.
   * @template T
   * @param {() => T} read
   * @returns {T | null}
   */
  function attempt(read) {
    try {
      return read() || null;
    } catch (refused) {
      return null;
    }
  }

  /**
   * @param {string} name
   * @param {any} from
   */
  function above(name, from) {
    let win = from;
    for (let steps = 0; win && steps <= MOST_PARENTS; steps += 1) {
      const here = win;
      const api = attempt(() => here[name]);
      if (api) {
        return api;
      }
      const parent = attempt(() => here.parent);
      win = parent === here ? null : parent;
    }
    return null;
  }

  /**
   * Return the object `name` of the platform, or null.
   * @param {string} name
   * @param {any} win
   */
  function find(name, win) {
    return (
      above(name, win) || above(name, attempt(() => win.opener)) || above(name, attempt(() => win.top.opener)) || null
    );
  }

  /**
   * Call `done` with the API, or with null. Some platforms attach it late: a page in a frame or in a window that another
   * one opened waits for it; a page of its own does not.
   * @param {string} name
   * @param {any} win
   * @param {(api: any) => void} done
   */
  function connect(name, win, done) {
    const within = attempt(() => win.parent !== win) || attempt(() => win.opener);
    const until = Date.now() + (within ? WAIT : 0);
    const look = () => {
      const api = find(name, win);
      if (api || Date.now() >= until) {
        done(api);
      } else {
        win.setTimeout(look, BETWEEN);
      }
    };
    look();
  }

  /**
   * Reach the platform of a course and give its adapter, or null: SCORM by its API; other standards put their own way here.
   * @param {Course} course
   * @param {any} win
   * @param {(platform: Adapter | null) => void} done
   */
  function reach(course, win, done) {
    connect(addprec.lms.NAMES[course.standard], win, (api) => done(api ? addprec.lms[course.standard](api) : null));
  }

  addprec.lms = addprec.lms || {};
  addprec.lms.reach = reach;
  addprec.lms.find = find;
  addprec.lms.connect = connect;
})((globalThis.addprec = globalThis.addprec || {}));
