/* The course being followed: the learner's state, and the acts that change it. Each act is kept by the session at once. */
(function (addprec) {
  "use strict";

  /**
   * @param {Course} course
   * @param {any} session
   * @param {Learner} begin
   * @param {Begun | null} begun
   */
  function make(course, session, begin, begun) {
    let learner = begin;
    let shown = Date.now();
    const mark = begun && begun.mark !== null ? begun.mark : course.pass_mark;

    /**
     * @param {Learner} next
     * @param {{ interactions?: Interaction[], typing?: boolean }} [how]
     */
    function take(next, how = {}) {
      learner = next;
      session.save(snapshot(), how.interactions || [], { typing: Boolean(how.typing) });
    }

    /** @returns {Snapshot} */
    function snapshot() {
      const score = addprec.learner.score(course, learner);
      return {
        state: addprec.suspend.encode(course, learner),
        page: learner.page,
        progress: addprec.learner.progress(course, learner),
        complete: addprec.learner.isComplete(course, learner),
        passed: score === null ? null : score >= mark,
        score,
      };
    }

    /**
     * Return what a platform is told of an answer.
     * @param {Question} question
     * @param {any} answer
     * @returns {Interaction[]}
     */
    function interactions(question, answer) {
      const kind = addprec.questions[question.kind];
      const records = kind.records ? kind.records(question, answer) : [kind.record(question, answer)];
      const result = addprec.learner.isScored(question) ? Math.round(100 * kind.points(question, answer)) / 100 : null;
      const common = {
        id: question.id, text: question.text, objectives: question.objectives,
        time: new Date(), latency: (Date.now() - shown) / 1000, result,
      };
      return records.map((/** @type {object} */ record) => Object.assign({}, common, record));
    }

    const app = {
      course,
      views: /** @type {{ show: () => void }[]} */ ([]),
      pages: /** @type {any} */ (null),
      bookmarks: /** @type {any} */ (null),
      learner: () => learner,
      mark: () => mark,
      isComplete: () => addprec.learner.isComplete(course, learner),
      /** @param {Part} part */
      partState: (part) => addprec.learner.partState(course, learner, part),
      /** @param {Page} page */
      isBehind: (page) => addprec.learner.isBehind(course, learner, page),

      /** @param {string} page */
      visit(page) {
        shown = Date.now();
        take(addprec.learner.visit(course, learner, page));
      },
      /** @type {(question: Question, answer: any) => void} */
      answer(question, answer) {
        take(addprec.learner.answered(course, learner, question, answer), { interactions: interactions(question, answer) });
        app.pages.refresh();
      },
      /** @type {(question: Question, answer: any, how: { typing: boolean }) => void} */
      draft(question, answer, how) {
        take(addprec.learner.drafted(learner, question, answer), how);
      },
      /** Return a free text of the learner's: "notes". @param {string} id */
      text: (id) => addprec.texts.read(learner, id),
      /**
       * Keep a free text as it is typed, as far as its bound; return what is kept and how many characters are left, at least.
       * @param {string} id
       * @param {string} written
       */
      write(id, written) {
        take(addprec.texts.wrote(course, learner, id, written), { typing: true });
        const kept = addprec.texts.read(learner, id);
        return { kept, left: addprec.texts.room(course, id, kept) };
      },
      /** @param {Partial<Settings>} settings */
      set(settings) {
        take(addprec.learner.set(learner, settings));
      },
      /** @param {string} page */
      keep(page) {
        take(addprec.learner.marked(learner, page));
      },
      /** Begin anew, as if nothing had been done; what the pages look like stays. */
      reset() {
        take(addprec.learner.set(addprec.learner.fresh(), learner.settings));
        app.views.forEach((view) => view.show());
        app.pages.go(addprec.pages.FIRST);
      },
      /** Open the questions to look at again, and go to the first. */
      redo() {
        const [first] = addprec.learner.toReview(course, learner);
        take(addprec.learner.reopened(course, learner));
        app.views.forEach((view) => view.show());
        const page = addprec.result.allPages(course).find((/** @type {Page} */ one) => one.question === first.id);
        app.pages.go(addprec.pages.sectionOf(page.id));
      },
    };
    return app;
  }

  addprec.app = { make };
})((globalThis.addprec = globalThis.addprec || {}));
