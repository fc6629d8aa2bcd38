import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { answers } from "./answers.js";
import { KINDS, course, load, worst } from "./course.js";

const { learner, suspend, texts } = await load("text.js", "words.js", "dom.js", ...KINDS, "learner.js", "texts.js", "suspend.js");
const whole = course();
const pages = whole.parts.flatMap((part) => part.pages);

const given = (question) =>
  fc.record({ tries: fc.integer({ min: 0, max: 5 }), best: fc.integer({ min: 0, max: 100 }), answer: fc.option(answers(question)) });

const flags = (ids) => Object.fromEntries(ids.map((id) => [id, true]));
const met = fc.subarray(pages.map((page) => page.id)).chain((ids) => fc.tuple(fc.constant(ids), fc.subarray(ids)));
const settings = fc.record({
  theme: fc.constantFrom("system", "light", "dark"), size: fc.constantFrom("normal", "large", "largest"),
  contrast: fc.constantFrom("system", "more"), motion: fc.constantFrom("system", "none"),
});
const learners = fc.record({
  page: fc.constantFrom("", ...pages.map((page) => page.id)),
  met,
  answers: fc.record(Object.fromEntries(whole.questions.map((one) => [one.id, given(one)])), { requiredKeys: [] }),
  settings,
  done: fc.boolean(),
  texts: fc.record({ notes: fc.string({ unit: "grapheme", maxLength: whole.texts[0].limit + 50 }) }, { requiredKeys: [] }),
}).map(({ met: [seen, kept], ...rest }) => ({ ...rest, seen: flags(seen), kept: flags(kept) }));

/** What a state is once its texts went through the bounds of their fields. */
function bounded(state) {
  const { fit, encode, decode } = globalThis.addprec.text;
  const kept = structuredClone(state);
  for (const question of whole.questions) {
    const one = kept.answers[question.id];
    if (one && one.answer !== null && "limit" in question) {
      one.answer = decode(encode(fit(one.answer, question.limit))) || null;
    }
    if (one && one.answer !== null && question.kind === "fill-in") {
      one.answer = one.answer.map((text, at) => decode(encode(fit(text, question.lengths[at]))));
    }
  }
  const notes = decode(encode(fit(kept.texts.notes || "", whole.texts[0].limit)));
  kept.texts = notes ? { notes } : {};
  return kept;
}

test("any learner's state comes back as it was", () => {
  fc.assert(
    fc.property(learners, (state) => {
      const { learner: back, dropped } = suspend.decode(whole, suspend.encode(whole, state));
      const expected = bounded(state);
      // A field emptied by its bound leaves nothing behind.
      for (const [id, one] of Object.entries(expected.answers)) {
        if (Array.isArray(one.answer) && one.answer.length === 1 && one.answer[0] === "") {
          one.answer = back.answers[id].answer;
        }
      }

      assert.equal(dropped, 0);
      assert.deepEqual(back, expected);
    }),
  );
});

test("no state is longer than the worst case that the build computed", () => {
  fc.assert(
    fc.property(learners, (state) => {
      assert.ok(suspend.encode(whole, state).length <= worst());
    }),
  );
});

test("the worst case is reached, not guessed: everything seen and answered at full length", () => {
  const full = {
    page: pages[0].id, seen: flags(pages.map((page) => page.id)), kept: flags(pages.map((page) => page.id)), done: true,
    settings: { theme: "dark", size: "large", contrast: "more", motion: "none" },
    texts: { notes: "aaaé".repeat(whole.texts[0].limit) },
    answers: Object.fromEntries(whole.questions.map((one) => [one.id, { tries: 2, best: 100, answer: longest(one) }])),
  };
  const length = suspend.encode(whole, full).length;

  assert.ok(length <= worst() && length > worst() - 12, `${length} of ${worst()}`);
});

/** The longest answer to a question: every second character accented, which uses the room up. */
function longest(question) {
  switch (question.kind) {
    case "fill-in": return question.lengths.map((most) => "aaaé".repeat(most).slice(0, most));
    case "open":
    case "reflection": return "aaaé".repeat(question.limit).slice(0, question.limit);
    case "numeric": return "1 234 567,89";
    case "single": return 0;
    case "multiple": return question.options.map((_, at) => at);
    case "true-false": return question.confidence ? { says: true, sure: 2 } : true;
    case "matching": return question.pairs.map((pair) => pair.target);
    case "ordering": return question.order;
    case "drop-down": return question.gaps.map(() => 0);
    case "checklist": return Array.from({ length: question.count }, (_, at) => at);
    case "poll": return 0;
    case "scale": return question.statements.map(() => 0);
    case "branching": return [0, 0];
  }
}

test("the line is plain ASCII", () => {
  fc.assert(
    fc.property(learners, (state) => {
      assert.match(suspend.encode(whole, state), /^[ -~]*$/);
    }),
  );
});

test("a line that was cut, changed or written by others starts clean", () => {
  const line = suspend.encode(whole, { ...learner.fresh(), page: "bienvenue", seen: { bienvenue: true } });
  const damaged = [
    "", " ", "null", "undefined", "{}", "2|abc", line.slice(0, -1), line.slice(1), line.replace("Wac", "Wad"), line + "x",
    "1|Wac|000||", "1|||||", "2|Wac|000|||", "2||||||", '{"version":1}', "suspend_data",
  ];

  for (const one of damaged) {
    assert.equal(suspend.decode(whole, one), null, one);
  }
});

