/* « Imprimer le parcours »: every page, one after the other. The browser's own command prints the page that shows. On paper a list
 * to choose from cannot be unfolded, nor a field scrolled: what they hold is written under them. */
(function (addprec) {
  "use strict";

  const WHOLE = "whole";
  /** What a learner does next: on phones printing goes on after `print` came back, and not all of them say when it is over. */
  const NEXT = ["afterprint", "pointerdown", "keydown", "hashchange"];

  /** Milliseconds after which printing has begun, where it may. */
  const WAIT = 1500;

  function attach() {
    let begun = false;
    window.addEventListener("beforeprint", () => {
      begun = true;
      unfold();
    });
    const root = document.documentElement;
    const back = () => {
      root.classList.remove(WHOLE);
      NEXT.forEach((name) => window.removeEventListener(name, back));
    };
    for (const button of document.querySelectorAll(".print-course")) {
      button.addEventListener("click", () => {
        root.classList.add(WHOLE);
        NEXT.forEach((name) => window.addEventListener(name, back));
        begun = false;
        window.print();
        // A platform's frame may forbid printing, and a browser then says nothing.
        window.setTimeout(() => (begun ? null : addprec.notice.show(addprec.words.notPrinted)), WAIT);
      });
    }
  }

  /** Write what was typed below each field, and the choices of the lists of each question once, below the last that offers them. */
  function unfold() {
    for (const old of document.querySelectorAll(".on-paper")) {
      old.remove();
    }
    for (const area of document.querySelectorAll("textarea")) {
      area.classList.toggle("filled", area.value !== "");
      if (area.value) {
        area.after(addprec.dom.element("p", { class: "on-paper js-made" }, area.value));
      }
    }
    for (const form of document.querySelectorAll(".question")) {
      /** @type {Map<string, Element>} */
      const offered = new Map();
      for (const list of form.querySelectorAll("select")) {
        const choices = Array.from(list.options, (option) => (option.value ? option.text : "")).filter(Boolean);
        offered.set(choices.join(addprec.words.between), list);
      }
      offered.forEach((list, choices) => {
        const told = addprec.dom.element("p", { class: "on-paper js-made" }, addprec.words.toChoose + choices + ".");
        const group = list.closest(".pairs, .statement, .sentence, .options") || form;
        group.after(told);
      });
    }
  }

  addprec.paper = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
