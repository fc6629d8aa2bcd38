// A platform of the tests: scorm-again judges every call; what was committed is kept for the next launch, the rest is lost.
// The address says how: ?standard=scorm12|scorm2004 &late=milliseconds &sandbox=ours|foreign &poor=1, and where the package
// is: &open=frame (two frames below), one (a frame), popup, here (this very window), none (no platform at all).
// A test may set, at any time: `failing` (no commit is taken), `throwing` (every call throws, or those of these names).

const asked = new URLSearchParams(location.search);
const standard = asked.get("standard");
const is12 = standard === "scorm12";
const NAMES = is12
  ? { api: "API", open: "LMSInitialize", set: "LMSSetValue", get: "LMSGetValue", commit: "LMSCommit", close: "LMSFinish", error: "LMSGetLastError" }
  : { api: "API_1484_11", open: "Initialize", set: "SetValue", get: "GetValue", commit: "Commit", close: "Terminate", error: "GetLastError" };
const KEPT = is12
  ? ["cmi.suspend_data", "cmi.core.lesson_status", "cmi.core.lesson_location", "cmi.core.score.raw", "cmi.core.score.min", "cmi.core.score.max"]
  : ["cmi.suspend_data", "cmi.completion_status", "cmi.success_status", "cmi.location", "cmi.score.scaled", "cmi.score.raw", "cmi.score.min", "cmi.score.max"];
const EXIT = is12 ? "cmi.core.exit" : "cmi.exit";
const STATE_LIMIT = is12 ? 4096 : 64000;

const lacks = (name) => asked.get("poor") && name.startsWith("cmi.interactions");

const kept = JSON.parse(localStorage.getItem("kept") || "{}");
window.calls = [];
window.refused = [];
window.throwing = asked.get("throws") ? asked.get("throws").split(",") : false;

function make() {
  const judge = is12
    ? new Scorm12API({ autocommit: false, lmsCommitUrl: false, logLevel: 5 })
    : new Scorm2004API({ autocommit: false, lmsCommitUrl: false, logLevel: 5 });
  const before = Object.fromEntries(KEPT.filter((name) => name in kept).map((name) => [name, kept[name]]));
  judge.loadFromFlattenedJSON({
    ...before,
    ...(is12 ? { "cmi.student_data.mastery_score": "70", "cmi.core.entry": kept[EXIT] === "suspend" ? "resume" : "ab-initio" } : { "cmi.scaled_passing_score": "0.7" }),
  });
  const pending = {};
  const api = {};
  const heard = (name, act) => {
    api[name] = (...values) => {
      if (window.throwing === true || (window.throwing && window.throwing.includes(name))) {
        throw new Error("gone");
      }
      const answer = act(...values);
      window.calls.push([name, ...values, String(answer)]);
      return answer;
    };
  };
  heard(NAMES.open, () => judge[NAMES.open](""));
  heard(NAMES.get, (name) => (lacks(name) ? "" : judge[NAMES.get](name)));
  heard(NAMES.error, () => judge[NAMES.error]());
  heard(NAMES.set, (name, value) => {
    const tooLong = name === "cmi.suspend_data" && value.length > STATE_LIMIT;
    const answer = tooLong || lacks(name) ? "false" : judge[NAMES.set](name, value);
    if (String(answer) === "true") {
      pending[name] = value;
    } else {
      window.refused.push([name, value, judge[NAMES.error]()]);
    }
    return answer;
  });
  const store = () => {
    Object.assign(kept, pending);
    localStorage.setItem("kept", JSON.stringify(kept));
  };
  heard(NAMES.commit, () => {
    if (window.failing) {
      return "false";
    }
    store();
    return judge[NAMES.commit]("");
  });
  heard(NAMES.close, () => {
    store();
    localStorage.setItem("ends", String(1 + Number(localStorage.getItem("ends"))));
    return judge[NAMES.close]("");
  });
  return api;
}

function attach() {
  window[NAMES.api] = make();
}

if (asked.get("late")) {
  setTimeout(attach, Number(asked.get("late")));
} else if (asked.get("open") !== "none") {
  attach();
}

addEventListener("DOMContentLoaded", () => {
  if (asked.get("open") === "here") {
    return;
  }
  if (asked.get("open") === "popup") {
    document.getElementById("popup").addEventListener("click", () => window.open("/package/index.html", "parcours", "width=1100,height=800"));
    return;
  }
  const frame = document.createElement("iframe");
  frame.title = "Cadre";
  frame.width = 1160;
  frame.height = 760;
  if (asked.get("sandbox")) {
    frame.sandbox = asked.get("sandbox") === "foreign" ? "allow-scripts" : "allow-scripts allow-same-origin";
  }
  frame.src = asked.get("open") === "one" ? "/package/index.html" : "/platform/middle.html";
  document.body.append(frame);
});
