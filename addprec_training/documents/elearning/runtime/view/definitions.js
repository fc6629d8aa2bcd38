/* A term of the glossary says what it means where it stands: pressed, a small panel opens below it. Without scripts the same
 * link leads to the glossary. Esc, « Fermer » or a press elsewhere closes; focus comes back to the term. */
(function (addprec) {
  "use strict";

  const { element } = addprec.dom;
  const GAP = 8;

  function attach() {
    /** @type {{ term: HTMLElement, panel: HTMLElement } | null} */
    let open = null;

    /** @param {HTMLElement} term */
    function show(term) {
      const entry = document.getElementById((term.getAttribute("href") || "").slice(1));
      const page = term.closest(".page");
      const around = page && page.querySelector(".text");
      if (!entry || !around) {
        return;
      }
      const said = /** @type {Element} */ (entry.querySelector("dd")).cloneNode(true);
      const close = element("button", { type: "button", class: "quit" }, addprec.words.close);
      close.addEventListener("click", () => hide(true));
      const panel = element(
        "div",
        { class: "popup", role: "dialog", tabindex: "-1", "aria-labelledby": "popup-term" },
        element("p", { class: "popup-term", id: "popup-term" }, /** @type {Element} */ (entry.querySelector("dt")).textContent || ""),
        element("div", {}, ...said.childNodes),
        element("p", { class: "popup-ways" }, element("a", { href: "#" + entry.id }, addprec.words.whole), close),
      );
      for (const named of panel.querySelectorAll(".popup div [id]")) {
        named.removeAttribute("id");
      }
      around.append(panel);
      term.setAttribute("aria-expanded", "true");
      open = { term, panel };
      put();
      panel.addEventListener("keydown", keep);
      panel.focus({ preventScroll: true });
      panel.scrollIntoView({ block: "nearest" });
    }

    /** Put the panel below the line on which its term ends, inside the column of text. */
    function put() {
      if (!open) {
        return;
      }
      const { term, panel } = open;
      const lines = term.getClientRects();
      const line = lines[lines.length - 1];
      const around = /** @type {Element} */ (panel.parentElement).getBoundingClientRect();
      const most = around.width - panel.offsetWidth - parseFloat(getComputedStyle(/** @type {Element} */ (panel.parentElement)).paddingRight);
      panel.style.top = `${line.bottom - around.top + GAP}px`;
      panel.style.left = `${Math.max(parseFloat(getComputedStyle(/** @type {Element} */ (panel.parentElement)).paddingLeft), Math.min(line.left - around.left, most))}px`;
    }

    /** @param {boolean} back   whether focus returns to the term */
    function hide(back) {
      if (!open) {
        return;
      }
      const { term, panel } = open;
      open = null;
      panel.remove();
      term.removeAttribute("aria-expanded");
      if (back) {
        term.focus();
      }
    }

    /**
     * Going on with Tab leaves by the term: its panel stands at the end of the text, where nobody would look for what follows.
     * @param {KeyboardEvent} event
     */
    function keep(event) {
      if (!open || event.key !== "Tab") {
        return;
      }
      const stops = Array.from(open.panel.querySelectorAll("a, button"));
      const at = stops.indexOf(/** @type {Element} */ (document.activeElement));
      if (event.shiftKey && at <= 0) {
        event.preventDefault();
        hide(true);
      } else if (!event.shiftKey && at === stops.length - 1) {
        hide(true);
      }
    }

    document.addEventListener("click", (event) => {
      const term = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("a.glossaire"));
      const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!term || !plain || term.closest(".popup, #glossaire")) {
        return;
      }
      event.preventDefault();
      const same = open && open.term === term;
      hide(false);
      if (!same) {
        show(term);
      }
    });
    document.addEventListener("pointerdown", (event) => {
      const target = /** @type {Element} */ (event.target);
      if (open && !open.panel.contains(target) && !open.term.contains(target)) {
        hide(open.panel.contains(document.activeElement));
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && open) {
        hide(true);
      }
    });
    window.addEventListener("resize", put);
    window.addEventListener("hashchange", () => hide(false));
    for (const term of document.querySelectorAll("a.glossaire")) {
      term.setAttribute("aria-haspopup", "dialog");
    }
  }

  addprec.definitions = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
