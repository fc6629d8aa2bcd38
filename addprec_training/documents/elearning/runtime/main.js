/* Wiring: course.js calls `addprec.start`, which finds the platform, takes up the learner's state and brings the pages to life. */
(function (addprec) {
  "use strict";

  /**
   * How each kind of question is answered; by tries unless it stands here.
   * @type {Record<string, string>}
   */
  const FLOWS = { scale: "saves", reflection: "saves", open: "saves", checklist: "saves", poll: "saves", branching: "story" };

  /** @param {Course} course */
  function start(course) {
    document.documentElement.classList.add("js");
    const first = document.getElementById(addprec.pages.FIRST);
    if (first) {
      first.classList.add("current");
    }
    addprec.lms.reach(course, window, (/** @type {Adapter | null} */ platform) => run(course, platform));
  }

  /**
   * @param {Course} course
   * @param {Adapter | null} platform
   */
  function run(course, platform) {
    const clock = {
      now: () => Date.now(),
      later: (/** @type {() => void} */ act, /** @type {number} */ wait) => window.setTimeout(act, wait),
      cancel: (/** @type {any} */ timer) => window.clearTimeout(timer),
    };
    const session = addprec.session.open(platform || addprec.lms.none(), clock, onTrouble);
    if (platform && platform.watch) {
      platform.watch((/** @type {boolean} */ works) => {
        session.heard(works);
        addprec.leaving.tell(works);
      });
    }
    const begun = session.begin();
    const restored = begun ? addprec.suspend.decode(course, begun.state) : null;
    const app = addprec.app.make(course, session, restored ? restored.learner : addprec.learner.fresh(), begun);
    const resumed = app.learner().page;

    for (const question of course.questions) {
      const flow = FLOWS[question.kind] || "tries";
      app.views.push(addprec[flow].attach(app, question));
    }
    app.views.push(addprec.notes.attach(app));
    addprec.settings.attach(app);
    app.bookmarks = addprec.bookmarks.attach(app);
    app.pages = addprec.pages.attach(app);
    addprec.searching.attach();
    addprec.definitions.attach();
    addprec.paper.attach();
    addprec.erasing.attach(app, platform);
    resume(app, resumed);
    tell(platform, begun, restored);
    const keeper = platform === null || begun === null ? "nobody" : platform.watch ? "later" : "at once";
    addprec.leaving.attach(app, session, keeper);

    /** @param {boolean} failing */
    function onTrouble(failing) {
      const { words, notice } = addprec;
      if (failing && session.state() === "active") {
        notice.show(words.trouble, { label: words.retry, act: () => session.commit() });
      } else if (failing) {
        notice.show(words.troubleLeaving);
      } else {
        notice.show("");
      }
    }
  }

  /**
   * Open on the page left, and say so; else on the page that the address names, or on the first one.
   * @param {any} app
   * @param {string} page
   */
  function resume(app, page) {
    const section = page ? addprec.pages.sectionOf(page) : location.hash.slice(1) || addprec.pages.FIRST;
    app.pages.show(section, false);
    if (page) {
      app.pages.say(addprec.words.resumed);
      history.replaceState(null, "", "#" + section);
    }
  }

  /**
   * @param {Adapter | null} platform
   * @param {Begun | null} begun
   * @param {{ dropped: number, cut: number } | null} restored
   */
  function tell(platform, begun, restored) {
    const { words, notice } = addprec;
    if (!platform) {
      notice.show(words.unrecorded, { why: words.unrecordedWhy });
    } else if (!begun) {
      notice.show(words.unrecorded, { why: words.refusedWhy });
    } else if (!begun.recording) {
      notice.show(words.unrecorded, { why: words.reviewWhy });
    } else if (restored && restored.dropped > 0) {
      notice.show(words.updated);
    } else if (restored && restored.cut > 0) {
      notice.show(words.shortened);
    }
  }

  addprec.start = start;
})((globalThis.addprec = globalThis.addprec || {}));
