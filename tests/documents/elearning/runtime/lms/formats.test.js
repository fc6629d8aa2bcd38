import assert from "node:assert/strict";
import test from "node:test";
import { load } from "../course.js";

const { formats } = (await load("lms/find.js", "lms/formats.js")).lms;

test("times of a session are written as each standard wants", () => {
  assert.deepEqual([0, 59.999, 3723.456, 36000].map(formats.timespan), ["0000:00:00.00", "0000:01:00.00", "0001:02:03.46", "0010:00:00.00"]);
  assert.deepEqual([0, 59.999, 3723.456, 36000].map(formats.interval), ["PT0H0M0S", "PT0H1M0S", "PT1H2M3.46S", "PT10H0M0S"]);
});

test("moments are local, to the second, without zone", () => {
  const moment = new Date(2026, 8, 20, 9, 5, 3, 123);

  assert.equal(formats.clock(moment), "09:05:03");
  assert.equal(formats.timestamp(moment), "2026-09-20T09:05:03");
});

test("numbers have a point, no exponent and seven digits at most after it", () => {
  assert.deepEqual([0, 1, 100, 0.5, 1 / 3, 1e-7, 1e-9, -2.5, 10].map(formats.decimal), ["0", "1", "100", "0.5", "0.3333333", "0.0000001", "0", "-2.5", "10"]);
});

test("identifiers keep letters, digits, dots and low lines", () => {
  assert.equal(formats.identifier("ou-j-en-suis.répondre:1"), "ou_j_en_suis.r_pondre_1");
  assert.equal(formats.identifier("a".repeat(300)).length, 250);
});
