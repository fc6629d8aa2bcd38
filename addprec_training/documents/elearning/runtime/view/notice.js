/* The strip under the header that says when nothing is recorded, or when something went wrong. */
(function (addprec) {
  "use strict";

  /**
   * Say `text`; "" takes the strip away. `why` shows on the first page only; a button, where something can be done.
   * @param {string} text
   * @param {{ why?: string, label?: string, act?: () => void }} [more]
   */
  function show(text, more = {}) {
    const { element } = addprec.dom;
    const place = /** @type {HTMLElement} */ (document.getElementById("notice"));
    const said = element("p", {}, text);
    if (more.why) {
      said.append(" ", element("span", { class: "more" }, more.why));
    }
    place.replaceChildren(said);
    if (more.label && more.act) {
      const made = element("button", { type: "button", class: "button" }, more.label);
      made.addEventListener("click", more.act);
      place.append(made);
    }
    place.hidden = text === "";
  }

  addprec.notice = { show };
})((globalThis.addprec = globalThis.addprec || {}));
