/* « Rechercher »: a field, and the pages that hold what is typed there. Reads the pages as everybody sees them: no feedback,
 * no mark and no answer of anybody is looked into, so that a search gives nothing away. */
(function (addprec) {
  "use strict";

  const { element } = addprec.dom;
  const SHORTEST = 2;
  /** What answers bring, what is to press, and what every page says alike. */
  const LEFT_OUT = ".feedback, .verdict-word, .because, .error, .act, .left, .moves, .part, .count, .how, .resumed, h1, select, svg, .popup, .js-made";

  const ENDED = /[.!?:;,…»]\s*$/;
  /** Between a point and the next, which no sentence ends. */
  const BETWEEN = " · ";

  /** @typedef {{ href: string, title: string, text: string, plate: string, part: string }} Entry */

  function attach() {
    const field = /** @type {HTMLInputElement | null} */ (document.getElementById("search-words"));
    const told = /** @type {HTMLElement} */ (document.getElementById("search-told"));
    const place = /** @type {HTMLElement} */ (document.getElementById("search-found"));
    if (!field) {
      return;
    }
    /** @type {Entry[]} */
    let entries = [];

    function show() {
      const query = /** @type {HTMLInputElement} */ (field).value.trim();
      entries = entries.length ? entries : read();
      const found = query.length < SHORTEST ? [] : addprec.search.find(entries, query);
      place.replaceChildren(...found.map((/** @type {Entry} */ entry) => row(entry, query)));
      told.textContent = query.length < SHORTEST ? "" : addprec.words.found(found.length);
    }

    field.addEventListener("input", show);
  }

  /**
   * @param {Entry} entry
   * @param {string} query
   */
  function row(entry, query) {
    const plate = entry.plate ? element("span", { class: "plate", "data-tint": entry.plate }, entry.plate) : "";
    const name = element("span", { class: "name" }, ...marked(entry.title, query));
    const where = element("span", { class: "where" }, entry.part);
    const link = element("a", { href: entry.href }, plate, element("span", { class: "names" }, name, " ", where));
    const said = addprec.search.excerpt(entry.text, query);
    return element("li", {}, link, element("p", { class: "excerpt" }, ...marked(said, query)));
  }

  /**
   * @param {string} text
   * @param {string} query
   * @returns {(Node | string)[]}
   */
  function marked(text, query) {
    return addprec.search
      .pieces(text, query)
      .map((/** @type {{ text: string, found: boolean }} */ piece) => (piece.found ? element("mark", {}, piece.text) : piece.text));
  }

  /** @returns {Entry[]} */
  function read() {
    const pages = Array.from(document.querySelectorAll(".page[data-tint]"), (page) => ({
      href: "#" + page.id,
      title: words(page.querySelector("h1")),
      text: words(page.querySelector(".text"), LEFT_OUT),
      plate: page.getAttribute("data-tint") || "",
      part: words(page.querySelector(".part"), ".plate, .js-made"),
    }));
    const terms = Array.from(document.querySelectorAll(".glossary > div"), (term) => ({
      href: "#" + term.id,
      title: words(term.querySelector("dt")),
      text: words(term.querySelector("dd")),
      plate: "",
      part: addprec.words.glossary,
    }));
    const help = Array.from(document.querySelectorAll("#aide .help > li"), (line) => ({
      href: "#" + line.id,
      title: words(line.querySelector(".line")),
      text: words(line.querySelector(".when")),
      plate: "",
      part: addprec.words.help,
    }));
    return [...pages, ...terms, ...help];
  }

  /**
   * Return the words of an element on one line, without what `out` names.
   * @param {Element | null} from
   * @param {string} [out]
   */
  function words(from, out) {
    const copy = from ? /** @type {Element} */ (from.cloneNode(true)) : element("p", {});
    for (const one of out ? copy.querySelectorAll(out) : []) {
      one.remove();
    }
    for (const block of copy.querySelectorAll("p, li, dt, dd, td, th, h2, h3, label, figcaption, legend")) {
      block.append(ENDED.test(block.textContent || "") ? " " : BETWEEN);
    }
    return (copy.textContent || "").replace(/\s+/g, " ").replace(/( ·)+/g, " ·").replace(/^[ ·]+|[ ·]+$/g, "");
  }

  addprec.searching = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
