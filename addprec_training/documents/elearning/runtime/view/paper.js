/* « Imprimer le parcours »: every page, one after the other. The browser's own command prints the page that shows. */
(function (addprec) {
  "use strict";

  const WHOLE = "whole";
  /** What a learner does next: on phones printing goes on after `print` came back, and not all of them say when it is over. */
  const NEXT = ["afterprint", "pointerdown", "keydown", "hashchange"];

  function attach() {
    const root = document.documentElement;
    const back = () => {
      root.classList.remove(WHOLE);
      NEXT.forEach((name) => window.removeEventListener(name, back));
    };
    for (const button of document.querySelectorAll(".print-course")) {
      button.addEventListener("click", () => {
        root.classList.add(WHOLE);
        NEXT.forEach((name) => window.addEventListener(name, back));
        window.print();
      });
    }
  }

  addprec.paper = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
