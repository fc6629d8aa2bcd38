/* SCORM 2004 4th edition (Run-Time Environment, section 4.2): the eight functions of an adapter over `API_1484_11`. */
(function (addprec) {
  "use strict";

  const CALLS = {
    open: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", close: "Terminate", error: "GetLastError",
  };
  const ALREADY = ["103"];
  /** Smallest permitted maxima (4.2.9, 4.2.17): description; location. */
  const SHORT = 250;
  const LOCATION = 1000;
  /** Patterns of a fill-in that a platform has to take (4.2.9.2). */
  const PATTERNS = 5;
  /** First number that Moodle's pattern refuses (scorm_13.js, CMIDecimal). */
  const MOST = 100000;
  const { interval, timestamp, decimal, identifier, sentence } = addprec.lms.formats;

  const RESPONSES = addprec.lms.responses;

  /**
   * @param {any} api
   * @returns {Adapter}
   */
  function scorm2004(api) {
    let completion = "";
    let success = "";
    let interactions = -1;

    const { open, get, set, commit, close } = addprec.lms.talk(api, CALLS, ALREADY);

    return {
      start() {
        if (!open()) {
          return null;
        }
        const mode = get("cmi.mode");
        const recording = mode !== "review" && mode !== "browse";
        completion = get("cmi.completion_status");
        success = get("cmi.success_status");
        interactions = get("cmi.interactions._children") ? Number(get("cmi.interactions._count")) || 0 : -1;
        if (recording && completion !== "completed" && completion !== "incomplete") {
          completion = "incomplete";
          set("cmi.completion_status", completion);
          commit();
        }
        return {
          state: get("cmi.suspend_data"),
          score: percent(get("cmi.score.scaled")),
          mark: percent(get("cmi.scaled_passing_score")),
          recording,
        };
      },
      keep: (state, page) => {
        set("cmi.location", page.slice(0, LOCATION));
        return set("cmi.suspend_data", state);
      },
      score: (value) => {
        set("cmi.score.min", "0");
        set("cmi.score.max", "100");
        set("cmi.score.raw", decimal(value));
        return set("cmi.score.scaled", decimal(value / 100));
      },
      status: ({ complete, passed, progress }) => {
        let taken = set("cmi.progress_measure", decimal(Math.min(1, progress)));
        if (complete && completion !== "completed") {
          completion = "completed";
          taken = set("cmi.completion_status", completion) && taken;
        }
        if (complete && passed !== null && success !== "passed") {
          success = passed ? "passed" : "failed";
          taken = set("cmi.success_status", success) && taken;
        }
        return taken;
      },
      record: (told) => {
        const interaction = spelled(told);
        const write = RESPONSES[interaction.type];
        const at = `cmi.interactions.${interactions}`;
        if (interactions < 0 || !set(`${at}.id`, identifier(interaction.id))) {
          interactions = -1;
          return false;
        }
        // Identifier and type first: what follows depends on them (4.2.9).
        set(`${at}.type`, interaction.type);
        interaction.objectives.forEach((id, place) => set(`${at}.objectives.${place}.id`, identifier(id)));
        set(`${at}.timestamp`, timestamp(interaction.time));
        interaction.correct
          .slice(0, PATTERNS)
          .forEach((pattern, place) => set(`${at}.correct_responses.${place}.pattern`, write(pattern)));
        set(`${at}.weighting`, "1");
        set(`${at}.learner_response`, write(interaction.response));
        set(`${at}.result`, result(interaction.result));
        set(`${at}.latency`, interval(interaction.latency));
        set(`${at}.description`, sentence(interaction.text, SHORT));
        interactions += 1;
        return true;
      },
      time: (seconds) => set("cmi.session_time", interval(seconds)),
      commit,
      finish: ({ over, asked }) => {
        set("cmi.exit", over ? "normal" : "suspend");
        if (asked) {
          set("adl.nav.request", over ? "exitAll" : "suspendAll");
        }
        return close();
      },
    };
  }

  /**
   * Return an interaction that Moodle takes: it knows no number of more than five digits, so such a one goes as a text.
   * @param {Interaction} interaction
   * @returns {Interaction}
   */
  function spelled(interaction) {
    const { type, response, correct } = interaction;
    const numbers = type === "numeric" ? [response, ...correct.reduce((all, one) => all.concat(one.from, one.to), [])] : [];
    if (numbers.every((/** @type {number} */ number) => Math.abs(number) < MOST)) {
      return interaction;
    }
    return Object.assign({}, interaction, {
      type: "fill-in", response: [decimal(response)], correct: correct.map(({ exact }) => [decimal(exact)]),
    });
  }

  /** @param {number | null} points */
  function result(points) {
    return points === null ? "neutral" : points === 1 ? "correct" : points === 0 ? "incorrect" : decimal(points);
  }

  /** @param {string} text */
  function percent(text) {
    const value = parseFloat(text);
    return Number.isFinite(value) ? Math.round(value * 10000) / 100 : null;
  }

  addprec.lms.scorm2004 = scorm2004;
  addprec.lms.NAMES = Object.assign({}, addprec.lms.NAMES, { scorm2004: "API_1484_11" });
})((globalThis.addprec = globalThis.addprec || {}));
