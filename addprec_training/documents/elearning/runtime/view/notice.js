/* The strip under the header that says when nothing is recorded, or when something went wrong. */
(function (addprec) {
  "use strict";

  /**
   * Say `text`, with a button when something can be done; nothing takes the strip away.
   * @param {string} text
   * @param {{ label: string, act: () => void }} [button]
   */
  function show(text, button) {
    const place = /** @type {HTMLElement} */ (document.getElementById("notice"));
    place.replaceChildren(addprec.dom.element("p", {}, text));
    if (button) {
      const made = addprec.dom.element("button", { type: "button", class: "button" }, button.label);
      made.addEventListener("click", button.act);
      place.append(made);
    }
    place.hidden = text === "";
  }

  addprec.notice = { show };
})((globalThis.addprec = globalThis.addprec || {}));
