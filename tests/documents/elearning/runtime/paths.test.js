// Random learners on a strict platform: killed at any moment and launched again, they find all they had. Only what was being
// typed, or came less than a second before, may be lost: a platform is not to be written to more often than that.
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { answers } from "./answers.js";
import { KINDS, course, load } from "./course.js";
import { strict } from "./lms/strict.js";

const addprec = await load(
  "text.js", "words.js", "dom.js", ...KINDS, "learner.js", "suspend.js", "session.js", "lms/find.js", "lms/formats.js",
  "lms/talk.js", "lms/responses.js", "lms/scorm12.js", "lms/scorm2004.js", "app.js",
);
const whole = course();
const pages = whole.parts.flatMap((part) => part.pages);
const texts = whole.questions.filter((question) => question.kind === "reflection");

const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pages).map((page) => ({ act: "visit", page })) },
    { weight: 6, arbitrary: fc.constantFrom(...whole.questions).chain((question) => answers(question).map((answer) => ({ act: "answer", question, answer }))) },
    { weight: 2, arbitrary: fc.constantFrom(...texts).chain((question) => answers(question).map((answer) => ({ act: "type", question, answer }))) },
    { weight: 1, arbitrary: fc.constantFrom({ act: "kill" }, { act: "hide" }, { act: "close" }) },
    { weight: 1, arbitrary: fc.boolean().map((works) => ({ act: "network", works })) },
  ),
  { minLength: 5, maxLength: 40 },
);

/** A learner in front of the course, on what the platform kept of her. */
function launch(standard, kept, world) {
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
  const restored = addprec.suspend.decode(whole, begun.state);
  const app = addprec.app.make(whole, session, restored ? restored.learner : addprec.learner.fresh(), begun);
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

const facts = (learner) => ({
  state: addprec.suspend.encode(whole, learner), page: learner.page, score: addprec.learner.score(whole, learner),
  complete: addprec.learner.isComplete(whole, learner),
});
const RANK = { "": 0, "not attempted": 0, incomplete: 1, failed: 2, completed: 2, passed: 3 };

for (const standard of ["scorm12", "scorm2004"]) {
  const status = standard === "scorm12" ? "cmi.core.lesson_status" : "cmi.completion_status";

  test(`${standard}: 500 random learners, killed and launched again, lose nothing that was committed`, () => {
    fc.assert(
      fc.property(acts, (path) => {
        const world = { now: 0, timers: [], works: true };
        let { app, platform, session } = launch(standard, new Map(), world);
        let rank = 0;
        for (const step of [...path, { act: "network", works: true }, { act: "kill" }]) {
          pass(world, 1000);
          if (step.act === "visit") app.visit(step.page.id);
          if (step.act === "answer") app.answer(step.question, step.answer);
          if (step.act === "type") app.draft(step.question, step.answer, { typing: true });
          if (step.act === "hide") session.hide();
          if (step.act === "network") {
            world.works = platform.committing = step.works;
            pass(world, step.works ? 10000 : 0);
          }
          if ((step.act === "kill" || step.act === "close") && world.works) {
            pass(world, 10000);
            if (step.act === "close") session.finish({ asked: false });
            const before = facts(app.learner());
            assert.deepEqual(platform.refused, []);
            ({ app, platform, session } = launch(standard, platform.kept, world));
            assert.deepEqual(facts(app.learner()), before);
          }
          const now = RANK[platform.told.get(status) || ""];
          assert.ok(now >= rank, `status fell after ${step.act}`);
          rank = now;
        }
      }),
      { numRuns: 500 },
    );
  });
}
