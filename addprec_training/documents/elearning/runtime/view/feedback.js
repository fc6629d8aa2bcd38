/* The block above the options that says how an answer stands, and why. Focus goes there. */
(function (addprec) {
  "use strict";

  const { element, written, icon } = addprec.dom;

  /**
   * Show a block: its verdict, then pieces of HTML. `right` is null where nothing is right or wrong.
   * @param {HTMLElement} place
   * @param {{ right: boolean | null, verdict: string, said: string[], hint?: string, note?: string }} feedback
   */
  function show(place, feedback) {
    place.classList.remove("is-right", "is-look");
    if (feedback.right !== null) {
      place.classList.add(feedback.right ? "is-right" : "is-look");
    }
    const verdict = element("p", { class: "verdict" }, feedback.verdict);
    if (feedback.right !== null) {
      verdict.prepend(icon(feedback.right ? "done" : "look"));
    }
    const said = feedback.said.filter(Boolean).map((html) => written(html, "div"));
    place.replaceChildren(verdict, ...said);
    if (feedback.hint) {
      const hint = written(feedback.hint, "p");
      hint.className = "hint";
      hint.prepend(element("b", {}, addprec.words.hint));
      place.append(hint);
    }
    if (feedback.note) {
      place.append(element("p", { class: "small" }, feedback.note));
    }
    place.setAttribute("aria-label", feedback.verdict);
    place.hidden = false;
  }

  /** @param {HTMLElement} place */
  function hide(place) {
    place.replaceChildren();
    place.hidden = true;
  }

  /**
   * Move focus to a block; a screen reader then hears its verdict, and after it what is said below.
   * @param {HTMLElement} place
   */
  function focus(place) {
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "nearest", behavior: addprec.settings.moves() ? "smooth" : "auto" });
    const said = Array.from(place.children).slice(1);
    addprec.dom.announce(said.map((one) => one.textContent).join(" "));
  }

  addprec.feedback = { show, hide, focus };
})((globalThis.addprec = globalThis.addprec || {}));
