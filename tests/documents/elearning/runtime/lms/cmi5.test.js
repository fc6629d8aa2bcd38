// The cmi5 adapter against a strict store: launch, order of statements, once a registration, resume, a store that fails.
import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, course, load } from "../course.js";

const { lms } = await load(
  "text.js", "words.js", "dom.js", ...KINDS, "learner.js", "lms/find.js", "lms/formats.js", "lms/talk.js", "lms/none.js",
  "lms/responses.js", "lms/xapi.js", "lms/sender.js", "lms/cmi5.js",
);
const REGISTRATION = "6a1f2b3c-9d8e-4f70-8a1b-2c3d4e5f6071";
const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const verb = (statement) => statement.verb.id.replace(/.*\//, "");
const settled = () => new Promise((done) => setTimeout(done, 20));
const snapshot = (more) => ({ state: "1|abc", page: "a", progress: 1, complete: true, passed: true, score: 80, ...more });

/** A store that keeps what a launch may write, and refuses what the standard forbids. */
function store() {
  const kept = { statements: [], states: new Map(), tokens: 0, refused: [], failing: false, launchMode: "Normal", gone: "", batches: [], haste: 1 };
  const sessions = new Set();

  function refuse(why) {
    kept.refused.push(why);
    return { ok: false, status: 400, json: async () => ({}) };
  }

  function judge(statement) {
    const categories = statement.context.contextActivities.category.map((one) => one.id);
    const mine = kept.statements.filter((one) => one.context.extensions.session === statement.context.extensions.session).map(verb);
    const ever = kept.statements.map(verb);
    const name = verb(statement);
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(statement.id)) return "id";
    if (!/Z$/.test(statement.timestamp)) return "timestamp";
    if (statement.context.registration !== REGISTRATION) return "registration";
    if (!statement.context.extensions.session) return "session";
    if (categories.includes(CMI5) !== (name !== "answered")) return "category of " + name;
    if (mine.includes("terminated")) return name + " after terminated";
    if ((name === "initialized") !== (mine.length === 0)) return name + " out of order";
    if (["completed", "passed"].includes(name) && ever.includes(name)) return "second " + name;
    if (name === "failed" && ever.includes("passed")) return "failed after passed";
    if (["passed", "failed"].includes(name) && mine.some((one) => ["passed", "failed"].includes(one))) return "two judgements";
    if (["completed", "passed", "failed", "terminated"].includes(name) && !/^PT\d+H\d+M[\d.]+S$/.test(statement.result.duration)) return "duration";
    if (name === "passed" && !(statement.result.score.scaled >= 0.7 && statement.result.success)) return "score";
    if (name === "failed" && !(statement.result.score.scaled < 0.7 && !statement.result.success)) return "score";
    if (!["passed", "failed", "answered"].includes(name) && statement.result && statement.result.score) return "score on " + name;
    return "";
  }

  kept.fetch = async (address, how = {}) => {
    const url = new URL(address);
    const answer = (status, content) => ({ ok: status < 300, status, headers: { get: () => kept.wants }, json: async () => content });
    if (url.pathname === "/token") {
      kept.tokens += 1;
      return answer(200, kept.tokens > sessions.size + 1 ? { "error-code": "1" } : { "auth-token": "dGVzdA==" });
    }
    if (how.headers.Authorization !== "Basic dGVzdA==" || how.headers["X-Experience-API-Version"] !== "1.0.3") return answer(401);
    if (kept.silent) return new Promise((_, give) => how.signal.addEventListener("abort", () => give(how.signal.reason)));
    if (kept.failing) return answer(503);
    if (kept.wants && how.method === "PUT" && how.headers["If-Match"] !== kept.wants) return answer(412);
    if (url.pathname.endsWith("/statements")) {
      kept.batches.push(how);
      if (kept.refusing) return refuse("told to");
      for (const statement of JSON.parse(how.body)) {
        if (kept.statements.some((one) => one.id === statement.id)) return answer(409);
        const why = judge(statement);
        if (why) return refuse(why);
        kept.statements.push(statement);
      }
      return answer(200, []);
    }
    const id = url.searchParams.get("stateId") || url.searchParams.get("profileId");
    if (how.method === "PUT") {
      kept.states.set(id, JSON.parse(how.body));
      return answer(204);
    }
    if (id === "LMS.LaunchData") {
      sessions.add(sessions.size);
      const extensions = { session: "s" + sessions.size };
      return answer(200, { contextTemplate: { extensions }, launchMode: kept.launchMode, masteryScore: 0.7, returnURL: "https://lms.example.org/back" });
    }
    return kept.states.has(id) ? answer(200, kept.states.get(id)) : answer(404);
  };
  return kept;
}

