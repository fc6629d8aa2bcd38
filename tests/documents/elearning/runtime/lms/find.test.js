import assert from "node:assert/strict";
import test from "node:test";
import { load } from "../course.js";

const { find, connect } = (await load("lms/find.js")).lms;

/** Return a window inside `parent`; the topmost is its own parent. */
function frame(parent, more = {}) {
  const win = { opener: null, setTimeout, ...more };
  win.parent = parent || win;
  win.top = parent ? parent.top : win;
  return win;
}

const api = { name: "the platform" };
const foreign = new Proxy({}, { get: () => { throw new Error("cross-origin"); } });

test("the API is found in the window itself, and above it", () => {
  assert.equal(find("API", frame(null, { API: api })), api);
  assert.equal(find("API", frame(frame(frame(null, { API: api })))), api);
});

test("it is found in the window that opened this one, and above that", () => {
  assert.equal(find("API", frame(null, { opener: frame(null, { API: api }) })), api);
  assert.equal(find("API", frame(null, { opener: frame(frame(null, { API: api })) })), api);
});

test("it is found in the window that opened the top one", () => {
  assert.equal(find("API", frame(frame(null, { opener: frame(null, { API: api }) }))), api);
});

test("only the name asked for counts", () => {
  assert.equal(find("API_1484_11", frame(null, { API: api })), null);
});

test("a frame of another origin ends the way up and throws nothing", () => {
  const win = frame(null);
  win.parent = foreign;
  win.top = foreign;

  assert.equal(find("API", win), null);
});

test("a chain of frames without end is given up", () => {
  const win = frame(null);
  Object.defineProperty(win, "parent", { get: () => frame(win) });

  assert.equal(find("API", win), null);
});

test("a page of its own does not wait", () => {
  let found = "nothing yet";
  connect("API", frame(null), (one) => (found = one));

  assert.equal(found, null);
});

test("a page in a frame waits for a platform that comes late", async () => {
  const parent = frame(null);
  setTimeout(() => (parent.API = api), 150);

  assert.equal(await new Promise((done) => connect("API", frame(parent), done)), api);
});

test("a page in a frame gives up after three seconds", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"] });
  let found = "nothing yet";
  connect("API", frame(frame(null), { setTimeout: globalThis.setTimeout }), (one) => (found = one));
  context.mock.timers.tick(2900);
  assert.equal(found, "nothing yet");
  context.mock.timers.tick(200);

  assert.equal(found, null);
});
