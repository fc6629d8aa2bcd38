/* Which page shows, and what the header and the contents say of it. Pages change by the address after #, so that links,
 * « back » and screen readers work as they always do. */
(function (addprec) {
  "use strict";

  const FIRST = "sommaire";
  const LAST = "bilan";

  /**
   * @param {any} app
   */
  function attach(app) {
    /** @type {Course} */
    const course = app.course;
    const title = document.title;
    /** Where annexes lead back to. */
    let left = FIRST;

    /**
     * Return the page of the course that a section shows, with its part.
     * @param {string} section
     */
    function placeOf(section) {
      for (const part of course.parts) {
        const number = part.pages.findIndex((page) => sectionOf(page.id) === section);
        if (number >= 0) {
          return { part, number, page: part.pages[number] };
        }
      }
      return null;
    }

    /** Go to a section as a link would. @param {string} section */
    function go(section) {
      if (location.hash === "#" + section) {
        show(section, true);
      } else {
        location.hash = section;
      }
    }

    /**
     * Show the page that holds the element `name`.
     * @param {string} name
     * @param {boolean} moved   by the learner: focus follows
     */
    function show(name, moved) {
      const target = document.getElementById(name) || /** @type {HTMLElement} */ (document.getElementById(FIRST));
      const page = /** @type {HTMLElement | null} */ (target.closest(".page"));
      if (!page) {
        const shown = document.querySelector(".page.current h1");
        /** @type {HTMLElement} */ (shown || target).focus();
        return;
      }
      for (const other of document.querySelectorAll(".page.current")) {
        other.classList.remove("current");
      }
      for (const playing of /** @type {NodeListOf<HTMLMediaElement>} */ (document.querySelectorAll("audio, video"))) {
        playing.pause();
      }
      for (const told of document.querySelectorAll(".resumed")) {
        told.remove();
      }
      page.classList.add("current");
      warn(page);
      const place = placeOf(page.id);
      if (place) {
        app.visit(place.page.id);
      }
      if (!page.classList.contains("annex")) {
        left = page.id;
      }
      if (page.id === LAST) {
        addprec.result.show(app);
      }
      refresh();
      const heading = /** @type {HTMLElement} */ (page.querySelector("h1"));
      document.title = page.id === FIRST ? title : `${(heading.textContent || "").trim()} – ${title}`;
      if (target !== page) {
        target.scrollIntoView();
        target.focus();
      } else {
        window.scrollTo(0, 0);
        if (moved) {
          const first = /** @type {HTMLElement} */ (page.querySelector("[data-first]") || heading);
          first.focus({ preventScroll: true });
        }
      }
    }

    /**
     * Put the numbers to call beside a page, unless it shows an urgent panel of its own.
     * @param {HTMLElement} page
     */
    function warn(page) {
      const call = one("#call");
      call.hidden = page.matches(".annex, .end") || page.querySelector(".text .urgent") !== null;
      if (call.hidden) {
        return;
      }
      const beside = page.querySelector(".beside");
      if (beside) {
        beside.append(call);
      } else {
        const made = addprec.dom.element("aside", { class: "beside empty", "aria-label": addprec.words.beside }, call);
        /** @type {Element} */ (page.querySelector(".bar, .facts")).before(made);
      }
    }

    /**
     * Say something above the title of the page, until the learner goes on.
     * @param {string} text
     */
    function say(text) {
      one(".page.current .part").after(addprec.dom.element("p", { class: "resumed" }, text));
    }

    /** Put the header and the contents right. */
    function refresh() {
      const current = document.querySelector(".page.current");
      const place = current ? placeOf(current.id) : null;
      document.body.dataset.page = current ? current.id : "";
      app.bookmarks.show(place ? place.page : null, current);
      header(current ? current.id : "", place, addprec.review.dress(app, current ? current.id : ""));
      contents(place ? place.part : null);
      offer();
      for (const back of document.querySelectorAll(".return")) {
        back.setAttribute("href", "#" + left);
      }
    }

    /**
     * @param {string} section
     * @param {ReturnType<typeof placeOf>} place
     * @param {{ number: number, count: number } | null} review
     */
    function header(section, place, review) {
      const done = course.parts.filter((part) => app.partState(part) === "done").length;
      const standing = review || { number: place ? place.number + 1 : done, count: (place ? place.part.pages : course.parts).length };
      const { number, count } = standing;
      const nowhere = !place && section !== FIRST && section !== LAST;
      const told = review ? addprec.words.reviewed : place ? addprec.words.page : addprec.words.parts;
      const words = told(number, count);
      one(".progress").classList.toggle("nowhere", nowhere);
      one(".progress .where").textContent = words;
      const light = one(".meter .light");
      light.style.width = `${(100 * number) / count}%`;
      light.classList.toggle("none", number === 0 || number === count);
    }

    /** @param {Part | null} now */
    function contents(now) {
      for (const part of course.parts) {
        const state = app.partState(part);
        for (const row of document.querySelectorAll(`[data-part="${part.id}"]`)) {
          const link = /** @type {HTMLAnchorElement} */ (row.querySelector("a"));
          const next = part.pages.find((page) => !app.isBehind(page)) || part.pages[0];
          link.href = "#" + sectionOf(next.id);
          row.classList.toggle("now", part === now);
          /** @type {Element} */ (row.querySelector(".word")).textContent = addprec.words.states[state];
          /** @type {Element} */ (row.querySelector("use")).setAttribute("href", `#m-${state}`);
          if (part === now) {
            link.setAttribute("aria-current", "true");
          } else {
            link.removeAttribute("aria-current");
          }
        }
      }
    }

    /** Offer to begin, to go on where the learner was, or to read the result. */
    function offer() {
      const begin = one("#begin");
      const { page } = app.learner();
      const place = page ? placeOf(sectionOf(page)) : null;
      if (app.isComplete()) {
        begin.textContent = addprec.words.result;
        begin.setAttribute("href", "#" + LAST);
      } else if (place) {
        begin.textContent = addprec.words.resume(place.part.number);
        begin.setAttribute("href", "#" + sectionOf(page));
      } else {
        begin.textContent = addprec.words.begin;
        begin.setAttribute("href", "#" + sectionOf(course.parts[0].pages[0].id));
      }
    }

    window.addEventListener("hashchange", () => show(location.hash.slice(1), true));
    return { go, show, say, refresh };
  }

  /** @param {string} id */
  function sectionOf(id) {
    return "p-" + id;
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement}
   */
  function one(selector) {
    return /** @type {HTMLElement} */ (document.querySelector(selector));
  }

  addprec.pages = { attach, sectionOf, FIRST, LAST };
})((globalThis.addprec = globalThis.addprec || {}));