function launch(kept, search) {
  const asked = new URLSearchParams({
    endpoint: "https://lms.example.org/xapi", fetch: "https://lms.example.org/token", actor: '{"account":{"homePage":"https://lms.example.org","name":"x"}}',
    registration: REGISTRATION, activityId: "urn:addprec:essai:intra:parcours",
  });
  const policies = [];
  const win = {
    location: { search: search === undefined ? "?" + asked : search, assign: (address) => { kept.gone = address; } },
    document: { createElement: () => ({}), head: { append: (meta) => policies.push(meta.content) } },
    fetch: kept.fetch, crypto: globalThis.crypto, URL, URLSearchParams, AbortController, clearTimeout,
    setTimeout: (act, wait) => setTimeout(act, wait / kept.haste),
  };
  return new Promise((done) => lms.reach(course(), win, (platform) => done({ platform, policies })));
}

function answered() {
  return { id: "premier-geste", type: "choice", objectives: [], time: new Date(), latency: 3, text: "Quel geste ?", response: [0], correct: [[0]], result: 1 };
}

test("cmi5: a whole session says all that the standard wants, in its order, and goes back", async () => {
  const kept = store();
  const { platform, policies } = await launch(kept);
  assert.deepEqual(platform.start(), { state: "", score: null, mark: 70, recording: true });
  platform.record(answered());
  platform.keep("1|abc", "une-page");
  platform.commit();
  await settled();
  platform.score(80);
  platform.status(snapshot());
  platform.status(snapshot());
  platform.commit();
  platform.finish({ over: true, asked: true });
  await new Promise((done) => setTimeout(done, 250));

  assert.deepEqual(kept.refused, []);
  assert.deepEqual(kept.statements.map(verb), ["initialized", "answered", "completed", "passed", "terminated"]);
  assert.equal(kept.gone, "https://lms.example.org/back");
  assert.deepEqual(policies, ["connect-src https://lms.example.org https://lms.example.org"]);
});

test("cmi5: the next session finds the state, and says neither completed nor passed again", async () => {
  const kept = store();
  for (let session = 0; session < 2; session += 1) {
    const { platform } = await launch(kept);
    assert.equal(platform.start().state, session ? "1|abc" : "");
    platform.score(80);
    platform.keep("1|abc", "une-page");
    platform.status(snapshot());
    platform.commit();
    await settled();
    platform.finish({ over: true, asked: false });
    await settled();
  }

  assert.deepEqual(kept.refused, []);
  assert.deepEqual(kept.statements.map(verb), ["initialized", "completed", "passed", "terminated", "initialized", "terminated"]);
});

test("cmi5: what was said before a kill is not said twice, though the state was lost", async () => {
  const kept = store();
  for (let session = 0; session < 2; session += 1) {
    const { platform } = await launch(kept);
    platform.score(80);
    platform.status(snapshot());
    platform.commit();
    await settled();
    kept.states.delete("addprec");
  }

  assert.deepEqual(kept.refused, []);
  assert.deepEqual(kept.statements.map(verb), ["initialized", "completed", "passed", "initialized"]);
});

test("cmi5: a session that ends below the mark says failed, once, and a later one may pass", async () => {
  const kept = store();
  for (const score of [40, 90]) {
    const { platform } = await launch(kept);
    platform.score(score);
    platform.status(snapshot({ passed: score > 70, score }));
    platform.commit();
    await settled();
    platform.finish({ over: score > 70, asked: false });
    await settled();
  }

  assert.deepEqual(kept.refused, []);
  assert.deepEqual(kept.statements.map(verb), ["initialized", "completed", "failed", "terminated", "initialized", "passed", "terminated"]);
});

