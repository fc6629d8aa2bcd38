import assert from "node:assert/strict";
import test from "node:test";
import { KINDS, course, load } from "./course.js";

const addprec = await load("text.js", "words.js", "dom.js", ...KINDS, "learner.js", "texts.js");
const { learner, texts } = addprec;
const whole = course();
const ask = (id) => whole.questions.find((one) => one.id === id);
const pages = whole.parts.flatMap((part) => part.pages);

/** Right answers to every question of the sample. */
const RIGHT = {
  "ou-j-en-suis": [1, 0], "premier-geste": 0, plusieurs: [0, 1], "vrai-faux": false, paires: [0, 2], ranger: [2, 0, 1],
  trou: ["quinze"], combien: "10", journal: "Repérer le kit.", histoire: [0, 0], "ou-j-en-suis-apres": [3, 3],
  certain: { says: false, sure: 1 }, "quelle-image": 0, "ou-est-la-porte": 1, "en-bref": "Où je suis.", lundi: [0, 2], avis: 1,
  classer: ask("classer").pairs.map((pair) => pair.target), listes: ask("listes").gaps.map((gap) => gap.right),
};

const answer = (state, id, given = RIGHT[id]) => learner.answered(whole, state, ask(id), given);
const visitAll = (state) => pages.reduce((one, page) => learner.visit(whole, one, page.id), state);
const answerAll = (state) => whole.questions.reduce((one, question) => answer(one, question.id), state);

test("an act gives a new state and leaves the old one", () => {
  const before = learner.fresh();
  const after = answer(learner.visit(whole, before, "bienvenue"), "premier-geste");

  assert.deepEqual(before, learner.fresh());
  assert.equal(after.page, "bienvenue");
  assert.deepEqual(after.answers["premier-geste"], { tries: 1, best: 100, answer: 0 });
});

test("a right answer at a second try counts for half", () => {
  const state = answer(answer(learner.fresh(), "premier-geste", 1), "premier-geste", 0);

  assert.equal(learner.given(state, ask("premier-geste")).best, 50);
});

test("a question keeps its best try", () => {
  const state = answer(answer(learner.fresh(), "plusieurs", [0]), "plusieurs", [2]);

  assert.equal(learner.given(state, ask("plusieurs")).best, 50);
});

test("a question is settled when it is right, or when its tries are used up", () => {
  const wrong = answer(learner.fresh(), "premier-geste", 1);

  assert.equal(learner.isSettled(learner.fresh(), ask("premier-geste")), false);
  assert.equal(learner.isSettled(wrong, ask("premier-geste")), false);
  assert.equal(learner.isSettled(answer(wrong, "premier-geste", 2), ask("premier-geste")), true);
  assert.equal(learner.isSettled(answer(learner.fresh(), "premier-geste", 0), ask("premier-geste")), true);
});

test("the score is the mean of the scored questions, those without an answer counting nothing", () => {
  const state = answer(answer(learner.fresh(), "premier-geste"), "plusieurs", [0]);

  assert.equal(learner.score(whole, state), Math.round((100 + 50) / whole.questions.filter(learner.isScored).length));
});

test("a course without a scored question has no score", () => {
  const unscored = { ...whole, questions: whole.questions.filter((one) => !learner.isScored(one)) };

  assert.equal(learner.score(unscored, learner.fresh()), null);
});

test("everything right is 100", () => {
  assert.equal(learner.score(whole, answerAll(learner.fresh())), 100);
});

test("a course is complete once every page was seen and every scored question settled", () => {
  assert.equal(learner.isComplete(whole, visitAll(learner.fresh())), false);
  assert.equal(learner.isComplete(whole, answerAll(learner.fresh())), false);
  assert.equal(learner.isComplete(whole, answerAll(visitAll(learner.fresh()))), true);
});

test("a scale or a text left aside does not hold a course back", () => {
  const scored = whole.questions.filter(learner.isScored);
  const state = scored.reduce((one, question) => answer(one, question.id), visitAll(learner.fresh()));

  assert.equal(learner.isComplete(whole, state), true);
});

test("a wrong answer with a try left holds it back", () => {
  const others = whole.questions.filter((one) => one.id !== "premier-geste");
  const state = others.reduce((one, question) => answer(one, question.id), visitAll(learner.fresh()));

  assert.equal(learner.isComplete(whole, answer(state, "premier-geste", 1)), false);
  assert.equal(learner.isComplete(whole, answer(answer(state, "premier-geste", 1), "premier-geste", 2)), true);
});

