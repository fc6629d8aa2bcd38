/* Text of any kind as safe ASCII, short for French, and back.
 *
 *   letters, digits, space, . , ; : ! ? ( ) - / * @ # = $ [ ] { }     as they are
 *   é, ', ’, «, line end, " < & + and other marks (PLAIN below)         ^ and one character
 *   any other character                                                 ` and three of base 64, its code point
 *
 * Nothing comes out that a platform might take for its own: no quote, no backslash, no < & % +, no character beyond ASCII,
 * and none of | ~ _ that the learner's state uses (suspend.js).
 */
(function (addprec) {
  "use strict";

  const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.";
  const PLAIN = "éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÇÎÔÙÛŒ’‘“”«»–—…•·°€²\u00a0\u202f\n'\"\\<>&%+|~_^`";
  const CODES = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01234567";
  const SAFE = /^[A-Za-z0-9 .,;:!?()\-/*@#=$[\]{}]$/;
  const FARTHEST = 0x3ffff;
  /** Characters of state for one of French, at worst (state.py, ACCENTS). */
  const ACCENTS = 1.25;

  /** @param {string} text */
  function encode(text) {
    return Array.from(text, encodeOne).join("");
  }

  /** @param {string} character */
  function encodeOne(character) {
    if (SAFE.test(character)) {
      return character;
    }
    const place = PLAIN.indexOf(character);
    if (place >= 0) {
      return "^" + CODES[place];
    }
    const code = /** @type {number} */ (character.codePointAt(0));
    if (character === "\t") {
      return " ";
    }
    if (code < 32 || code === 127) {
      return "";
    }
    return code > FARTHEST ? "?" : "`" + number64(code, 3);
  }

  /**
   * Return the text, or null when it is not one that `encode` wrote.
   * @param {string} coded
   * @returns {string | null}
   */
  function decode(coded) {
    let text = "";
    for (let at = 0; at < coded.length; at += 1) {
      const character = coded[at];
      if (character === "^") {
        at += 1;
        const place = at < coded.length ? CODES.indexOf(coded[at]) : -1;
        if (place < 0) {
          return null;
        }
        text += PLAIN[place];
      } else if (character === "`") {
        const code = value64(coded.slice(at + 1, at + 4), 3);
        if (code === null) {
          return null;
        }
        text += String.fromCodePoint(code);
        at += 3;
      } else if (SAFE.test(character)) {
        text += character;
      } else {
        return null;
      }
    }
    return text;
  }

  /**
   * Return as much of `text` as a field of so many characters keeps: never more characters, nor more state than they may cost.
   * @param {string} text
   * @param {number} characters
   */
  function fit(text, characters) {
    const most = Math.ceil(characters * ACCENTS);
    let kept = "";
    let cost = 0;
    for (const character of text) {
      cost += encodeOne(character).length;
      if (kept.length + character.length > characters || cost > most) {
        break;
      }
      kept += character;
    }
    return kept;
  }

  /**
   * Return how many characters are left to type, at least, in a field of so many.
   * @param {string} text
   * @param {number} characters
   */
  function room(text, characters) {
    const state = Math.ceil(characters * ACCENTS) - encode(text).length;
    return Math.max(0, Math.min(characters - text.length, state));
  }

  /**
   * @param {number} value
   * @param {number} length
   */
  function number64(value, length) {
    let written = "";
    for (let left = length, rest = value; left > 0; left -= 1, rest = Math.floor(rest / 64)) {
      written = BASE64[rest % 64] + written;
    }
    return written;
  }

  /**
   * @param {string} written
   * @param {number} length
   * @returns {number | null}
   */
  function value64(written, length) {
    let value = written.length === length ? 0 : -1;
    for (const digit of written) {
      const place = BASE64.indexOf(digit);
      value = value < 0 || place < 0 ? -1 : value * 64 + place;
    }
    return value < 0 || value > FARTHEST ? null : value;
  }

  addprec.text = { encode, decode, fit, room };
})((globalThis.addprec = globalThis.addprec || {}));
