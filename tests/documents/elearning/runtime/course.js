// The course of the tests: the one that Python writes from the sample module (tests/golden/elearning/course.json).
import { readFileSync } from "node:fs";

const golden = new URL("../../../golden/elearning/", import.meta.url);

/** Return a fresh copy of the course. */
export function course() {
  return JSON.parse(readFileSync(new URL("course.json", golden), "utf8"));
}

/** Return what the state of that course may cost at worst, as Python computed it. */
export function worst() {
  return JSON.parse(readFileSync(new URL("state.json", golden), "utf8")).worst;
}

/** Return the question `id` of the course. */
export function question(id) {
  return course().questions.find((one) => one.id === id);
}

export const runtime = new URL("../../../../addprec_training/documents/elearning/runtime/", import.meta.url);

/** Load files of the runtime, for their effect on the global `addprec`, and return it. */
export async function load(...names) {
  for (const name of names) {
    await import(new URL(name, runtime));
  }
  return globalThis.addprec;
}

export const KINDS = [
  "choices", "single", "multiple", "true-false", "lists", "matching", "ordering", "fill-in", "drop-down", "numeric", "scale", "reflection", "checklist", "poll",
  "branching",
].map((name) => `questions/${name}.js`);