for (const mode of ["Browse", "Review"]) {
  test(`cmi5: in ${mode} only the two ends are said, and no state is written`, async () => {
    const kept = store();
    kept.launchMode = mode;
    const { platform } = await launch(kept);
    assert.equal(platform.start().recording, false);
    platform.finish({ over: false, asked: true });
    await settled();

    assert.deepEqual(kept.statements.map(verb), ["initialized", "terminated"]);
    assert.equal(kept.states.size, 0);
  });
}

test("cmi5: a store that fails is told at once, and gets everything when it works again", async () => {
  const kept = store();
  const { platform } = await launch(kept);
  let told = 0;
  platform.watch(() => { told += 1; });
  kept.failing = true;
  platform.record(answered());
  platform.commit();
  await settled();
  assert.equal(told, 1);
  assert.equal(platform.commit(), false);
  kept.failing = false;
  await new Promise((done) => setTimeout(done, 2050));
  platform.record(answered());
  platform.commit();
  await settled();

  assert.equal(platform.commit(), true);
  assert.equal(told, 2);
  assert.deepEqual(kept.statements.map(verb), ["initialized", "answered", "answered"]);
});

test("cmi5: without a launch there is no platform; a launch that is refused opens no session", async () => {
  assert.equal((await launch(store(), "")).platform, null);
  const kept = store();
  kept.failing = true;
  assert.equal((await launch(kept)).platform.start(), null);
});

test("cmi5: what is said while the state alone is on its way is sent as the window closes", async () => {
  const kept = store();
  const { platform } = await launch(kept);
  platform.keep("1|abc", "une-page");
  platform.commit();
  platform.finish({ over: false, asked: false });
  await settled();

  assert.deepEqual(kept.statements.map(verb), ["initialized", "terminated"]);
});

test("cmi5: a store that never answers is one that fails, and blocks nothing for ever", async () => {
  const kept = store();
  kept.haste = 100;
  const { platform } = await launch(kept);
  const told = [];
  platform.watch((works) => told.push(works));
  kept.silent = true;
  platform.record(answered());
  platform.commit();
  await new Promise((done) => setTimeout(done, 250));
  assert.deepEqual(told, [false]);
  kept.silent = false;
  await new Promise((done) => setTimeout(done, 2050));
  platform.commit();
  await settled();

  assert.deepEqual(told, [false, true]);
  assert.deepEqual(kept.statements.map(verb), ["initialized", "answered"]);
});

test("cmi5: what a store did not take does not count as said, though it kept the state", async () => {
  const kept = store();
  const { platform } = await launch(kept);
  kept.refusing = true;
  platform.keep("1|abc", "une-page");
  platform.score(80);
  platform.status(snapshot());
  platform.commit();
  await settled();
  assert.equal(kept.states.get("addprec").state, "1|abc");
  assert.equal(kept.states.get("addprec").completed, false);
  assert.equal(platform.commit(), false);
  kept.refusing = false;
  const next = (await launch(kept)).platform;
  next.status(snapshot());
  next.commit();
  await settled();

  assert.deepEqual(kept.statements.map(verb), ["initialized", "initialized", "completed", "passed"]);
});

test("cmi5: after a long outage all arrives, in pieces that a closing page may still send", async () => {
  const kept = store();
  const { platform } = await launch(kept);
  kept.failing = true;
  platform.commit();
  platform.record(answered());
  platform.commit();
  await settled();
  for (let count = 0; count < 99; count += 1) platform.record(answered());
  kept.failing = false;
  await new Promise((done) => setTimeout(done, 2050));
  platform.commit();
  await settled();

  assert.equal(kept.statements.map(verb).filter((one) => one === "answered").length, 100);
  assert.ok(kept.batches.every(({ body, keepalive }) => keepalive && body.length < 24000));
});

test("cmi5: a store that wants to know which version is replaced is told", async () => {
  const kept = store();
  const { platform } = await launch(kept);
  kept.wants = '"v1"';
  platform.keep("1|abc", "une-page");
  platform.commit();
  await settled();

  assert.equal(kept.states.get("addprec").state, "1|abc");
  assert.equal(platform.commit(), true);
});
