/* The learner's state as one line of ASCII (`suspend_data`), and back. Its lengths are those of state.py.
 *
 *   2|PPP|TSDCMB…|QQQRRR…|KKKKtbbanswer~KKKKtbbanswer~|Xtext~|CCCCC
 *
 *   2        version of this form; 1, which had no texts, is read too; another one is left alone: the learner starts clean
 *   PPP      key of the page left, "---" when none (keys: Course)
 *   T S      theme (0 as the system, 1 light, 2 dark), size of text (0 to 2)
 *   D        1 once all was seen and answered
 *   C M      contrast (0 as the system, 1 more), motion (0 as the system, 1 none); older lines end before them
 *   B…       the pages seen that bear a bookmark: base 64, six pages a digit, the first page in its highest bit; zeros at the
 *            end are left out
 *   QQQ…     keys of the pages seen
 *   KKKK     key of a question, made from all that an answer to it depends on
 *   t        tries, base 36
 *   bb       points of the best try, 0 to 100, base 36
 *   answer   as its kind packs it; may be empty
 *   X        key of a free text of the learner's (« mes notes »)
 *   text     as text.js writes it
 *   CCCCC    checksum of all that stands before its mark, so that a line cut short or changed is seen
 *
 * Keys that the course no longer has are dropped: what was updated starts anew, the rest stays. A text longer than the course
 * now takes is cut to what it takes.
 */
