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
   * @param {boolean} recorded   whether a platform keeps the learner's state
   */
  function attach(app, session, recorded) {
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
      const place = /** @type {HTMLElement} */ (document.getElementById("farewell"));
      const { words } = addprec;
      place.replaceChildren(addprec.dom.element("p", {}, recorded ? words.farewell : words.farewellUnrecorded));
      app.pages.go(GONE);
      if (recorded) {
        addprec.notice.show(words.leftOver);
      }
      // Only a window that a script opened lets itself be closed; elsewhere the words above stay.
      window.close();
    }
  }

  addprec.leaving = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
