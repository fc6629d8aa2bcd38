/* « Revoir mes réponses »: once all is done, from question to question, each with one's answer and why. The pages are those of the
 * course; while it lasts their way on leads to the question after, and the header says which one this is. */
(function (addprec) {
  "use strict";

  let lasting = false;
  /** What the page that shows said before: its ways, each with its words and where it leads. */
  let before = /** @type {{ way: HTMLElement, text: string, href: string, hidden: boolean }[]} */ ([]);

  /**
   * Return the sections of the pages that ask something.
   * @param {Course} course
   * @returns {string[]}
   */
  function sections(course) {
    const asking = addprec.result.allPages(course).filter((/** @type {Page} */ page) => page.question !== null);
    return asking.map((/** @type {Page} */ page) => addprec.pages.sectionOf(page.id));
  }

  /** @param {any} app */
  function begin(app) {
    lasting = true;
    app.pages.go(sections(app.course)[0]);
  }

  function undress() {
    for (const { way, text, href, hidden } of before) {
      way.textContent = text;
      way.setAttribute("href", href);
      way.hidden = hidden;
    }
    before = [];
  }

  /**
   * Dress the page that shows, while a review lasts; return where it stands, or null. Any other page ends the review.
   * @param {any} app
   * @param {string} section
   * @returns {{ number: number, count: number } | null}
   */
  function dress(app, section) {
    undress();
    const all = sections(app.course);
    const at = all.indexOf(section);
    lasting = lasting && at >= 0;
    if (!lasting) {
      return null;
    }
    const { words } = addprec;
    const last = at === all.length - 1;
    lead(section, ".back", at === 0 ? words.toResult : words.questionBefore, at === 0 ? addprec.pages.LAST : all[at - 1]);
    lead(section, ".on", last ? words.toResult : words.questionAfter, last ? addprec.pages.LAST : all[at + 1]);
    return { number: at + 1, count: all.length };
  }

  /**
   * @param {string} section
   * @param {string} which
   * @param {string} text
   * @param {string} to
   */
  function lead(section, which, text, to) {
    const way = /** @type {HTMLElement} */ (document.querySelector(`#${section} .bar ${which}`));
    before.push({ way, text: way.textContent || "", href: way.getAttribute("href") || "", hidden: way.matches("[hidden]") });
    way.textContent = text;
    way.setAttribute("href", "#" + to);
    way.hidden = false;
  }

  addprec.review = { begin, dress };
})((globalThis.addprec = globalThis.addprec || {}));
