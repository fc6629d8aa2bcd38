/* The flow of what is not scored, a scale, a text, ticks for oneself: fill, save, change again at will. */
(function (addprec) {
  "use strict";

  const { element } = addprec.dom;

  /**
   * @param {any} app
   * @param {SavedQuestion} question
   */
  function attach(app, question) {
    const kind = addprec.questions[question.kind];
    const parts = addprec.card.card(question);
    const { form } = parts;
    const feedback = parts.part(".feedback");

    function save() {
      const answer = kind.read(form);
      if (answer === null) {
        addprec.card.complain(form, kind.missing(form));
        return;
      }
      addprec.card.complain(form, "");
      app.answer(question, answer);
      show();
      addprec.feedback.focus(feedback);
    }

    /** Show where the question stands. */
    function show() {
      const { tries, answer } = addprec.learner.given(app.learner(), question);
      kind.fill(form, question, answer);
      addprec.feedback.hide(feedback);
      addprec.card.way(parts, tries > 0);
      if (tries > 0 && answer !== null) {
        const said = question.why ? [`<p><b>${addprec.words.after[question.kind]}</b></p>`, question.why] : [];
        addprec.feedback.show(feedback, { right: null, verdict: addprec.words.saved, said, note: addprec.words.savedText });
        if (question.kind === "scale") {
          compare(question, answer);
        }
      }
      count();
    }

    /**
     * Say, line by line, where the learner stood at the beginning.
     * @param {Scale} scale
     * @param {(number | null)[]} answer
     */
    function compare(scale, answer) {
      const opening = app.course.questions.find((/** @type {Question} */ one) => one.id === scale.before);
      const first = opening ? addprec.learner.given(app.learner(), opening).answer : null;
      if (!first) {
        return;
      }
      const lines = scale.statements.map((_, line) => {
        const legend = /** @type {Element} */ (form.querySelectorAll(".statement legend")[line]).textContent || "";
        const label = (/** @type {number | null} */ degree) => (degree === null ? "–" : scale.labels[degree]);
        const told = `${addprec.words.before}${label(first[line])}, ${addprec.words.now}${label(answer[line])}`;
        return element("div", {}, element("dt", {}, legend), element("dd", {}, told));
      });
      feedback.append(element("dl", { class: "compare" }, ...lines));
    }

    function count() {
      const area = /** @type {HTMLTextAreaElement | null} */ (form.querySelector("textarea"));
      if (area && "limit" in question) {
        addprec.bounds.hold(area, parts.part(".left"), question.limit);
      }
    }

    parts.part(".validate").addEventListener("click", save);
    form.addEventListener("input", () => {
      count();
      if ("limit" in question) {
        app.draft(question, kind.read(form), { typing: true });
      }
    });
    show();
    return { show };
  }

  addprec.saves = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
