// Random learners on a strict platform: killed at any moment and launched again, they find all they had. Only what was being
// typed, or came less than a second before, may be lost: a platform is not to be written to more often than that.
import assert from "node:assert/strict";
import fc from "fast-check";
import { answers } from "./answers.js";
import { KINDS, load } from "./course.js";
import { strict } from "./lms/strict.js";

const addprec = await load(
  "text.js", "words.js", "dom.js", ...KINDS, "learner.js", "texts.js", "suspend.js", "session.js", "lms/find.js", "lms/formats.js",
  "lms/talk.js", "lms/responses.js", "lms/scorm12.js", "lms/scorm2004.js", "app.js",
);
/** What each must hold, with room for what a platform adds (state.py). */
const STATE = { scorm12: 3900, scorm2004: 63000 };
const RANK = { "": 0, "not attempted": 0, incomplete: 1, failed: 2, completed: 2, passed: 3 };
const FATE = { unknown: 0, failed: 1, passed: 2 };

/** Return the paths that learners of `course` may take. */
function paths(course) {
  const pages = course.parts.flatMap((part) => part.pages);
  const texts = course.questions.filter((question) => "limit" in question);
  const given = (question) => answers(question);
  const typed = fc.constantFrom(...texts).chain((question) => given(question).map((answer) => ({ act: "type", question, answer })));
  return fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pages).map((page) => ({ act: "visit", page })) },
      { weight: 6, arbitrary: fc.constantFrom(...course.questions).chain((question) => given(question).map((answer) => ({ act: "answer", question, answer }))) },
      ...(texts.length ? [{ weight: 2, arbitrary: typed }] : []),
      { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 1000 }).map((text) => ({ act: "note", text })) },
      { weight: 1, arbitrary: fc.constantFrom({ act: "kill" }, { act: "hide" }, { act: "close" }, { act: "finish everything" }) },
      { weight: 1, arbitrary: fc.boolean().map((works) => ({ act: "network", works })) },
    ),
    { minLength: 5, maxLength: 40 },
  );
}

/** A learner in front of `course`, on what the platform kept of her. */
function launch(course, standard, kept, world) {
  const platform = strict(standard, Object.fromEntries(kept));
  platform.committing = world.works;
  const clock = {
    now: () => world.now,
    later: (act, wait) => {
      const timer = { act, at: world.now + wait };
      world.timers.push(timer);
      return timer;
    },
    cancel: (timer) => (world.timers = world.timers.filter((one) => one !== timer)),
  };
  world.timers = [];
  const session = addprec.session.open(addprec.lms[standard](platform.api), clock, () => {});
  const begun = session.begin();
  const restored = addprec.suspend.decode(course, begun.state);
  const app = addprec.app.make(course, session, restored ? restored.learner : addprec.learner.fresh(), begun);
  app.pages = { refresh() {} };
  return { app, platform, session };
}

function pass(world, milliseconds) {
  world.now += milliseconds;
  for (const timer of world.timers.filter((one) => one.at <= world.now)) {
    world.timers = world.timers.filter((one) => one !== timer);
    timer.act();
  }
}

/** What must be the same after a kill. */
const facts = (course, learner) => ({
  state: addprec.suspend.encode(course, learner), page: learner.page, answers: learner.answers,
  texts: learner.texts, score: addprec.learner.score(course, learner),
  complete: addprec.learner.isComplete(course, learner),
});

/** Take one step of a path. */
function act(course, app, session, step) {
  if (step.act === "visit") app.visit(step.page.id);
  if (step.act === "answer") app.answer(step.question, step.answer);
  if (step.act === "type") app.draft(step.question, step.answer, { typing: true });
  if (step.act === "note") app.write("notes", step.text);
  if (step.act === "hide") session.hide();
  if (step.act === "finish everything") {
    course.parts.flatMap((part) => part.pages).forEach((page) => app.visit(page.id));
    for (const question of course.questions) {
      for (let tries = 0; tries < 5 && !addprec.learner.isSettled(app.learner(), question); tries += 1) {
        app.answer(question, fc.sample(answers(question), { numRuns: 1, seed: tries })[0]);
      }
    }
  }
}

/** Hold `runs` random learners of `course`: every call is taken, no status falls, nothing that was committed is lost. */
export function loseNothing(course, standard, runs, seed) {
  const status = standard === "scorm12" ? "cmi.core.lesson_status" : "cmi.completion_status";
  const property = fc.property(paths(course), (path) => {
    const world = { now: 0, timers: [], works: true };
    let { app, platform, session } = launch(course, standard, new Map(), world);
    let [rank, fate] = [0, 0];
    for (const step of [...path, { act: "network", works: true }, { act: "kill" }]) {
      pass(world, 1000);
      act(course, app, session, step);
      if (step.act === "network") {
        world.works = platform.committing = step.works;
        pass(world, step.works ? 10000 : 0);
      }
      if ((step.act === "kill" || step.act === "close") && world.works) {
        pass(world, 10000);
        if (step.act === "close") session.finish({ asked: false });
        const before = facts(course, app.learner());
        assert.deepEqual(platform.refused, []);
        assert.ok(before.state.length <= STATE[standard], `a state of ${before.state.length} characters`);
        ({ app, platform, session } = launch(course, standard, platform.kept, world));
        assert.deepEqual(facts(course, app.learner()), before);
      }
      const now = [RANK[platform.told.get(status) || ""], FATE[platform.told.get("cmi.success_status") || "unknown"]];
      assert.ok(now[0] >= rank && now[1] >= fate, `a status fell after ${step.act}`);
      [rank, fate] = now;
    }
  });
  fc.assert(property, { numRuns: runs, seed });
}
