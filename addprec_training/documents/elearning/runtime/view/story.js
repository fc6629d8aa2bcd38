/* The flow of a story in steps: a choice, what happens then, the next step; at the end what to keep of it. */
(function (addprec) {
  "use strict";

  /**
   * @param {any} app
   * @param {Branching} question
   */
  function attach(app, question) {
    const kind = addprec.questions.branching;
    const parts = addprec.card.card(question);
    const { form } = parts;
    const whole = parts.part(".feedback.whole");
    const steps = /** @type {HTMLElement[]} */ (Array.from(form.querySelectorAll(".step")));

    /** @param {number} place */
    function validate(place) {
      const step = steps[place];
      const choice = addprec.choices.ticked(step)[0];
      if (choice === undefined) {
        addprec.card.complain(step, addprec.words.choose);
        return;
      }
      addprec.card.complain(step, "");
      const path = (addprec.learner.given(app.learner(), question).answer || []).concat(choice);
      if (kind.standing(question, path) === null) {
        app.answer(question, path);
      } else {
        app.draft(question, path, { typing: false });
      }
      show();
      addprec.feedback.focus(step.querySelector(".feedback"));
    }

    /** Show the steps that were walked, then the one where the story stands. */
    function show() {
      const path = addprec.learner.given(app.learner(), question).answer || [];
      const walked = kind.walked(question, path);
      const standing = kind.standing(question, path);
      addprec.dom.unmark(form);
      steps.forEach((step, place) => {
        const made = walked.find((/** @type {[number, number]} */ one) => one[0] === place);
        step.hidden = !made && place !== standing;
        open(step, made ? made[1] : null);
        if (made) {
          tell(step, question.steps[place].choices[made[1]], made[1]);
        }
      });
      end(standing === null);
    }

    /**
     * @param {HTMLElement} step
     * @param {number | null} choice
     */
    function open(step, choice) {
      addprec.choices.tick(step, choice === null ? [] : [choice]);
      addprec.dom.disable(step, choice !== null);
      step.classList.toggle("answered", choice !== null);
      /** @type {HTMLElement} */ (step.querySelector(".act")).hidden = choice !== null;
      addprec.feedback.hide(step.querySelector(".feedback"));
    }

    /**
     * @param {HTMLElement} step
     * @param {Choice} made
     * @param {number} place
     */
    function tell(step, made, place) {
      const option = addprec.choices.inputs(step)[place].closest(".option");
      addprec.dom.mark(option, made.right, made.right ? addprec.words.right : addprec.words.yours);
      addprec.feedback.show(step.querySelector(".feedback"), {
        right: made.right,
        verdict: addprec.words.then,
        said: [made.why],
      });
    }

    /** @param {boolean} over */
    function end(over) {
      addprec.card.way(parts, over);
      if (over) {
        addprec.feedback.show(whole, { right: null, verdict: addprec.words.storyOver, said: [question.why] });
      } else {
        addprec.feedback.hide(whole);
      }
    }

    steps.forEach((step, place) => {
      /** @type {Element} */ (step.querySelector(".validate")).addEventListener("click", () => validate(place));
    });
    show();
    return { show };
  }

  addprec.story = { attach };
})((globalThis.addprec = globalThis.addprec || {}));
