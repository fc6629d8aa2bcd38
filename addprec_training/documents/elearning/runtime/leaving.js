/* Leaving: by « Quitter », by a hidden window, by a closed one.
 *
 * Neither `beforeunload` nor `unload`: both keep a page out of the browser's back-and-forth cache, and phones do not send them.
 */
(function (addprec) {
  "use strict";

  const GONE = "quitte";

  /**
   * @param {any} app
   * @param {any} session
   * @param {"nobody" | "at once" | "later"} keeper   whether a platform keeps the learner's state, and when it says so
   */
  function attach(app, session, keeper) {
    const recorded = keeper !== "nobody";
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") {
        session.hide();
      }
    });
    window.addEventListener("pagehide", (event) => {
      if (event.persisted) {
        session.pause();
      } else {
        session.finish({ asked: false });
      }
    });
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) {
        session.resume();
      }
    });
    for (const name of ["quit", "finish"]) {
      const button = document.getElementById(name);
      if (button) {
        button.addEventListener("click", leave);
      }
    }

    function leave() {
      if (recorded && session.state() === "active" && !session.finish({ asked: true })) {
        return;
      }
      const { words } = addprec;
      say({ nobody: words.farewellUnrecorded, "at once": words.farewell, later: words.farewellWaiting }[keeper]);
      app.pages.go(GONE);
      if (recorded) {
        addprec.notice.show(words.leftOver);
      }
      // Only a window that a script opened lets itself be closed; elsewhere the words above stay.
      window.close();
    }
  }

  /**
   * Say farewell once a platform that answers later has kept everything.
   * @param {boolean} works
   */
  function tell(works) {
    if (document.body.dataset.page === GONE) {
      say(works ? addprec.words.farewell : addprec.words.farewellWaiting);
    }
  }

  /** @param {string} text */
  function say(text) {
    const place = /** @type {HTMLElement} */ (document.getElementById("farewell"));
    place.replaceChildren(addprec.dom.element("p", {}, text));
  }

  addprec.leaving = { attach, tell };
})((globalThis.addprec = globalThis.addprec || {}));
