/** The shape of what crosses: the Course that Python writes (course.py, the same names), and the learner's state.
 *
 * Types only. Each file of the runtime is one function that adds to the single global `addprec`.
 *
 * @typedef {{ right: boolean, why: string }} Option
 * @typedef {{ target: number, why: string }} Pair
 * @typedef {{ right: boolean, why: string, to: number | null }} Choice
 * @typedef {{ id: string, choices: Choice[] }} Step
 *
 * @typedef {{ id: string, key: string, text: string, objectives: string[], hint: string, why: string }} Common
 * @typedef {Common & { attempts: number }} Tried
 * @typedef {Tried & { kind: "single", options: Option[] }} SingleChoice
 * @typedef {Tried & { kind: "multiple", options: Option[] }} MultipleChoice
 * @typedef {Tried & { kind: "true-false", answer: boolean, confidence: boolean }} TrueFalse
 * @typedef {Tried & { kind: "matching", targets: number, pairs: Pair[] }} Matching
 * @typedef {Tried & { kind: "ordering", order: number[] }} Ordering
 * @typedef {Tried & { kind: "fill-in", gaps: string[][], lengths: number[] }} FillIn
 * @typedef {Tried & { kind: "drop-down", gaps: { words: string[], right: number }[] }} DropDown
 * @typedef {Tried & { kind: "numeric", answer: number, tolerance: number, shown: string, length: number }} Numeric
 * @typedef {Common & { kind: "scale", statements: string[], labels: string[], before: string | null }} Scale
 * @typedef {Common & { kind: "reflection", limit: number }} Reflection
 * @typedef {Common & { kind: "open", limit: number }} OpenAnswer
 * @typedef {Common & { kind: "checklist", count: number }} Checklist
 * @typedef {Common & { kind: "poll", count: number }} Poll
 * @typedef {Common & { kind: "branching", steps: Step[] }} Branching
 * @typedef {SingleChoice | MultipleChoice | TrueFalse | Matching | Ordering | FillIn | DropDown | Numeric} TriedQuestion
 * @typedef {Scale | Reflection | OpenAnswer | Checklist | Poll} SavedQuestion
 * @typedef {TriedQuestion | SavedQuestion | Branching} Question
 *
 * @typedef {{ id: string, key: string, question: string | null, lessons: string[] }} Page
 * @typedef {{ id: string, text: string }} Objective
 * @typedef {{ id: string, number: number, pages: Page[] }} Part
 * @typedef {{ id: string, key: string, limit: number }} FreeText
 * @typedef {{
 *   standard: "scorm12" | "scorm2004" | "cmi5" | "web", name: string, pass_mark: number, objectives: Objective[], parts: Part[],
 *   questions: Question[], texts: FreeText[]
 * }} Course
 *
 * What the file of a kind of question (questions/*.js) gives. `read` is null when nothing was answered yet, and `missing` says
 * so. `points`: 0 to 1. `explain`: HTML for the block above the options. `unpack` is null when the text does not fit.
 * @typedef {{
 *   missing: (form: Element) => string, read: (form: Element) => any, fill: (form: Element, question: any, answer: any) => void,
 *   points: (question: any, answer: any) => number, pack: (question: any, answer: any) => string,
 *   unpack: (question: any, text: string) => any, record?: (question: any, answer: any) => object,
 *   records?: (question: any, answer: any) => object[], attach?: (form: Element) => void,
 *   mark?: (form: Element, question: any, answer: any, settled: boolean) => void,
 *   explain?: (question: any, answer: any, settled: boolean, form: Element) => string[]
 * }} Kind
 *
 * What a learner gave to a question. `best`: points of the best try, 0 to 100. `answer`: as its kind has it, or null.
 * @typedef {{ tries: number, best: number, answer: any }} Given
 *
 * Where a learner is. `page`: the page left, "" before the first. `kept`: the pages that bear a bookmark, all of them seen.
 * `done`: once all was seen and answered, it stays so. `texts`: free texts by id, empty ones left out.
 * @typedef {{
 *   theme: "system" | "light" | "dark", size: "normal" | "large" | "largest",
 *   contrast: "system" | "more", motion: "system" | "none"
 * }} Settings
 * @typedef {{
 *   page: string, seen: Record<string, true>, kept: Record<string, true>, answers: Record<string, Given>, settings: Settings,
 *   done: boolean, texts: Record<string, string>
 * }} Learner
 *
 * One interaction, in no platform's words. `response` and `correct`: see questions/*.js. `result`: 0 to 1, null when nothing
 * is right or wrong.
 * @typedef {{
 *   id: string, type: string, objectives: string[], time: Date, latency: number, text: string,
 *   response: any, correct: any[], result: number | null
 * }} Interaction
 *
 * What a platform said at the start. `score` and `mark` (its own pass mark): 0 to 100 or null.
 * @typedef {{ state: string, score: number | null, mark: number | null, recording: boolean }} Begun
 *
 * What is kept after each act. `score` is null until there is one to report.
 * @typedef {{ state: string, page: string, progress: number, complete: boolean, passed: boolean | null, score: number | null }} Snapshot
 *
 * The eight functions of an adapter, the same for every standard. Of a platform that answers later, `watch`: who is to be told
 * when what was sent fails, or works again; `hurry`: send what waits, though it failed before, as the window closes. `erase`: of
 * a keeper that a learner may have forget everything.
 * @typedef {{
 *   start: () => Begun | null, keep: (state: string, page: string) => boolean, score: (percent: number) => boolean,
 *   status: (snapshot: Snapshot) => boolean, record: (interaction: Interaction) => boolean,
 *   time: (seconds: number) => boolean, commit: () => boolean, finish: (how: { over: boolean, asked: boolean }) => boolean,
 *   watch?: (act: (works: boolean) => void) => void, hurry?: () => void, erase?: () => void
 * }} Adapter
 */
/** @type {any} */
var addprec = globalThis.addprec || {};
