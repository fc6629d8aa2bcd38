/* Search in the course: which pages hold what the learner typed, whatever its capitals and accents. Knows no page of the document. */
(function (addprec) {
  "use strict";

  /** Characters around what was found. */
  const AROUND = 70;
  const MARKS = /[\u0300-\u036f]/g;
  const WORD = /[\p{L}\p{N}]/u;
  /** What a word is worth where it is found: at the beginning of a word, or inside one. */
  const IN_TITLE = [8, 4];
  const IN_TEXT = [2, 1];

  /**
   * Return a text as it is compared, and for each of its characters the place in the text that it comes from.
   * @param {string} text
   */
  function fold(text) {
    let folded = "";
    /** @type {number[]} */
    const places = [];
    for (let at = 0; at < text.length; at += 1) {
      const plain = text[at].toLowerCase().replace("œ", "oe").replace("æ", "ae").normalize("NFD").replace(MARKS, "");
      for (const character of plain.replace(/[’‘`]/g, "'")) {
        folded += WORD.test(character) ? character : " ";
        places.push(at);
      }
    }
    return { folded, places };
  }

  /**
   * Return the words of a query, each once.
   * @param {string} query
   */
  function words(query) {
    const found = fold(query).folded.split(" ").filter(Boolean);
    return found.filter((word, place) => found.indexOf(word) === place);
  }

  /**
   * @param {string} folded
   * @param {string} word
   * @param {number[]} worth
   */
  function worthOf(folded, word, worth) {
    return (" " + folded).includes(" " + word) ? worth[0] : folded.includes(word) ? worth[1] : 0;
  }

  /**
   * Return the entries that hold every word of `query`, the best first, then in their own order.
   * @template {{ title: string, text: string }} T
   * @param {T[]} entries
   * @param {string} query
   * @returns {T[]}
   */
  function find(entries, query) {
    const wanted = words(query);
    const judged = entries.map((entry, place) => {
      const title = fold(entry.title).folded;
      const text = fold(entry.text).folded;
      const worths = wanted.map((word) => worthOf(title, word, IN_TITLE) + worthOf(text, word, IN_TEXT));
      return { entry, place, worth: worths.includes(0) ? 0 : worths.reduce((sum, worth) => sum + worth, 0) };
    });
    const found = judged.filter((one) => one.worth > 0);
    return found.sort((one, other) => other.worth - one.worth || one.place - other.place).map((one) => one.entry);
  }

  /**
   * Return a text cut into pieces, those that a word of `query` is found in apart from the others.
   * @param {string} text
   * @param {string} query
   * @returns {{ text: string, found: boolean }[]}
   */
  function pieces(text, query) {
    const { folded, places } = fold(text);
    const held = new Set();
    for (const word of words(query)) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        places.slice(at, at + word.length).forEach((place) => held.add(place));
      }
    }
    /** @type {{ text: string, found: boolean }[]} */
    const cut = [];
    Array.from({ length: text.length }, (_, place) => place).forEach((place) => {
      const last = cut[cut.length - 1];
      const found = held.has(place);
      if (last && last.found === found) {
        last.text += text[place];
      } else {
        cut.push({ text: text[place], found });
      }
    });
    return cut;
  }

  /**
   * Return what stands around the first word of `query` in `text`: whole words, with « … » where it was cut.
   * @param {string} text
   * @param {string} query
   */
  function excerpt(text, query) {
    const { folded, places } = fold(text);
    const first = Math.min(...words(query).map((word) => folded.indexOf(word)).filter((at) => at >= 0));
    const at = Number.isFinite(first) ? places[first] : 0;
    const from = at <= AROUND ? 0 : text.lastIndexOf(" ", at - AROUND) + 1;
    const end = text.indexOf(" ", at + AROUND);
    const to = end < 0 ? text.length : end;
    return (from > 0 ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
  }

  addprec.search = { fold, words, find, pieces, excerpt };
})((globalThis.addprec = globalThis.addprec || {}));
