/* The last page: how the course stands, what is left, what to look at again. */
(function (addprec) {
  "use strict";

  const { element, icon } = addprec.dom;

  /**
   * @param {any} app
   */
  function show(app) {
    const place = /** @type {HTMLElement} */ (document.getElementById("result"));
    const { course } = app;
    const learner = app.learner();
    const words = addprec.words;
    const score = addprec.learner.score(course, learner);
    const complete = addprec.learner.isComplete(course, learner);
    const passed = score === null || score >= app.mark();
    const verdict = !complete ? words.going : score === null ? words.finished : passed ? words.passed : words.notPassed;

    const told = element("p", { class: "verdict" }, icon(complete && passed ? "done" : "doing"), verdict);
    place.replaceChildren(told, figures(app, score));
    if (complete) {
      place.append(element("p", {}, words.complete));
    } else {
      place.append(list(course, words.remaining, remaining(app)));
    }
    const review = addprec.learner.toReview(course, learner);
    if (review.length) {
      place.append(list(course, words.toReview, review.map((/** @type {Question} */ question) => pageOf(course, question))));
    }
    if (complete && !passed && review.length) {
      const redo = element("button", { type: "button", class: "button" }, words.redo);
      redo.addEventListener("click", app.redo);
      place.append(element("p", {}, words.redoText), element("p", {}, redo));
    }
  }

  /**
   * @param {any} app
   * @param {number | null} score
   */
  function figures(app, score) {
    const { words } = addprec;
    const learner = app.learner();
    const pages = addprec.result.allPages(app.course);
    const scored = app.course.questions.filter(addprec.learner.isScored);
    const settled = scored.filter((/** @type {Question} */ one) => addprec.learner.isSettled(learner, one) || learner.done);
    const rows = [[words.seen, words.of(pages.filter((/** @type {Page} */ page) => learner.seen[page.id]).length, pages.length)]];
    if (score !== null) {
      rows.push([words.answered, words.of(settled.length, scored.length)]);
      rows.push([words.score, words.of(score, 100)], [words.mark, words.of(app.mark(), 100)]);
    }
    const lines = rows.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value)));
    return element("dl", { class: "scores" }, ...lines);
  }

  /** @param {any} app */
  function remaining(app) {
    return addprec.result.allPages(app.course).filter((/** @type {Page} */ page) => !app.isBehind(page));
  }

  /**
   * @param {Course} course
   * @returns {Page[]}
   */
  function allPages(course) {
    return course.parts.reduce((all, part) => all.concat(part.pages), /** @type {Page[]} */ ([]));
  }

  /**
   * @param {Course} course
   * @param {Question} question
   */
  function pageOf(course, question) {
    return allPages(course).find((page) => page.question === question.id);
  }

  /**
   * @param {Course} course
   * @param {string} heading
   * @param {Page[]} pages
   */
  function list(course, heading, pages) {
    const items = pages.map((page) => {
      const section = addprec.pages.sectionOf(page.id);
      const part = /** @type {Part} */ (course.parts.find((one) => one.pages.includes(page)));
      const title = document.querySelector(`#${section} h1`);
      const plate = element("span", { class: "plate", "data-tint": String(part.number) }, String(part.number));
      return element("li", {}, element("a", { href: "#" + section }, plate, (title && title.textContent) || ""));
    });
    return element("div", {}, element("h2", {}, heading), element("ul", { class: "todo" }, ...items));
  }

  addprec.result = { show, allPages };
})((globalThis.addprec = globalThis.addprec || {}));
