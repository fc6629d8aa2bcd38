/* Clocks, numbers and identifiers as the standards spell them; Moodle refuses what strays from these by a digit. */
(function (addprec) {
  "use strict";

  /** @param {number} value */
  const two = (value) => String(value).padStart(2, "0");

  /** @param {number} seconds */
  function parts(seconds) {
    const hundredths = Math.max(0, Math.round(seconds * 100));
    const whole = Math.floor(hundredths / 100);
    return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60, rest: hundredths % 100 };
  }

  addprec.lms.formats = {
    /**
     * « 0001:02:03.45 » (SCORM 1.2 CMITimespan).
     * @param {number} seconds
     */
    timespan: (seconds) => {
      const time = parts(seconds);
      return `${String(Math.min(time.hours, 9999)).padStart(4, "0")}:${two(time.minutes)}:${two(time.seconds)}.${two(time.rest)}`;
    },
    /**
     * « PT1H2M3.45S » (SCORM 2004 timeinterval, second,10,2).
     * @param {number} seconds
     */
    interval: (seconds) => {
      const time = parts(seconds);
      return `PT${time.hours}H${time.minutes}M${time.seconds}${time.rest ? "." + two(time.rest) : ""}S`;
    },
    /**
     * « 10:00:00 » (SCORM 1.2 CMITime).
     * @param {Date} date
     */
    clock: (date) => `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`,
    /**
     * « 2026-09-20T10:00:00 », the local time without zone (SCORM 2004 time, second,10,0).
     * @param {Date} date
     */
    timestamp: (date) =>
      `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${addprec.lms.formats.clock(date)}`,
    /**
     * A decimal with a point, without exponent, seven digits at most after it.
     * @param {number} value
     */
    decimal: (value) => value.toFixed(7).replace(/\.?0+$/, ""),
    /**
     * An identifier of letters, digits, dots and low lines: what every platform takes.
     * @param {string} id
     */
    identifier: (id) => id.replace(/[^\w.]/g, "_").slice(0, 250),
    /**
     * The single character of a place: a to z, then 0 to 9.
     * @param {number} place
     */
    letter: (place) => "abcdefghijklmnopqrstuvwxyz0123456789"[place],
    /** @param {string} text */
    oneLine: (text) => text.replace(/\s+/g, " ").trim(),
    /**
     * One line that no brace begins: « {lang=fr} » would be read as a mark (SCORM 2004 4.1.1.6), and Moodle refuses any brace there.
     * @type {(text: string, most: number) => string}
     */
    sentence: (text, most) => addprec.lms.formats.oneLine(text).replace(/^\{/, "(").slice(0, most),
  };
})((globalThis.addprec = globalThis.addprec || {}));
