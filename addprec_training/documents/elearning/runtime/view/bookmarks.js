/* « Marquer cette page »: a button on every page, and the list of the pages marked, on the first one. */
(function (addprec) {
  "use strict";

  const { element, written } = addprec.dom;
  const DRAWING = '<svg class="mark" aria-hidden="true"><use href="#m-keep"/></svg>';

  /** @param {any} app */
  function attach(app) {
    const list = /** @type {HTMLElement} */ (document.getElementById("kept"));
    const label = element("span", {});
    const button = element("button", { type: "button", class: "keep js-made" }, written(DRAWING, "span"), label);
    /** @type {Page | null} */
    let shown = null;

    button.addEventListener("click", () => {
      if (shown) {
        app.keep(shown.id);
        dress();
        addprec.dom.announce(isKept(shown) ? addprec.words.keptTold : addprec.words.unkeptTold);
        index();
      }
    });

    /** @param {Page} page */
    function isKept(page) {
      return Boolean(app.learner().kept[page.id]);
    }

    function dress() {
      const kept = shown !== null && isKept(shown);
      label.textContent = kept ? addprec.words.kept : addprec.words.keep;
      button.setAttribute("aria-pressed", String(kept));
    }

    /** List the pages that bear a bookmark. */
    function index() {
      const { course } = app;
      const pages = addprec.result.allPages(course).filter(isKept);
      const { row, partOf, title } = addprec.result;
      const rows = pages.map((/** @type {Page} */ page) => row(page, partOf(course, page), title(page)));
      list.hidden = rows.length === 0;
      /** @type {Element} */ (list.querySelector("ul")).replaceChildren(...rows);
    }

    /**
     * Put the button on the page that shows, when it is a page of the course.
     * @param {Page | null} page
     * @param {Element | null} section
     */
    function show(page, section) {
      shown = page;
      if (page && section) {
        /** @type {Element} */ (section.querySelector(".part")).append(button);
        dress();
      }
      index();
    }

    return { show };
  }

  addprec.bookmarks = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