(function (addprec) {
  "use strict";

  const VERSION = "2";
  const WITHOUT_TEXTS = "1";
  const NOWHERE = "---";
  const THEMES = ["system", "light", "dark"];
  const SIZES = ["normal", "large", "largest"];
  const CONTRASTS = ["system", "more"];
  const MOTIONS = ["system", "none"];
  const BOOKMARKS = 5;
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.";
  const BITS = 6;
  const PAGE_KEY = 3;
  const ENTRY = /^(.{4})([0-9a-z])([0-9a-z]{2})(.*)$/;

  /**
   * @param {Course} course
   * @param {Learner} learner
   */
  function encode(course, learner) {
    const pages = pageKeys(course);
    const { theme, size, contrast, motion } = learner.settings;
    const done = learner.done ? 1 : 0;
    const settings = [THEMES.indexOf(theme), SIZES.indexOf(size), done, CONTRASTS.indexOf(contrast), MOTIONS.indexOf(motion)].join("");
    const met = pages.filter((page) => learner.seen[page.id]);
    const seen = met.map((page) => page.key);
    const left = pages.find((page) => page.id === learner.page);
    const entries = course.questions.map((question) => entry(question, learner.answers[question.id]));
    const head = [VERSION, left ? left.key : NOWHERE, settings + bits(met.map((page) => Boolean(learner.kept[page.id])))];
    const texts = course.texts.map((text) => written(text, learner.texts[text.id]));
    const line = head.concat(seen.join(""), entries.join(""), texts.join("")).join("|");
    return line + "|" + checksum(line);
  }

  /**
   * @param {Question} question
   * @param {Given | undefined} given
   */
  function entry(question, given) {
    if (!given) {
      return "";
    }
    const answer = given.answer === null ? "" : addprec.questions[question.kind].pack(question, given.answer);
    const best = given.best.toString(36).padStart(2, "0");
    return question.key + Math.min(given.tries, 35).toString(36) + best + answer + "~";
  }

  /**
   * @param {FreeText} text
   * @param {string | undefined} typed
   */
  function written(text, typed) {
    const coded = addprec.text.encode(addprec.text.fit(typed || "", text.limit));
    return coded === "" ? "" : text.key + coded + "~";
  }

  /**
   * Return the learner's state, how many answers no longer fit, and how many texts were cut or dropped; null when the line is not ours, or was damaged.
   * @param {Course} course
   * @param {string} line
   * @returns {{ learner: Learner, dropped: number, cut: number } | null}
   */
  function decode(course, line) {
    const fields = line.trim().split("|");
    const sum = fields.pop();
    const count = fields[0] === VERSION ? 6 : fields[0] === WITHOUT_TEXTS ? 5 : 0;
    if (fields.length !== count || checksum(fields.join("|")) !== sum) {
      return null;
    }
    const pages = pageKeys(course);
    /** @type {(key: string) => Page | undefined} */
    const pageOf = (key) => pages.find((page) => page.key === key);
    const learner = addprec.learner.fresh();
    const left = pageOf(fields[1]);
    learner.page = left ? left.id : "";
    learner.settings.theme = THEMES[Number(fields[2][0])] || "system";
    learner.settings.size = SIZES[Number(fields[2][1])] || "normal";
    learner.done = fields[2][2] === "1";
    learner.settings.contrast = CONTRASTS[Number(fields[2][3])] || "system";
    learner.settings.motion = MOTIONS[Number(fields[2][4])] || "system";
    pieces(fields[3], PAGE_KEY).forEach((key, place) => {
      const page = pageOf(key);
      if (page) {
        learner.seen[page.id] = true;
        if (isSet(fields[2].slice(BOOKMARKS), place)) {
          learner.kept[page.id] = true;
        }
      }
    });
    const entries = fields[4].split("~").slice(0, -1);
    const texts = (fields[5] || "").split("~").slice(0, -1);
    const kept = entries.filter((one) => restore(course, learner, one));
    const whole = texts.filter((one) => restoreText(course, learner, one));
    return { learner, dropped: entries.length - kept.length, cut: texts.length - whole.length };
  }

  /**
   * Put a free text back into `learner`, as far as the course takes it; return whether that is all of it.
   * @param {Course} course
   * @param {Learner} learner
   * @param {string} one
   */
  function restoreText(course, learner, one) {
    const text = course.texts.find((known) => known.key === one[0]);
    const typed = text ? addprec.text.decode(one.slice(1)) : null;
    if (!text || typed === null) {
      return false;
    }
    learner.texts[text.id] = addprec.text.fit(typed, text.limit);
    return learner.texts[text.id] === typed;
  }

  /**
   * Put an entry back into `learner`; return whether it still fits the course.
   * @param {Course} course
   * @param {Learner} learner
   * @param {string} written
   */
  function restore(course, learner, written) {
    const found = ENTRY.exec(written);
    const question = found && course.questions.find((one) => one.key === found[1]);
    if (!found || !question) {
      return false;
    }
    const answer = found[4] === "" ? null : addprec.questions[question.kind].unpack(question, found[4]);
    if (found[4] !== "" && answer === null) {
      return false;
    }
    learner.answers[question.id] = { tries: parseInt(found[2], 36), best: Math.min(100, parseInt(found[3], 36)), answer };
    return true;
  }

  /**
   * @param {Course} course
   * @returns {Page[]}
   */
  function pageKeys(course) {
    return course.parts.reduce((pages, part) => pages.concat(part.pages), /** @type {Page[]} */ ([]));
  }

  /**
   * @param {string} text
   * @param {number} length
   */
  function pieces(text, length) {
    const found = [];
    for (let at = 0; at + length <= text.length; at += length) {
      found.push(text.slice(at, at + length));
    }
    return found;
  }

  /** @param {boolean[]} flags */
  function bits(flags) {
    const digits = flags.reduce((values, flag, place) => {
      const digit = Math.floor(place / BITS);
      values[digit] = (values[digit] || 0) | (flag ? 32 >> place % BITS : 0);
      return values;
    }, /** @type {number[]} */ ([]));
    return digits.map((value) => DIGITS[value]).join("").replace(/A+$/, "");
  }

  /**
   * @param {string} digits
   * @param {number} place
   */
  function isSet(digits, place) {
    const value = DIGITS.indexOf(digits.charAt(Math.floor(place / BITS)) || "A");
    return value > 0 && (value & (32 >> place % BITS)) !== 0;
  }

  /**
   * Return the FNV-1a hash of `line` (32 bits) cut to five digits of base 36.
   * @param {string} line
   */
  function checksum(line) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < line.length; at += 1) {
      hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193) >>> 0;
    }
    return (hash % 36 ** 5).toString(36).padStart(5, "0");
  }

  addprec.suspend = { encode, decode };
})((globalThis.addprec = globalThis.addprec || {}));
