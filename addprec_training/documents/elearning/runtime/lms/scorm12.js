/* SCORM 1.2 (ADL Run-Time Environment 1.2, section 3.4): the eight functions of an adapter over the object `API`. */
(function (addprec) {
  "use strict";

  /** @type {Record<string, number>} */
  const RANKS = { "": 0, "not attempted": 0, browsed: 0, incomplete: 1, failed: 2, completed: 3, passed: 4 };
  const CALLS = {
    open: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", close: "LMSFinish", error: "LMSGetLastError",
  };
  const ALREADY = ["101", "103"];
  /** CMIString255: student_response, lesson_location, patterns. */
  const STRING = 255;
  const { timespan, clock, decimal, identifier, letter, oneLine } = addprec.lms.formats;

  /**
   * How each type of interaction writes a response (3.4.7.3).
   * @type {Record<string, (value: any) => string>}
   */
  const RESPONSES = {
    /** @param {number[]} places */
    choice: (places) => places.map(letter).join(","),
    /** @param {boolean} value */
    "true-false": (value) => (value ? "t" : "f"),
    /** @param {[number, number][]} pairs */
    matching: (pairs) => pairs.map(([left, right]) => `${letter(left)}.${right.toString(36)}`).join(","),
    /** @param {number[]} places */
    sequencing: (places) => places.map(letter).join(","),
    /** @param {string[]} texts */
    "fill-in": (texts) => texts.map(oneLine).join(", ").slice(0, STRING),
    /** @param {number | { exact: number }} value */
    numeric: (value) => decimal(typeof value === "number" ? value : value.exact),
    /** @param {number} degree */
    likert: (degree) => String(degree + 1),
    /** @param {string} text */
    "long-fill-in": (text) => oneLine(text).slice(0, STRING),
    /** @param {[string, number][]} steps */
    performance: (steps) => steps.map(([step, choice]) => `${identifier(step)}.${letter(choice)}`).join(",").slice(0, STRING),
  };
  /**
   * 1.2 knows no long-fill-in.
   * @type {Record<string, string>}
   */
  const TYPES = { "long-fill-in": "fill-in" };

  /**
   * @param {any} api
   * @returns {Adapter}
   */
  function scorm12(api) {
    let status = "";
    let interactions = -1;

    const { open, get, set, commit, close } = addprec.lms.talk(api, CALLS, ALREADY);

    return {
      start() {
        if (!open()) {
          return null;
        }
        const mode = get("cmi.core.lesson_mode");
        const recording = mode !== "review" && mode !== "browse";
        status = get("cmi.core.lesson_status").toLowerCase();
        interactions = get("cmi.interactions._children") ? Number(get("cmi.interactions._count")) || 0 : -1;
        if (recording && !(RANKS[status] > 0)) {
          status = "incomplete";
          set("cmi.core.lesson_status", status);
          commit();
        }
        return {
          state: get("cmi.suspend_data"),
          score: number(get("cmi.core.score.raw")),
          mark: number(get("cmi.student_data.mastery_score")),
          recording,
        };
      },
      keep: (state, page) => {
        set("cmi.core.lesson_location", page.slice(0, STRING));
        return set("cmi.suspend_data", state);
      },
      score: (percent) => {
        // A platform may not know min and max: they are optional (3.4.4).
        set("cmi.core.score.min", "0");
        set("cmi.core.score.max", "100");
        return set("cmi.core.score.raw", decimal(percent));
      },
      status: ({ complete, passed }) => {
        const wanted = !complete ? "incomplete" : passed === null ? "completed" : passed ? "passed" : "failed";
        if ((RANKS[status] || 0) >= RANKS[wanted]) {
          return true;
        }
        status = wanted;
        return set("cmi.core.lesson_status", wanted);
      },
      record: (interaction) => {
        const write = RESPONSES[interaction.type];
        const at = `cmi.interactions.${interactions}`;
        if (interactions < 0 || !set(`${at}.id`, identifier(interaction.id))) {
          interactions = -1;
          return false;
        }
        interaction.objectives.forEach((id, place) => set(`${at}.objectives.${place}.id`, identifier(id)));
        set(`${at}.time`, clock(interaction.time));
        set(`${at}.type`, TYPES[interaction.type] || interaction.type);
        interaction.correct.forEach((pattern, place) => set(`${at}.correct_responses.${place}.pattern`, write(pattern)));
        set(`${at}.weighting`, "1");
        set(`${at}.student_response`, write(interaction.response));
        set(`${at}.result`, result(interaction.result));
        set(`${at}.latency`, timespan(interaction.latency));
        interactions += 1;
        return true;
      },
      time: (seconds) => set("cmi.core.session_time", timespan(seconds)),
      commit,
      finish: ({ over }) => {
        // Never « logout »: some platforms then close the learner's session (3.4.4, cmi.core.exit).
        set("cmi.core.exit", over ? "" : "suspend");
        return close();
      },
    };
  }

  /** @param {number | null} points */
  function result(points) {
    return points === null ? "neutral" : points === 1 ? "correct" : points === 0 ? "wrong" : decimal(points);
  }

  /** @param {string} text */
  function number(text) {
    const value = parseFloat(text);
    return Number.isFinite(value) ? value : null;
  }

  addprec.lms.scorm12 = scorm12;
  addprec.lms.NAMES = Object.assign({}, addprec.lms.NAMES, { scorm12: "API" });
})((globalThis.addprec = globalThis.addprec || {}));
