/* A story in steps. Answer: the places of the choices made, in order; a story on its way is a shorter one.
 *
 * Points: the part of the choices made that are right.
 */
(function (addprec) {
  "use strict";

  /**
   * Return the steps that a path went through, each with the choice made: `[step, choice]` places.
   * @param {Branching} question
   * @param {number[]} path
   * @returns {[number, number][]}
   */
  function walked(question, path) {
    /** @type {[number, number][]} */
    const steps = [];
    let step = /** @type {number | null} */ (0);
    for (const choice of path) {
      if (step === null || !question.steps[step].choices[choice]) {
        return steps;
      }
      steps.push([step, choice]);
      step = question.steps[step].choices[choice].to;
    }
    return steps;
  }

  /**
   * Return the step where a path stands, or null when the story is over.
   * @param {Branching} question
   * @param {number[]} path
   */
  function standing(question, path) {
    const last = walked(question, path).pop();
    return last === undefined ? 0 : question.steps[last[0]].choices[last[1]].to;
  }

  /**
   * Return a path with right choices only.
   * @param {Branching} question
   */
  function best(question) {
    const path = [];
    for (let step = /** @type {number | null} */ (0); step !== null; ) {
      const choice = question.steps[step].choices.findIndex((one) => one.right);
      path.push(choice);
      step = question.steps[step].choices[choice].to;
    }
    return path;
  }

  addprec.questions["branching"] = {
    walked,
    standing,
    /** @type {(question: Branching, path: number[]) => number} */
    points: (question, path) => {
      const steps = walked(question, path);
      return steps.filter(([step, choice]) => question.steps[step].choices[choice].right).length / Math.max(1, steps.length);
    },
    /** @type {(question: Branching, path: number[]) => string} */
    pack: (question, path) => path.map((choice) => choice.toString(36)).join(""),
    /** @type {(question: Branching, text: string) => number[] | null} */
    unpack: (question, text) => {
      const path = Array.from(text, (digit) => parseInt(digit, 36));
      return walked(question, path).length === path.length ? path : null;
    },
    /** @type {(question: Branching, path: number[]) => object} */
    record: (question, path) => {
      /** @type {(way: number[]) => [string, number][]} */
      const named = (way) => walked(question, way).map(([step, choice]) => [question.steps[step].id, choice]);
      return { type: "performance", response: named(path), correct: [named(best(question))] };
    },
  };
})((globalThis.addprec = globalThis.addprec || {}));
