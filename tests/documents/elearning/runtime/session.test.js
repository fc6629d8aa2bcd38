// What is written when: commits, clocks, the end. The platform here is a list of calls.
import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./course.js";

const { session } = await load("session.js");

/** Return a session on a platform that writes down what it is told, at a time that the test moves. */
function make({ recording = true, score = null, refuse = false } = {}) {
  const world = { now: 0, timers: [], calls: [], commits: true, trouble: [] };
  const said = (name) => (...values) => {
    world.calls.push([name, ...values]);
    return true;
  };
  const adapter = {
    start: () => (refuse ? null : { state: "", score, mark: null, recording }),
    keep: said("keep"), score: said("score"), status: said("status"), record: said("record"), time: said("time"),
    commit: () => said("commit")() && world.commits,
    finish: said("finish"),
  };
  const clock = {
    now: () => world.now,
    later: (act, wait) => {
      const timer = { act, at: world.now + wait };
      world.timers.push(timer);
      return timer;
    },
    cancel: (timer) => (world.timers = world.timers.filter((one) => one !== timer)),
  };
  world.pass = (milliseconds) => {
    const until = world.now + milliseconds;
    for (;;) {
      const [next] = world.timers.filter((one) => one.at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      clock.cancel(next);
      world.now = next.at;
      next.act();
    }
    world.now = until;
  };
  world.named = (name) => world.calls.filter(([one]) => one === name);
  world.session = session.open(adapter, clock, (failing) => world.trouble.push(failing));
  return world;
}

const snapshot = (more) => ({ state: "s", page: "p", progress: 0.5, complete: false, passed: false, score: 40, ...more });
const NOW = { typing: false };
const TYPING = { typing: true };

test("an act is written and committed at once, its time with it", () => {
  const world = make();
  world.session.begin();
  world.now = 2500;
  world.session.save(snapshot(), [{ id: "q" }], NOW);

  assert.deepEqual(world.calls.map(([name]) => name), ["record", "keep", "status", "time", "commit"]);
  assert.deepEqual(world.named("time"), [["time", 2.5]]);
});

test("a second lies between two commits, and the last act is never dropped", () => {
  const world = make();
  world.session.begin();
  for (const state of ["a", "b", "c"]) {
    world.session.save(snapshot({ state }), [], NOW);
  }
  assert.equal(world.named("commit").length, 1);
  world.pass(1000);

  assert.equal(world.named("commit").length, 2);
  assert.equal(world.named("keep").pop()[1], "c");
});

test("typing commits every ten seconds", () => {
  const world = make();
  world.session.begin();
  world.session.save(snapshot(), [], NOW);
  for (let second = 0; second < 30; second += 1) {
    world.pass(1000);
    world.session.save(snapshot(), [], TYPING);
  }

  assert.equal(world.named("commit").length, 4);
});

test("an act does not wait for the slow clock of typing", () => {
  const world = make();
  world.session.begin();
  world.session.save(snapshot(), [], NOW);
  world.session.save(snapshot(), [], TYPING);
  world.session.save(snapshot(), [], NOW);
  world.pass(1000);

  assert.equal(world.named("commit").length, 2);
});

test("no score is written before all is done", () => {
  const world = make();
  world.session.begin();
  world.session.save(snapshot(), [], NOW);
  assert.deepEqual(world.named("score"), []);
  world.session.save(snapshot({ complete: true, score: 80 }), [], NOW);

  assert.deepEqual(world.named("score"), [["score", 80]]);
});

test("a score never falls, not even under that of an earlier launch", () => {
  const world = make({ score: 75 });
  world.session.begin();
  world.session.save(snapshot({ complete: true, score: 60 }), [], NOW);
  world.session.save(snapshot({ complete: true, score: 90 }), [], NOW);
  world.session.save(snapshot({ complete: true, score: 80 }), [], NOW);

  assert.deepEqual(world.named("score").map(([, score]) => score), [75, 90, 90]);
});

test("the score stands before the status", () => {
  const world = make();
  world.session.begin();
  world.session.save(snapshot({ complete: true, passed: true, score: 80 }), [], NOW);

  assert.deepEqual(world.calls.map(([name]) => name), ["keep", "score", "status", "time", "commit"]);
});

test("where nothing is recorded nothing is written, and the end still comes", () => {
  const world = make({ recording: false });
  world.session.begin();
  world.session.save(snapshot(), [{ id: "q" }], NOW);
  world.session.hide();

  assert.deepEqual(world.calls, []);
  assert.equal(world.session.finish({ asked: true }), true);
  assert.deepEqual(world.calls.map(([name]) => name), ["finish"]);
});

test("a platform that refuses to begin is never written to", () => {
  const world = make({ refuse: true });

  assert.equal(world.session.begin(), null);
  world.session.save(snapshot(), [], NOW);
  assert.equal(world.session.finish({ asked: true }), false);
  assert.deepEqual(world.calls, []);
});

test("a window that hides keeps all, and does not end the session", () => {
  const world = make();
  world.session.begin();
  world.session.save(snapshot(), [], NOW);
  world.session.save(snapshot({ state: "last" }), [], TYPING);
  world.session.hide();

  assert.equal(world.named("keep").pop()[1], "last");
  assert.equal(world.named("commit").length, 2);
  assert.deepEqual(world.named("finish"), []);
  assert.equal(world.session.state(), "active");
});

test("time stands still while the page rests", () => {
  const world = make();
  world.session.begin();
  world.now = 10000;
  world.session.pause();
  world.now = 50000;
  world.session.resume();
  world.now = 55000;

  assert.equal(world.session.seconds(), 15);
});

test("the end comes once", () => {
  const world = make();
  world.session.begin();
  world.session.save(snapshot(), [], NOW);

  assert.equal(world.session.finish({ asked: true }), true);
  assert.equal(world.session.finish({ asked: false }), true);
  assert.equal(world.named("finish").length, 1);
  assert.equal(world.session.state(), "finished");
});

test("nothing is written after the end", () => {
  const world = make();
  world.session.begin();
  world.session.finish({ asked: true });
  const before = world.calls.length;
  world.session.save(snapshot(), [{ id: "q" }], NOW);
  world.session.hide();
  world.pass(20000);

  assert.equal(world.calls.length, before);
});

test("what is over is ended so, what is not is suspended", () => {
  const over = [snapshot(), snapshot({ complete: true, passed: false }), snapshot({ complete: true, passed: true }), snapshot({ complete: true, passed: null })]
    .map((one) => {
      const world = make();
      world.session.begin();
      world.session.save(one, [], NOW);
      world.session.finish({ asked: true });
      return world.named("finish")[0][1].over;
    });

  assert.deepEqual(over, [false, false, true, true]);
});

test("a commit that fails is told, tried again, and told when it works", () => {
  const world = make();
  world.session.begin();
  world.commits = false;
  world.session.save(snapshot(), [], NOW);
  assert.deepEqual(world.trouble, [true]);
  world.commits = true;
  world.pass(10000);

  assert.deepEqual(world.trouble, [true, false]);
});

test("a session whose last commit failed is not ended", () => {
  const world = make();
  world.session.begin();
  world.commits = false;
  world.session.save(snapshot(), [], NOW);

  assert.equal(world.session.finish({ asked: true }), false);
  assert.deepEqual(world.named("finish"), []);
  assert.equal(world.session.state(), "active");
});
