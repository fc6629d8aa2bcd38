/* How each type of interaction writes a response or a pattern: SCORM 2004 (4.2.9.1, 4.2.9.2), and xAPI after it. */
(function (addprec) {
  "use strict";

  /** Smallest permitted maxima (4.2.9): each text of a fill-in; a long one. */
  const SHORT = 250;
  const LONG = 4000;
  const { decimal, identifier, letter, sentence } = addprec.lms.formats;

  /** @param {string} text */
  const plain = (text) => sentence(text, SHORT).replace(/\[(?=[,.:]\])/g, "(");

  /**
   * How each type of interaction writes a response or a pattern (4.2.9.1, 4.2.9.2).
   * @type {Record<string, (value: any) => string>}
   */
  addprec.lms.responses = {
    /** @param {number[]} places */
    choice: (places) => places.map(letter).join("[,]"),
    /** @param {boolean} value */
    "true-false": (value) => String(value),
    /** @param {[number, number][]} pairs */
    matching: (pairs) => pairs.map(([left, right]) => `${letter(left)}[.]${right.toString(36)}`).join("[,]"),
    /** @param {number[]} places */
    sequencing: (places) => places.map(letter).join("[,]"),
    /** @param {string[]} texts */
    "fill-in": (texts) => texts.map(plain).join("[,]"),
    /** @param {number | { from: number, to: number }} value */
    numeric: (value) => (typeof value === "number" ? decimal(value) : `${decimal(value.from)}[:]${decimal(value.to)}`),
    /** @param {number} degree */
    likert: (degree) => String(degree + 1),
    /** @param {string} text */
    "long-fill-in": (text) => sentence(text, LONG),
    /** @param {[string, number][]} steps */
    performance: (steps) => steps.map(([step, choice]) => `${identifier(step)}[.]${letter(choice)}`).join("[,]"),
  };
})((globalThis.addprec = globalThis.addprec || {}));
