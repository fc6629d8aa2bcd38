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
  const BETWEEN_LOOKS = 100;
  const MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";
  const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
  const INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
  const { interval, identifier } = addprec.lms.formats;
  const { ask, open, speaker, once, CMI5 } = addprec.lms.xapi;
  /** A launch is made once: what fails at its beginning is asked again before it is given up. */
  const TRIES = 3;
  const BETWEEN_TRIES = 1000;

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
    const given = await (await ask(win, launch.fetch, { method: "POST" })).json();
    if (!given["auth-token"]) {
      throw new Error("no token");
    }
    const store = open(win, launch, given["auth-token"]);
    const around = { activityId: launch.activityId, agent: launch.actor, registration: launch.registration };
    const data = await patiently(win, () => store.read("activities/state", Object.assign({ stateId: "LMS.LaunchData" }, around)));
    if (!data) {
      throw new Error("no launch data");
    }
    // To be asked for before anything is said (11); the pages have no use for an answer.
    await store.read("agents/profile", { profileId: "cmi5LearnerPreferences", agent: launch.actor }).catch(() => null);
    const kept = (await patiently(win, () => store.read("activities/state", Object.assign({ stateId: STATE }, around)))) || {};
    const say = speaker(launch, actor, data, win);
    const initialized = [say("initialized")];
    await patiently(win, async () => {
      const answer = await store.say(initialized);
      if (!answer.ok && answer.status !== 409) {
        throw new Error("not initialized");
      }
    });
    return cmi5({ win, store, say, data, kept, around, launch });
  }

  /**
   * @template T
   * @param {any} win
   * @param {() => Promise<T>} act
   * @returns {Promise<T>}
   */
  async function patiently(win, act, tries = TRIES) {
    try {
      return await act();
    } catch (failure) {
      if (tries === 1) {
        throw failure;
      }
      await new Promise((done) => win.setTimeout(done, BETWEEN_TRIES));
      return patiently(win, act, tries - 1);
    }
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
    /** What was said, whether the store has it yet or not. */
    const said = { completed: doc.completed, passed: doc.passed };
    /** @type {any} */
    let last = null;
    const sending = addprec.lms.sender(store, Object.assign({ stateId: STATE }, around), recording ? doc : null);
    const { add, alone } = sending;

    const seconds = () => (Date.now() - began) / 1000;
    const judgement = (/** @type {boolean} */ success) => ({
      result: { success, score: { scaled: round((doc.score || 0) / 100), raw: round(doc.score || 0), min: 0, max: 100 }, duration: interval(before + seconds()) },
      category: [CMI5, MOVE_ON],
      extensions: mastery === null ? {} : { [MASTERY]: mastery },
    });

    return {
      start: () => ({ state: doc.state, score: doc.score, mark: mastery === null ? null : mastery * 100, recording }),
      watch: sending.watch,
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
        if (snapshot.complete && !said.completed) {
          said.completed = true;
          const result = { completion: true, duration: interval(before + seconds()) };
          alone(say("completed", { id: once(win, launch, 1), result, category: [CMI5, MOVE_ON] }), () => (doc.completed = true));
        }
        if (snapshot.complete && snapshot.passed && !said.passed) {
          said.passed = true;
          alone(say("passed", Object.assign({ id: once(win, launch, 2) }, judgement(true))), () => (doc.passed = true));
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
        sending.send();
        return sending.works();
      },
      finish: ({ asked }) => {
        if (recording && last && last.complete && last.passed === false && !said.passed) {
          add(say("failed", judgement(false)));
        }
        add(say("terminated", { result: { duration: interval(seconds()) } }));
        if (asked) {
          drain();
        } else {
          sending.leave();
        }
        return true;
      },
      hurry: sending.leave,
    };

    /** Send all, however long it takes, then go back to the platform (10.2.6, returnURL). */
    async function drain() {
      await sending.send();
      if (sending.waiting()) {
        win.setTimeout(drain, BETWEEN_LOOKS);
        return;
      }
      sending.tell();
      if (/^https?:/.test(data.returnURL || "")) {
        win.location.assign(data.returnURL);
      }
    }
  }

  /** @param {number} value */
  const round = (value) => Math.round(value * 10000) / 10000;

  addprec.lms.cmi5 = cmi5;
  addprec.lms.reach = reach;
})((globalThis.addprec = globalThis.addprec || {}));
