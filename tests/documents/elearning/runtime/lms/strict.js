// A platform that takes nothing but what the standards and Moodle's own patterns allow, and remembers what it was told.
// Every refused call is kept in `refused`: a test wants it empty.

const IDENTIFIER = /^[\w.]{1,250}$/;
const DECIMAL = /^-?\d{1,9}(\.\d{1,7})?$/;
const STATE_12 = 4096;
const STATE_2004 = 64000;

/** Moodle's CMILangString of 2004 (scorm_13.js): one line, which no brace begins; `.` stops at line ends there too. */
const line = (most) => match(new RegExp(`^([^{].{0,${most - 1}})?$`));
/** Moodle's CMIDecimal of 2004: five digits before the point. */
const NUMBER_2004 = /^-?\d{1,5}(\.\d{1,18})?$/;
const text = (most) => (value) => value.length <= most;
const words = (...allowed) => (value) => allowed.includes(value);
const match = (pattern) => (value) => pattern.test(value);
const number = (least, most) => (value) => DECIMAL.test(value) && Number(value) >= least && Number(value) <= most;

/** 1.2: RTE 3.4, and mod/scorm's scorm_12.js. */
const RULES_12 = [
  [/^cmi\.suspend_data$/, (value) => value.length <= STATE_12 && /^[ -~]*$/.test(value)],
  [/^cmi\.core\.lesson_location$/, text(255)],
  [/^cmi\.core\.lesson_status$/, words("passed", "completed", "failed", "incomplete", "browsed")],
  [/^cmi\.core\.score\.(raw|min|max)$/, number(0, 100)],
  [/^cmi\.core\.session_time$/, match(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/)],
  [/^cmi\.core\.exit$/, words("time-out", "suspend", "")],
  [/^cmi\.interactions\.\d+\.id$/, match(/^[\w.]{1,255}$/)],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, match(/^[\w.]{1,255}$/)],
  [/^cmi\.interactions\.\d+\.time$/, match(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/)],
  [/^cmi\.interactions\.\d+\.type$/, words("true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric")],
  [/^cmi\.interactions\.\d+\.weighting$/, match(DECIMAL)],
  [/^cmi\.interactions\.\d+\.result$/, (value) => words("correct", "wrong", "unanticipated", "neutral")(value) || DECIMAL.test(value)],
  [/^cmi\.interactions\.\d+\.latency$/, match(/^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/)],
];

/** How 1.2 spells a response or a pattern of each type. */
const ANSWERS_12 = {
  "true-false": match(/^[01tf]$/),
  choice: match(/^[0-9a-z](,[0-9a-z])*$/),
  matching: match(/^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/),
  sequencing: match(/^[0-9a-z](,[0-9a-z])*$/),
  likert: match(/^[0-9a-z]$/),
  numeric: match(DECIMAL),
  "fill-in": text(255),
  performance: text(255),
};

/** 2004: RTE 4.2, and mod/scorm's scorm_13.js. */
const INTERVAL = /^P(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(\.\d{1,2})?S)?)?$/;
const RULES_2004 = [
  [/^cmi\.suspend_data$/, (value) => value.length <= STATE_2004 && /^[ -~]*$/.test(value)],
  [/^cmi\.location$/, text(1000)],
  [/^cmi\.completion_status$/, words("completed", "incomplete", "not attempted", "unknown")],
  [/^cmi\.success_status$/, words("passed", "failed", "unknown")],
  [/^cmi\.progress_measure$/, number(0, 1)],
  [/^cmi\.score\.(raw|min|max)$/, number(0, 100)],
  [/^cmi\.score\.scaled$/, number(-1, 1)],
  [/^cmi\.session_time$/, match(INTERVAL)],
  [/^cmi\.exit$/, words("time-out", "suspend", "normal")],
  [/^adl\.nav\.request$/, words("suspendAll", "exitAll")],
  [/^cmi\.interactions\.\d+\.id$/, match(IDENTIFIER)],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, match(IDENTIFIER)],
  [/^cmi\.interactions\.\d+\.timestamp$/, match(/^20([0-2]\d|3[0-8])-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d$/)],
  [/^cmi\.interactions\.\d+\.type$/, words("true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other")],
  [/^cmi\.interactions\.\d+\.weighting$/, match(DECIMAL)],
  [/^cmi\.interactions\.\d+\.result$/, (value) => words("correct", "incorrect", "unanticipated", "neutral")(value) || DECIMAL.test(value)],
  [/^cmi\.interactions\.\d+\.latency$/, match(INTERVAL)],
  [/^cmi\.interactions\.\d+\.description$/, line(250)],
];

