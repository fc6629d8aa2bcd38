/* cmi5 (specification, sections 8 to 11): the eight functions of an adapter over a record store that only answers later.
 *
 * The launch is made before the pages come to life: token, launch data, preferences, state, « initialized ». From then on
 * each commit sends what is due, and `watch` is told when it fails or works again.
 *
 * `completed` and `passed` are said once a registration: their ids are made from it, so that a store which has one already
 * answers 409, also after a window was killed before our state said so. A session says « failed » only as it ends, and never
 * after « passed »: the second try of a learner still counts.
 */
(function (addprec) {
  "use strict";

  const STATE = "addprec";
  const BETWEEN_TRIES = 2000;
  const BETWEEN_LOOKS = 100;
  const MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";
  const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
  const INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
  const { interval, identifier } = addprec.lms.formats;
  const { open, speaker, once, CMI5, VERBS, PATIENCE } = addprec.lms.xapi;

  /**
   * @param {Course} course
   * @param {any} win
   * @param {(platform: Adapter | null) => void} done
   */
  function reach(course, win, done) {
    const asked = new win.URLSearchParams(win.location.search);
    const launch = Object.fromEntries(["endpoint", "fetch", "actor", "registration", "activityId"].map((name) => [name, asked.get(name)]));
    if (Object.values(launch).some((value) => !value)) {
      done(null);
      return;
    }
    begin(launch, win).then(done, () => done(Object.assign(addprec.lms.none(), { start: () => null })));
  }

  /**
   * @param {any} launch
   * @param {any} win
   */
  async function begin(launch, win) {
    const actor = JSON.parse(launch.actor);
    confine(win, [launch.endpoint, launch.fetch]);
    const given = await (await win.fetch(launch.fetch, { method: "POST", signal: win.AbortSignal.timeout(PATIENCE) })).json();
    if (!given["auth-token"]) {
      throw new Error("no token");
    }
    const store = open(win, launch, given["auth-token"]);
    const around = { activityId: launch.activityId, agent: launch.actor, registration: launch.registration };
    const data = await store.read("activities/state", Object.assign({ stateId: "LMS.LaunchData" }, around));
    if (!data) {
      throw new Error("no launch data");
    }
    // To be asked for before anything is said (11); the pages have no use for an answer.
    await store.read("agents/profile", { profileId: "cmi5LearnerPreferences", agent: launch.actor });
    const kept = (await store.read("activities/state", Object.assign({ stateId: STATE }, around))) || {};
    const say = speaker(launch, actor, data, win);
    const first = await store.say([say("initialized")]);
    if (!first.ok) {
      throw new Error("not initialized");
    }
    return cmi5({ win, store, say, data, kept, around, launch });
  }

  /**
   * Let the page ask these servers alone: its own policy cannot know them (CSP 3: policies add up).
   * @param {any} win
   * @param {string[]} addresses
   */
  function confine(win, addresses) {
    const meta = win.document.createElement("meta");
    meta.httpEquiv = "Content-Security-Policy";
    meta.content = "connect-src " + addresses.map((address) => new win.URL(address).origin).join(" ");
    win.document.head.append(meta);
  }

  /**
   * @param {any} tools
   * @returns {Adapter}
   */
  function cmi5({ win, store, say, data, kept, around, launch }) {
    const recording = data.launchMode === "Normal" || !data.launchMode;
    const mastery = typeof data.masteryScore === "number" ? data.masteryScore : null;
    const began = Date.now();
    const before = Number(kept.spent) || 0;
    const doc = {
      state: String(kept.state || ""), page: String(kept.page || ""), spent: before,
      score: typeof kept.score === "number" ? kept.score : null, completed: kept.completed === true, passed: kept.passed === true,
    };
    let written = JSON.stringify(doc);
    /** @type {any} */
    let last = null;
    /** Batches to send, the oldest first; a batch stays what it is, so that sending it twice is seen by the store. @type {any[][]} */
    let due = [];
    /** The last batch, while it may still grow. @type {any[] | null} */
    let gathering = null;
    let sending = false;
    let broken = false;
    let failedAt = -Infinity;
    let told = () => {};

    const seconds = () => (Date.now() - began) / 1000;
    const judgement = (/** @type {boolean} */ success) => ({
      result: { success, score: { scaled: round((doc.score || 0) / 100), raw: round(doc.score || 0), min: 0, max: 100 }, duration: interval(before + seconds()) },
      category: [CMI5, MOVE_ON],
      extensions: mastery === null ? {} : { [MASTERY]: mastery },
    });

    /** Send what is due: state and statements at once, since a closing page runs nothing that comes after an answer. */
    async function send() {
      if (sending || (broken && Date.now() < failedAt + BETWEEN_TRIES)) {
        return;
      }
      sending = true;
      try {
        while (due.length || (recording && JSON.stringify(doc) !== written)) {
          await step();
        }
        settle(false);
      } catch (failure) {
        failedAt = Date.now();
        settle(true);
      }
    }

    async function step() {
      const content = JSON.stringify(doc);
      const batch = due[0];
      gathering = null;
      const [state, answer] = await Promise.all([
        recording && content !== written ? store.keep(Object.assign({ stateId: STATE }, around), doc) : null,
        batch ? store.say(batch) : null,
      ]);
      if (answer) {
        due = taken(batch, answer) ? due.slice(1) : due;
      }
      if (state && !state.ok) {
        throw new Error(String(state.status));
      }
      written = state ? content : written;
    }

    /**
     * Return whether a batch is done with. One that is refused for what it says is sent once more without its answers: what
     * counts must not wait behind them for ever.
     * @param {any[]} batch
     * @param {any} answer
     */
    function taken(batch, answer) {
      if (answer.ok || answer.status === 409) {
        return true;
      }
      if (answer.status !== 400) {
        throw new Error(String(answer.status));
      }
      const counted = batch.filter((statement) => statement.verb.id !== VERBS + "answered");
      if (counted.length && counted.length < batch.length) {
        due[0] = counted;
        return false;
      }
      return true;
    }

    /** @param {boolean} failing */
    function settle(failing) {
      sending = false;
      const changed = broken !== failing;
      broken = failing;
      if (changed) {
        told();
      }
    }

    /**
     * Put a statement with those that wait. What was sent once stays what it was.
     * @param {any} statement
     */
    function add(statement) {
      if (!gathering) {
        gathering = [];
        due.push(gathering);
      }
      gathering.push(statement);
    }

    /**
     * Put a statement alone: the store may have it already, and refuse all that comes with it.
     * @param {any} statement
     */
    function alone(statement) {
      gathering = null;
      due.push([statement]);
    }

    return {
      start: () => ({ state: doc.state, score: doc.score, mark: mastery === null ? null : mastery * 100, recording }),
      watch: (act) => {
        told = act;
      },
      keep: (state, page) => {
        Object.assign(doc, { state, page });
        return true;
      },
      score: (percent) => {
        doc.score = percent;
        return true;
      },
      status: (snapshot) => {
        last = snapshot;
        if (snapshot.complete && !doc.completed) {
          doc.completed = true;
          const result = { completion: true, duration: interval(before + seconds()) };
          alone(say("completed", { id: once(win, launch, 1), result, category: [CMI5, MOVE_ON] }));
        }
        if (snapshot.complete && snapshot.passed && !doc.passed) {
          doc.passed = true;
          alone(say("passed", Object.assign({ id: once(win, launch, 2) }, judgement(true))));
        }
        return true;
      },
      record: (interaction) => {
        const write = addprec.lms.responses[interaction.type];
        const points = interaction.result;
        const text = interaction.text ? { name: { fr: interaction.text }, description: { fr: interaction.text } } : {};
        const patterns = interaction.correct.length ? { correctResponsesPattern: interaction.correct.map(write) } : {};
        const judged = points === null ? {} : { success: points === 1, score: { scaled: round(points) } };
        add(
          say("answered", {
            object: {
              id: launch.activityId + "/" + identifier(interaction.id),
              definition: Object.assign({ type: INTERACTION, interactionType: interaction.type }, text, patterns),
            },
            result: Object.assign({ response: write(interaction.response), duration: interval(interaction.latency) }, judged),
            category: [], time: interaction.time,
          }),
        );
        return true;
      },
      time: () => {
        doc.spent = before + Math.round(seconds());
        return true;
      },
      commit: () => {
        send();
        return !broken;
      },
      finish: ({ asked }) => {
        if (recording && last && last.complete && last.passed === false && !doc.passed) {
          add(say("failed", judgement(false)));
        }
        add(say("terminated", { result: { duration: interval(seconds()) } }));
        if (asked) {
          drain(Date.now() + PATIENCE);
        } else {
          // The window closes: nothing can wait for an answer, so all that is due leaves now.
          const quietly = (/** @type {Promise<any>} */ answer) => answer.catch(() => {});
          due.slice(sending ? 1 : 0).forEach((batch) => quietly(store.say(batch)));
          if (recording && JSON.stringify(doc) !== written) {
            quietly(store.keep(Object.assign({ stateId: STATE }, around), doc));
          }
        }
        return true;
      },
    };

    /**
     * Send all, then go back to the platform (8.1, returnURL).
     * @param {number} until
     */
    async function drain(until) {
      await send();
      if (due.length && Date.now() < until) {
        win.setTimeout(() => drain(until), BETWEEN_LOOKS);
      } else if (/^https?:/.test(data.returnURL || "")) {
        win.location.assign(data.returnURL);
      }
    }
  }

  /** @param {number} value */
  const round = (value) => Math.round(value * 10000) / 10000;

  addprec.lms.cmi5 = cmi5;
  addprec.lms.reach = reach;
})((globalThis.addprec = globalThis.addprec || {}));
