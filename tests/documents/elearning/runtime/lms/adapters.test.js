// Both adapters against a strict platform: every call is taken, for every kind of question; statuses only rise.
import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, course, load } from "../course.js";
import { strict } from "./strict.js";

const { lms, questions, learner } = await load(
  "text.js", "words.js", "dom.js", ...KINDS, "learner.js", "lms/find.js", "lms/formats.js", "lms/talk.js", "lms/responses.js", "lms/scorm12.js", "lms/scorm2004.js",
);
const whole = course();
const STANDARDS = ["scorm12", "scorm2004"];

const GIVEN = {
  "ou-j-en-suis": [1, null], "premier-geste": 1, plusieurs: [0, 2], "vrai-faux": true, paires: [0, 0], ranger: [0, 1, 2],
  trou: ["l’œil [,] ; un texte\nlong " + "x".repeat(300)], combien: "10,5", journal: "Où ?\n".repeat(80), histoire: [1, 0],
  "ou-j-en-suis-apres": [3, 3], certain: { says: true, sure: 2 }, "quelle-image": 1, "ou-est-la-porte": 1, classer: [0, 1, 0],
  listes: [2, 1], "en-bref": "Où ?\n".repeat(16), lundi: [0, 2], avis: 2,
};
const snapshot = (more) => ({ state: "1|abc", page: "bienvenue", progress: 0.25, complete: false, passed: false, score: 12, ...more });

function interactions(question) {
  const kind = questions[question.kind];
  const answer = GIVEN[question.id];
  const records = kind.records ? kind.records(question, answer) : [kind.record(question, answer)];
  const result = learner.isScored(question) ? Math.round(100 * kind.points(question, answer)) / 100 : null;
  const common = { id: question.id, text: question.text + " " + "mot ".repeat(90), objectives: question.objectives, time: new Date(2026, 10, 22, 9, 5, 3), latency: 61.239, result };
  return records.map((record) => ({ ...common, ...record }));
}

