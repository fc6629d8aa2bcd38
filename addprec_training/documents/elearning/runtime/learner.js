/* What a learner did, as a value: each act gives a new one. Scoring and completion are read from it.
 *
 * Points of a try: what its kind gives, 0 to 1, halved from the second try on. A question keeps its best try, in hundredths.
 * Score of the module: the mean of its scored questions, 0 to 100; a question without an answer counts 0.
 * Complete: every page seen and every scored question settled. Once complete, always complete.
 */
(function (addprec) {
  "use strict";

  const LATER_TRY = 0.5;

  /** @returns {Learner} */
  function fresh() {
    const settings = /** @type {Settings} */ ({ theme: "system", size: "normal", contrast: "system", motion: "system" });
    return { page: "", seen: {}, kept: {}, answers: {}, settings, done: false, texts: {} };
  }

  /**
   * @param {Learner} learner
   * @param {Question} question
   * @returns {Given}
   */
  function given(learner, question) {
    return learner.answers[question.id] || { tries: 0, best: 0, answer: null };
  }

  /**
   * @param {Course} course
   * @param {Learner} learner
   * @param {string} page
   */
  function visit(course, learner, page) {
    return closed(course, Object.assign({}, learner, { page, seen: Object.assign({}, learner.seen, { [page]: true }) }));
  }

  /**
   * Take a try, or what is saved of an answer that is not scored.
   * @param {Course} course
   * @param {Learner} learner
   * @param {Question} question
   * @param {any} answer
   */
  function answered(course, learner, question, answer) {
    const before = given(learner, question);
    const tries = before.tries + 1;
    const best = isScored(question) ? Math.max(before.best, worth(question, answer, tries)) : 0;
    return closed(course, withAnswer(learner, question, { tries, best, answer }));
  }

  /**
   * Keep an answer on its way: a text being typed, a story not yet at its end.
   * @param {Learner} learner
   * @param {Question} question
   * @param {any} answer
   */
  function drafted(learner, question, answer) {
    return withAnswer(learner, question, Object.assign({}, given(learner, question), { answer }));
  }

  /**
   * Open again the questions that did not earn all their points; what they earned stays.
   * @param {Course} course
   * @param {Learner} learner
   */
  function reopened(course, learner) {
    return toReview(course, learner).reduce(
      (state, question) => withAnswer(state, question, { tries: 0, best: given(state, question).best, answer: null }),
      learner,
    );
  }

  /**
   * @param {Learner} learner
   * @param {Partial<Settings>} settings
   */
  function set(learner, settings) {
    return Object.assign({}, learner, { settings: Object.assign({}, learner.settings, settings) });
  }

  /**
   * Put a bookmark on a page, or take it away.
   * @param {Learner} learner
   * @param {string} page
   * @returns {Learner}
   */
  function marked(learner, page) {
    const kept = Object.assign({}, learner.kept);
    if (kept[page]) {
      delete kept[page];
    } else {
      kept[page] = true;
    }
    return Object.assign({}, learner, { kept });
  }

  /**
   * @param {Learner} learner
   * @param {Question} question
   * @param {Given} value
   * @returns {Learner}
   */
  function withAnswer(learner, question, value) {
    return Object.assign({}, learner, { answers: Object.assign({}, learner.answers, { [question.id]: value }) });
  }

  /**
   * @param {Course} course
   * @param {Learner} learner
   * @returns {Learner}
   */
  function closed(course, learner) {
    return learner.done || !isComplete(course, learner) ? learner : Object.assign({}, learner, { done: true });
  }

  /** @param {Question} question */
  function isScored(question) {
    return "attempts" in question || question.kind === "branching";
  }

  /**
   * Return the points, 0 to 100, that an answer earns at a try.
   * @param {Question} question
   * @param {any} answer
   * @param {number} tries
   */
  function worth(question, answer, tries) {
    const points = addprec.questions[question.kind].points(question, answer);
    return Math.round(100 * points * (tries > 1 ? LATER_TRY : 1));
  }

  /**
   * Return whether nothing more can be tried: right, out of tries, or saved.
   * @param {Learner} learner
   * @param {Question} question
   */
  function isSettled(learner, question) {
    const { tries, answer } = given(learner, question);
    if (tries === 0) {
      return false;
    }
    const attempts = "attempts" in question ? question.attempts : 1;
    return tries >= attempts || addprec.questions[question.kind].points(question, answer) === 1;
  }

  /**
   * Return the score out of 100, or null when nothing is scored.
   * @param {Course} course
   * @param {Learner} learner
   */
  function score(course, learner) {
    const scored = course.questions.filter(isScored);
    const sum = scored.reduce((total, question) => total + given(learner, question).best, 0);
    return scored.length ? Math.round(sum / scored.length) : null;
  }

  /**
   * @param {Course} course
   * @param {Learner} learner
   */
  function isComplete(course, learner) {
    return learner.done || course.parts.every((part) => partState(course, learner, part) === "done");
  }

  /**
   * Return how much of a part is behind the learner.
   * @param {Course} course
   * @param {Learner} learner
   * @param {Part} part
   * @returns {"todo" | "doing" | "done"}
   */
  function partState(course, learner, part) {
    const left = part.pages.filter((page) => !isBehind(course, learner, page));
    if (left.length === 0) {
      return "done";
    }
    return part.pages.some((page) => learner.seen[page.id]) ? "doing" : "todo";
  }

  /**
   * Return whether a page was seen and, where it asks a scored question, answered.
   * @param {Course} course
   * @param {Learner} learner
   * @param {Page} page
   */
  function isBehind(course, learner, page) {
    const question = course.questions.find((one) => one.id === page.question);
    return Boolean(learner.seen[page.id]) && (!question || !isScored(question) || isSettled(learner, question));
  }

  /**
   * Return how much is behind the learner, 0 to 1.
   * @param {Course} course
   * @param {Learner} learner
   */
  function progress(course, learner) {
    const pages = course.parts.reduce((all, part) => all.concat(part.pages), /** @type {Page[]} */ ([]));
    const behind = pages.filter((page) => isBehind(course, learner, page)).length;
    return learner.done ? 1 : behind / Math.max(1, pages.length);
  }

  /**
   * Return where the learner stands on each objective that scored questions assess: the mean of their points, as in `score`.
   * @param {Course} course
   * @param {Learner} learner
   */
  function byObjective(course, learner) {
    return course.objectives.map((objective) => {
      const asked = course.questions.filter((one) => isScored(one) && one.objectives.includes(objective.id));
      const sum = asked.reduce((total, question) => total + given(learner, question).best, 0);
      return {
        objective,
        score: Math.round(sum / Math.max(1, asked.length)),
        settled: asked.filter((question) => isSettled(learner, question)).length,
        asked: asked.length,
        review: toReview(course, learner).filter((question) => asked.includes(question)),
      };
    });
  }

  /**
   * @param {Course} course
   * @param {Learner} learner
   */
  function toReview(course, learner) {
    return course.questions.filter(
      (question) => isScored(question) && isSettled(learner, question) && given(learner, question).best < 100,
    );
  }

  addprec.learner = {
    fresh, given, visit, answered, drafted, reopened, set, marked, isScored, isSettled, score, isComplete, partState, isBehind,
    progress, byObjective, toReview,
  };
})((globalThis.addprec = globalThis.addprec || {}));
