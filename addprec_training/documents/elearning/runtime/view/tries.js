/* The flow of a scored question: tick, validate, read why, try again while a try is left.
 *
 * While one is left, only what was chosen is marked; the right answer shows when the question is settled.
 */
(function (addprec) {
  "use strict";

  /**
   * @param {any} app
   * @param {Question} question
   */
  function attach(app, question) {
    const kind = addprec.questions[question.kind];
    const parts = addprec.card.card(question);
    const { form } = parts;
    const feedback = parts.part(".feedback");
    const act = parts.part(".act");

    function validate() {
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

    function again() {
      edit();
      const field = /** @type {HTMLElement | null} */ (form.querySelector("input:checked, input, select, .move:not(:disabled)"));
      if (field) {
        field.focus();
      }
    }

    /** Open the form. */
    function edit() {
      addprec.dom.unmark(form);
      addprec.dom.disable(form, false);
      addprec.feedback.hide(feedback);
      form.classList.remove("answered");
      act.hidden = false;
      parts.again.hidden = true;
      parts.back.hidden = false;
      addprec.card.way(parts, false);
      const { answer } = addprec.learner.given(app.learner(), question);
      kind.fill(form, question, answer);
    }

    /** Show where the question stands. */
    function show() {
      edit();
      const { tries, answer } = addprec.learner.given(app.learner(), question);
      if (tries === 0 || answer === null) {
        return;
      }
      const settled = addprec.learner.isSettled(app.learner(), question);
      tell(answer, tries, settled);
      addprec.dom.disable(form, true);
      form.classList.add("answered");
      act.hidden = true;
      parts.again.hidden = settled;
      parts.back.hidden = !settled;
      addprec.card.way(parts, true);
    }

    /**
     * @param {any} answer
     * @param {number} tries
     * @param {boolean} settled
     */
    function tell(answer, tries, settled) {
      const points = kind.points(question, answer);
      const said = points > 0 && points < 1 ? [addprec.words.partly] : [];
      const left = /** @type {any} */ (question).attempts - tries;
      addprec.feedback.show(feedback, {
        right: points === 1,
        verdict: points === 1 ? addprec.words.right : addprec.words.look,
        said: said.concat(kind.explain(question, answer, settled, form), settled ? question.why : ""),
        hint: settled ? "" : question.hint,
        note: settled ? "" : addprec.words.triesLeft(left),
      });
      kind.mark(form, question, answer, settled);
    }

    if (kind.attach) {
      kind.attach(form);
    }
    parts.part(".validate").addEventListener("click", validate);
    parts.again.addEventListener("click", again);
    form.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      if (event.key === "Enter" && target.matches("input:not([type=radio]):not([type=checkbox])")) {
        validate();
      }
    });
    show();
    return { show };
  }

  addprec.tries = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