test("reopening asks again what did not earn all its points, and loses none", () => {
  const done = answerAll(answer(answer(visitAll(learner.fresh()), "premier-geste", 1), "premier-geste", 2));
  const state = learner.reopened(whole, { ...done, answers: { ...done.answers, "premier-geste": { tries: 2, best: 0, answer: 2 } } });

  assert.deepEqual(state.answers["premier-geste"], { tries: 0, best: 0, answer: null });
  assert.deepEqual(state.answers.plusieurs, done.answers.plusieurs);
  assert.equal(learner.isComplete(whole, state), true);
  assert.equal(learner.given(answer(state, "premier-geste"), ask("premier-geste")).best, 100);
});

test("a part is to do, under way, then done", () => {
  const [part] = whole.parts;
  const begun = learner.visit(whole, learner.fresh(), part.pages[0].id);
  const done = part.pages.reduce((one, page) => learner.visit(whole, one, page.id), begun);

  assert.deepEqual([learner.fresh(), begun, done].map((state) => learner.partState(whole, state, part)), ["todo", "doing", "done"]);
});

test("progress goes from nothing to all", () => {
  assert.equal(learner.progress(whole, learner.fresh()), 0);
  assert.equal(learner.progress(whole, answerAll(visitAll(learner.fresh()))), 1);
});

test("a draft is kept without being a try", () => {
  const state = learner.drafted(learner.fresh(), ask("journal"), "Repérer");

  assert.deepEqual(state.answers.journal, { tries: 0, best: 0, answer: "Repérer" });
});

test("notes are kept as far as their bound, whatever is typed, and the room left is told", () => {
  const { limit } = whole.texts[0];
  const short = texts.wrote(whole, learner.fresh(), "notes", "Où est le kit ?");
  const dear = texts.wrote(whole, learner.fresh(), "notes", "é€漢".repeat(limit));

  assert.equal(texts.read(short, "notes"), "Où est le kit ?");
  assert.equal(texts.room(whole, "notes", texts.read(short, "notes")), limit - 15);
  assert.ok(addprec.text.encode(texts.read(dear, "notes")).length <= Math.ceil(1.25 * limit));
  assert.equal(texts.room(whole, "notes", texts.read(dear, "notes")), 0);
});

test("notes that are emptied leave nothing, and a text that the course does not have is not kept", () => {
  const typed = texts.wrote(whole, learner.fresh(), "notes", "Un mot");

  assert.deepEqual(texts.wrote(whole, typed, "notes", "").texts, {});
  assert.deepEqual(texts.wrote(whole, typed, "autre", "Un mot").texts, { notes: "Un mot" });
});

test("what to review is what is settled and not wholly right", () => {
  const state = answer(answer(answer(learner.fresh(), "plusieurs", [0]), "plusieurs", [0]), "vrai-faux");

  assert.deepEqual(learner.toReview(whole, state).map((one) => one.id), ["plusieurs"]);
});

test("a bookmark is put and taken away, and leaves the rest as it is", () => {
  const before = learner.visit(whole, learner.fresh(), "bienvenue");
  const once = learner.marked(before, "bienvenue");

  assert.deepEqual(once, { ...before, kept: { bienvenue: true } });
  assert.deepEqual(learner.marked(once, "bienvenue"), before);
});

test("each objective has the mean of its questions, and names those to look at again", () => {
  const state = answer(answer(answerAll(learner.fresh()), "plusieurs", [0]), "premier-geste");
  const standings = learner.byObjective(whole, answer(learner.fresh(), "plusieurs", [2]));

  assert.deepEqual(learner.byObjective(whole, state).map((one) => one.objective.id), whole.objectives.map((one) => one.id));
  assert.ok(learner.byObjective(whole, state).every((one) => one.score === 100 && one.review.length === 0));
  for (const one of standings) {
    const asked = whole.questions.filter((question) => learner.isScored(question) && question.objectives.includes(one.objective.id));
    assert.equal(one.asked, asked.length);
    assert.ok(one.score < 100);
  }
});

test("the mean of an objective counts a question without an answer as nothing", () => {
  const few = { ...whole, questions: ["premier-geste", "vrai-faux"].map((id) => ({ ...ask(id), objectives: ["un"] })), objectives: [{ id: "un", text: "Un" }] };
  const [half] = learner.byObjective(few, answer(learner.fresh(), "premier-geste"));
  const [wrong] = learner.byObjective(few, answer(answer(learner.fresh(), "premier-geste"), "vrai-faux", true));

  assert.deepEqual([half.score, half.settled, half.asked, half.review], [50, 1, 2, []]);
  assert.deepEqual([wrong.score, wrong.settled, wrong.review.map((one) => one.id)], [50, 2, ["vrai-faux"]]);
});
