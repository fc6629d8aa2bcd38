// The browser as the only keeper: a key that says its form, what older keys held, erasing, storage that refuses.
import assert from "node:assert/strict";
import test from "node:test";
import { course, load } from "../course.js";

const { lms } = await load("words.js", "lms/find.js", "lms/web.js");
const whole = { ...course(), standard: "web" };
const KEY = `addprec:1:${whole.name}`;

/** A storage over a Map; `refuses` makes each writing throw, as a full one does. */
function storage(held = {}) {
  const map = new Map(Object.entries(held));
  return {
    map,
    refuses: false,
    getItem: (key) => (map.has(key) ? map.get(key) : null),
    setItem(key, value) {
      if (this.refuses) {
        throw new Error("QuotaExceededError");
      }
      map.set(key, value);
    },
    removeItem: (key) => map.delete(key),
  };
}

/** Return the adapter that a window with this storage gives, or null. */
function reached(localStorage) {
  let found;
  lms.reach(whole, { localStorage }, (adapter) => {
    found = adapter;
  });
  return found;
}

test("what is kept stands under a key that says its form and its course, and is found again", () => {
  const kept = storage();
  const adapter = reached(kept);
  assert.deepEqual(adapter.start(), { state: "", score: null, mark: null, recording: true });
  adapter.keep("1|abc", "page");
  assert.equal(adapter.commit(), true);

  assert.deepEqual([...kept.map], [[KEY, "1|abc"]]);
  assert.equal(reached(kept).start().state, "1|abc");
});

test("what an older key held is taken over once, and its key goes", () => {
  const kept = storage({ [`addprec:${whole.name}`]: "1|old" });

  assert.equal(reached(kept).start().state, "1|old");
  assert.deepEqual([...kept.map], [[KEY, "1|old"]]);
});

test("an older key never takes the place of what is there", () => {
  const kept = storage({ [KEY]: "1|new", [`addprec:${whole.name}`]: "1|old" });

  assert.equal(reached(kept).start().state, "1|new");
});

test("another course, and another form of the same, are left alone", () => {
  const others = { "addprec:1:autre-intra": "1|x", [`addprec:2:${whole.name}`]: "9|y" };
  const kept = storage(others);
  reached(kept).start();

  assert.deepEqual(Object.fromEntries([...kept.map].filter(([key]) => key in others)), others);
});

test("erased, nothing stays, and a commit brings nothing back", () => {
  const kept = storage({ [KEY]: "1|abc" });
  const adapter = reached(kept);
  adapter.start();
  adapter.keep("1|def", "page");
  adapter.erase();
  adapter.commit();

  assert.deepEqual([...kept.map], []);
});

test("storage that throws when it is read gives no keeper; one that is full says so at each commit", () => {
  const blocked = { get localStorage() { throw new Error("SecurityError"); } };
  let found = "unset";
  lms.reach(whole, blocked, (adapter) => {
    found = adapter;
  });
  const full = storage();
  const adapter = reached(full);
  adapter.start();
  full.refuses = true;
  adapter.keep("1|abc", "page");

  assert.equal(found, null);
  assert.equal(adapter.commit(), false);
  full.refuses = false;
  assert.equal(adapter.commit(), true);
});
