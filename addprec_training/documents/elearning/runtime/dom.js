/* Small pieces of page: elements, marks, what is said to a screen reader. */
(function (addprec) {
  "use strict";

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   * @param {...(Node | string)} content
   * @returns {HTMLElement}
   */
  function element(name, attributes, ...content) {
    const made = document.createElement(name);
    for (const key of Object.keys(attributes)) {
      made.setAttribute(key, attributes[key]);
    }
    made.append(...content);
    return made;
  }

  /**
   * Return HTML of the Course as nodes. It was escaped where it was made (markup).
   * @param {string} html
   * @param {string} name
   */
  function written(html, name) {
    const made = document.createElement(name);
    made.innerHTML = html;
    return made;
  }

  /** @param {"todo" | "doing" | "done" | "look"} name */
  function icon(name) {
    return written(`<svg class="mark" aria-hidden="true"><use href="#m-${name}"/></svg>`, "span").firstChild;
  }

  /**
   * Mark something as right or to look at again: class, mark and word.
   * @param {Element} place
   * @param {boolean} right
   * @param {string} word
   */
  function mark(place, right, word) {
    place.classList.add(right ? "is-right" : "is-look");
    const label = /** @type {Node} */ (icon(right ? "done" : "look"));
    place.append(element("span", { class: "verdict-word" }, label, word));
  }

  /** @param {Element} form */
  function unmark(form) {
    for (const place of form.querySelectorAll(".is-right, .is-look")) {
      place.classList.remove("is-right", "is-look");
    }
    for (const added of form.querySelectorAll(".verdict-word, .because")) {
      added.remove();
    }
  }

  /**
   * @param {Element} form
   * @param {boolean} disabled
   */
  function disable(form, disabled) {
    for (const field of form.querySelectorAll("input, select, textarea, .move")) {
      /** @type {HTMLInputElement} */ (field).disabled = disabled;
    }
  }

  /**
   * Have a screen reader say `text` when it has finished what it is saying.
   * @param {string} text
   */
  function announce(text) {
    const place = document.getElementById("announce");
    if (place) {
      place.textContent = text;
    }
  }

  addprec.dom = { element, written, icon, mark, unmark, disable, announce };
})((globalThis.addprec = globalThis.addprec || {}));