for (const standard of STANDARDS) {
  const open = (values) => {
    const platform = strict(standard, values);
    return { platform, adapter: lms[standard](platform.api) };
  };
  const [status, score, mark, state] =
    standard === "scorm12"
      ? ["cmi.core.lesson_status", "cmi.core.score.raw", "cmi.student_data.mastery_score", "cmi.suspend_data"]
      : ["cmi.completion_status", "cmi.score.scaled", "cmi.scaled_passing_score", "cmi.suspend_data"];

  test(`${standard}: every interaction of every kind is taken by a strict platform`, () => {
    const { platform, adapter } = open();
    adapter.start();
    const taken = whole.questions.flatMap(interactions).map(adapter.record);

    assert.deepEqual(platform.refused, []);
    assert.ok(taken.every(Boolean));
    assert.equal(platform.api[standard === "scorm12" ? "LMSGetValue" : "GetValue"]("cmi.interactions._count"), String(taken.length));
  });

  test(`${standard}: all else that is written is taken too`, () => {
    const { platform, adapter } = open();
    adapter.start();
    adapter.keep("1|abc|000|abcdef||xxxxx", "une-page");
    adapter.score(66.7);
    adapter.status(snapshot({ complete: true, passed: true }));
    adapter.time(3725.5);
    adapter.commit();
    adapter.finish({ over: false, asked: true });

    assert.deepEqual(platform.refused, []);
    assert.equal(platform.state, "ended");
  });

  test(`${standard}: a first launch says incomplete, and commits it`, () => {
    const { platform, adapter } = open();
    const begun = adapter.start();

    assert.deepEqual(begun, { state: "", score: null, mark: null, recording: true });
    assert.equal(platform.told.get(status), "incomplete");
    assert.equal(platform.commits, 1);
  });

  test(`${standard}: what the platform kept is read`, () => {
    const ready = { [state]: "1|abc", [score]: standard === "scorm12" ? "80" : "0.8", [mark]: standard === "scorm12" ? "75" : "0.75", [status]: "incomplete" };
    const { platform, adapter } = open(ready);

    assert.deepEqual(adapter.start(), { state: "1|abc", score: 80, mark: 75, recording: true });
    assert.equal(platform.commits, 0);
  });

  test(`${standard}: a status never falls`, () => {
    const { platform, adapter } = open();
    adapter.start();
    adapter.status(snapshot({ complete: true, passed: true }));
    const best = [platform.told.get(status), platform.told.get("cmi.success_status")];
    adapter.status(snapshot({ complete: true, passed: false }));
    adapter.status(snapshot({ complete: false }));

    assert.deepEqual([platform.told.get(status), platform.told.get("cmi.success_status")], best);
  });

  test(`${standard}: what was passed at an earlier launch stays so`, () => {
    const before = standard === "scorm12" ? { [status]: "passed" } : { [status]: "completed", "cmi.success_status": "passed" };
    const { platform, adapter } = open(before);
    adapter.start();
    adapter.status(snapshot({ complete: true, passed: false }));

    assert.deepEqual(Object.fromEntries(Object.keys(before).map((name) => [name, platform.told.get(name)])), before);
  });

  test(`${standard}: a failed course may be passed later`, () => {
    const { platform, adapter } = open();
    adapter.start();
    adapter.status(snapshot({ complete: true, passed: false }));
    adapter.status(snapshot({ complete: true, passed: true }));

    assert.equal(platform.told.get(standard === "scorm12" ? status : "cmi.success_status"), "passed");
  });

  test(`${standard}: a course without a score is completed, neither passed nor failed`, () => {
    const { platform, adapter } = open();
    adapter.start();
    adapter.status(snapshot({ complete: true, passed: null, score: null }));

    assert.equal(platform.told.get(status), "completed");
    assert.equal(platform.told.get("cmi.success_status"), undefined);
  });

  test(`${standard}: in review mode nothing is recorded`, () => {
    const { platform, adapter } = open({ [standard === "scorm12" ? "cmi.core.lesson_mode" : "cmi.mode"]: "review" });

    assert.equal(adapter.start().recording, false);
    assert.equal(platform.told.get(status), undefined);
  });

  test(`${standard}: a platform without interactions is asked once, then left in peace`, () => {
    const platform = strict(standard);
    platform.poor = true;
    const adapter = lms[standard](platform.api);
    adapter.start();

    assert.deepEqual(interactions(whole.questions[1]).map(adapter.record), [false]);
    assert.deepEqual(platform.refused, []);
  });

  test(`${standard}: new interactions come after those that the platform has`, () => {
    const { platform, adapter } = open({ "cmi.interactions.0.id": "x", "cmi.interactions.1.id": "y" });
    adapter.start();
    adapter.record(interactions(whole.questions[1])[0]);

    assert.equal(platform.told.get("cmi.interactions.2.id"), "premier_geste");
  });

  test(`${standard}: a platform that throws is one that refuses`, () => {
    const adapter = lms[standard](new Proxy({}, { get: () => () => { throw new Error("gone"); } }));

    assert.equal(adapter.start(), null);
    assert.equal(adapter.commit(), false);
    assert.equal(adapter.finish({ over: true, asked: true }), false);
  });

  test(`${standard}: an unfinished course is suspended, a finished one is not`, () => {
    const [suspended, ended] = [false, true].map((over) => {
      const { platform, adapter } = open();
      adapter.start();
      adapter.finish({ over, asked: true });
      return platform.told;
    });
    const exit = standard === "scorm12" ? "cmi.core.exit" : "cmi.exit";

    assert.deepEqual([suspended.get(exit), ended.get(exit)], ["suspend", standard === "scorm12" ? "" : "normal"]);
    assert.deepEqual(
      [suspended.get("adl.nav.request"), ended.get("adl.nav.request")],
      standard === "scorm12" ? [undefined, undefined] : ["suspendAll", "exitAll"],
    );
  });
}

test("2004: a window that closes asks for no navigation", () => {
  const platform = strict("scorm2004");
  const adapter = lms.scorm2004(platform.api);
  adapter.start();
  adapter.finish({ over: false, asked: false });

  assert.equal(platform.told.has("adl.nav.request"), false);
});

test("1.2: a session that is open already is gone on with", () => {
  const platform = strict("scorm12");
  platform.api.LMSInitialize();
  platform.api.LMSGetLastError = () => "101";

  assert.notEqual(lms.scorm12(platform.api).start(), null);
});