test("every line that lost or changed a character starts clean, or is the same state", () => {
  fc.assert(
    fc.property(learners, fc.nat(), fc.constantFrom("", "a", "~", "|"), (state, at, put) => {
      const line = suspend.encode(whole, state);
      const place = at % line.length;
      const damaged = line.slice(0, place) + put + line.slice(place + 1);
      const back = suspend.decode(whole, damaged);

      assert.ok(back === null || damaged === line);
    }),
  );
});

test("another version of the form is left alone", () => {
  const line = suspend.encode(whole, learner.fresh());

  assert.equal(suspend.decode(whole, "3" + line.slice(1)), null);
});

test("a line of the form before free texts is read", () => {
  const { learner: back } = suspend.decode(whole, "1|" + whole.parts[0].pages[0].key + "|100|" + whole.parts[0].pages[0].key + "||3sqs1");

  assert.equal(back.page, "bienvenue");
  assert.equal(back.settings.theme, "light");
  assert.deepEqual(back.texts, {});
});

test("notes longer than an updated course takes are cut to it, and said", () => {
  const smaller = course();
  smaller.texts[0].limit = 40;
  const line = suspend.encode(whole, texts.wrote(whole, learner.fresh(), "notes", "Demander où est le kit. ".repeat(10)));
  const { learner: back, dropped, cut } = suspend.decode(smaller, line);

  assert.equal(back.texts.notes, "Demander où est le kit. Demander où est ");
  assert.deepEqual([dropped, cut], [0, 1]);
});

test("a text that the course no longer has is dropped", () => {
  const without = { ...course(), texts: [] };
  const { learner: back, cut } = suspend.decode(without, suspend.encode(whole, texts.wrote(whole, learner.fresh(), "notes", "Un mot.")));

  assert.deepEqual(back.texts, {});
  assert.equal(cut, 1);
});

test("spaces that a platform put around do no harm", () => {
  const line = suspend.encode(whole, { ...learner.fresh(), page: "bienvenue" });

  assert.equal(suspend.decode(whole, `  ${line}\n`).learner.page, "bienvenue");
});

test("an updated course keeps the answers that still fit, and says how many do not", () => {
  const state = ["premier-geste", "plusieurs"].reduce(
    (one, id) => learner.answered(whole, one, whole.questions.find((question) => question.id === id), id === "plusieurs" ? [0, 1] : 0),
    learner.visit(whole, learner.visit(whole, learner.fresh(), "bienvenue"), "appeler-le-15"),
  );
  const updated = course();
  updated.questions.find((one) => one.id === "plusieurs").key = "ZZZZ";
  updated.parts[0].pages.unshift({ id: "nouvelle", key: "zzz", question: null });
  const { learner: back, dropped } = suspend.decode(updated, suspend.encode(whole, state));

  assert.equal(dropped, 1);
  assert.equal(back.page, "appeler-le-15");
  assert.deepEqual(back.seen, { bienvenue: true, "appeler-le-15": true });
  assert.deepEqual(Object.keys(back.answers), ["premier-geste"]);
});

test("a page that is gone leads to the beginning", () => {
  const gone = course();
  gone.parts[0].pages.shift();
  const state = learner.visit(whole, learner.fresh(), "bienvenue");

  assert.equal(suspend.decode(gone, suspend.encode(whole, state)).learner.page, "");
});

test("a state written before bookmarks and contrast were kept is taken up whole", () => {
  const seen = [...Array(3).keys()].map((at) => pages[at].key).join("");
  const older = { ...learner.fresh(), page: pages[1].id, seen: flags(pages.slice(0, 3).map((page) => page.id)) };
  const line = suspend.encode(whole, { ...older, settings: { ...older.settings, theme: "dark", size: "large" } });
  const [version, page, , ...rest] = line.split("|");
  const before = [version, page, "210", ...rest.slice(0, -1)].join("|");

  assert.equal(rest[0], seen);
  const { learner: back } = suspend.decode(whole, `${before}|${checksum(before)}`);
  assert.deepEqual(back.settings, { theme: "dark", size: "large", contrast: "system", motion: "system" });
  assert.deepEqual(back.kept, {});
  assert.deepEqual(back.seen, older.seen);
});

test("bookmarks stay on their pages when a course gains one before them", () => {
  const kept = [pages[2].id, pages[4].id];
  const line = suspend.encode(whole, { ...learner.fresh(), seen: flags(pages.slice(0, 6).map((page) => page.id)), kept: flags(kept) });
  const longer = structuredClone(whole);
  longer.parts[0].pages.unshift({ id: "venue-depuis", key: "new", question: null, lessons: [] });

  assert.deepEqual(Object.keys(suspend.decode(longer, line).learner.kept), kept);
});

/** FNV-1a, as the head of suspend.js describes it. */
function checksum(line) {
  let hash = 0x811c9dc5;
  for (const character of line) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return (hash % 36 ** 5).toString(36).padStart(5, "0");
}