/** 36 at most: what Moodle takes of a choice, of pairs and of an order (scorm_13.js, correct_responses). */
const few = (value) => value.split("[,]").length <= 36;
const unique = (value, by) => new Set(value.split(by)).size === value.split(by).length;
const ANSWERS_2004 = {
  "true-false": words("true", "false"),
  choice: (value) => /^[\w.]+(\[,\][\w.]+)*$/.test(value) && few(value) && unique(value, "[,]"),
  matching: (value) => /^[\w.]+?\[\.\][\w.]+(\[,\][\w.]+\[\.\][\w.]+)*$/.test(value) && few(value),
  sequencing: (value) => /^[\w.]+(\[,\][\w.]+)*$/.test(value) && few(value) && unique(value, "[,]"),
  likert: match(IDENTIFIER),
  numeric: (value) => value.split("[:]").length <= 2 && value.split("[:]").every(match(NUMBER_2004)),
  "fill-in": (value) => value.split("[,]").length <= 10 && value.split("[,]").every(line(250)),
  "long-fill-in": line(4000),
  performance: match(/^[\w.]+?\[\.\][\w.]+(\[,\][\w.]+\[\.\][\w.]+)*$/),
};

/** Return a strict platform; `values` are what it knows at the start. */
export function strict(standard, values = {}) {
  const [rules, answers, call] =
    standard === "scorm12"
      ? [RULES_12, ANSWERS_12, { open: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", close: "LMSFinish", error: "LMSGetLastError" }]
      : [RULES_2004, ANSWERS_2004, { open: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", close: "Terminate", error: "GetLastError" }];
  const told = new Map(Object.entries(values));
  const lms = { told, kept: new Map(told), refused: [], commits: 0, state: "closed", committing: true };

  function allowed(name, value) {
    const answered = /^(cmi\.interactions\.\d+)\.(student_response|learner_response|correct_responses\.\d+\.pattern)$/.exec(name);
    const rule = answered ? answers[told.get(`${answered[1]}.type`)] : (rules.find(([pattern]) => pattern.test(name)) || [])[1];
    return Boolean(rule && rule(value));
  }

  lms.api = {
    [call.open]: () => {
      const opened = lms.state === "closed";
      lms.state = opened ? "open" : lms.state;
      return String(opened);
    },
    [call.get]: (name) => {
      if (name === "cmi.interactions._count") {
        return String(new Set([...told.keys()].filter((key) => key.startsWith("cmi.interactions.")).map((key) => key.split(".")[2])).size);
      }
      return told.get(name) || (name === "cmi.interactions._children" && !lms.poor ? "id,type" : "");
    },
    [call.set]: (name, value) => {
      if (typeof value !== "string" || lms.state !== "open" || (lms.poor && name.startsWith("cmi.interactions")) || !allowed(name, value)) {
        lms.refused.push([name, value]);
        return "false";
      }
      told.set(name, value);
      return "true";
    },
    [call.commit]: () => {
      lms.commits += 1;
      if (lms.committing) {
        lms.kept = new Map(told);
      }
      return String(lms.committing);
    },
    [call.close]: () => {
      lms.state = "ended";
      return "true";
    },
    [call.error]: () => "0",
  };
  return lms;
}
