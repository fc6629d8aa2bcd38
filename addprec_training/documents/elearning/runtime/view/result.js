/* The last page: how the course stands, on each objective and in all, what is left, what to look at again and where it is read. */
(function (addprec) {
  "use strict";

  const { element, icon, written } = addprec.dom;

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
      place.append(element("p", {}, words.complete), ways(app, passed));
    } else {
      place.append(remaining(app));
    }
    if (score !== null) {
      place.append(objectives(app));
    }
  }

  /**
   * @param {any} app
   * @param {number | null} score
   */
  function figures(app, score) {
    const { words } = addprec;
    const learner = app.learner();
    const pages = allPages(app.course);
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

  /**
   * What can be done once all is done: read one's answers again; take up those to look at again.
   * @param {any} app
   * @param {boolean} passed
   */
  function ways(app, passed) {
    const { words } = addprec;
    const made = element("div", { class: "ways" });
    const review = element("button", { type: "button", class: "button" }, words.review);
    review.addEventListener("click", () => addprec.review.begin(app));
    made.append(element("p", {}, review));
    if (!passed && addprec.learner.toReview(app.course, app.learner()).length) {
      const redo = element("button", { type: "button", class: "button" }, words.redo);
      redo.addEventListener("click", app.redo);
      made.append(element("p", {}, words.redoText), element("p", {}, redo));
    }
    return made;
  }

  /**
   * The parts with something left, and how much: a list of every page would hide the rest.
   * @param {any} app
   */
  function remaining(app) {
    const { words } = addprec;
    const rows = app.course.parts
      .map((/** @type {Part} */ part) => ({ part, left: part.pages.filter((page) => !app.isBehind(page)) }))
      .filter((/** @type {{ left: Page[] }} */ row) => row.left.length > 0)
      .map((/** @type {{ part: Part, left: Page[] }} */ { part, left }) => {
        const name = document.querySelector(`.start [data-part="${part.id}"] .name`);
        const count = element("span", { class: "minutes" }, words.pagesLeft(left.length));
        return row(left[0], part, (name && name.textContent) || "", count);
      });
    return element("div", {}, element("h2", {}, words.remaining), element("ul", { class: "todo" }, ...rows));
  }

  /** @param {any} app */
  function objectives(app) {
    const { words } = addprec;
    const standings = addprec.learner.byObjective(app.course, app.learner());
    const rows = standings.map((/** @type {any} */ standing) => {
      const { objective, score, settled, asked, review } = standing;
      const counted = settled < asked ? words.settledOf(settled, asked) : words.of(score, 100);
      const told = element("p", { class: "standing" }, icon(settled < asked ? "doing" : review.length ? "look" : "done"), counted);
      const made = element("li", {}, written(objective.text, "p"), told);
      if (review.length) {
        made.append(again(app, review));
      }
      return made;
    });
    return element("div", {}, element("h2", {}, words.byObjective), element("ul", { class: "standings" }, ...rows));
  }

  /**
   * The questions to look at again, then the pages that explain what they ask.
   * @param {any} app
   * @param {Question[]} review
   */
  function again(app, review) {
    const { words } = addprec;
    const asking = review.map((question) => /** @type {Page} */ (pageOf(app.course, question)));
    const lessons = allPages(app.course).filter((page) => asking.some((one) => one.lessons.includes(page.id)));
    /** @type {(pages: Page[]) => HTMLElement[]} */
    const rows = (pages) => pages.map((page) => row(page, partOf(app.course, page), title(page)));
    const made = element("div", { class: "again-list" }, element("h3", {}, words.toReview), element("ul", { class: "todo" }, ...rows(asking)));
    if (lessons.length) {
      made.append(element("h3", {}, words.toRead), element("ul", { class: "todo" }, ...rows(lessons)));
    }
    return made;
  }

  /**
   * Return a line that leads to a page.
   * @param {Page} page
   * @param {Part} part
   * @param {string} name
   * @param {...HTMLElement} more
   */
  function row(page, part, name, ...more) {
    const plate = element("span", { class: "plate", "data-tint": String(part.number) }, String(part.number));
    const names = element("span", { class: "names" }, element("span", { class: "name" }, name), ...more);
    return element("li", {}, element("a", { href: "#" + addprec.pages.sectionOf(page.id) }, plate, names));
  }

  /** @param {Page} page */
  function title(page) {
    const heading = document.querySelector(`#${addprec.pages.sectionOf(page.id)} h1`);
    return ((heading && heading.textContent) || "").trim();
  }

  /**
   * @param {Course} course
   * @param {Page} page
   */
  function partOf(course, page) {
    return /** @type {Part} */ (course.parts.find((part) => part.pages.includes(page)));
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

  addprec.result = { show, allPages, partOf, row, title };
})((globalThis.addprec = globalThis.addprec || {}));
