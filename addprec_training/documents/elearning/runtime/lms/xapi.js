/* A record store (xAPI 1.0.3) and the statements that cmi5 wants of an assignable unit (specification, sections 9 and 10). */
(function (addprec) {
  "use strict";

  const VERSION = "1.0.3";
  const PATIENCE = 15000;
  const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
  const VERBS = "http://adlnet.gov/expapi/verbs/";

  /**
   * @param {any} win
   * @param {any} launch
   * @param {string} token
   */
  function open(win, launch, token) {
    const base = launch.endpoint.replace(/\/?$/, "/");
    const headers = { Authorization: "Basic " + token, "X-Experience-API-Version": VERSION };
    const json = Object.assign({ "Content-Type": "application/json" }, headers);
    /** @type {(path: string, values: object) => string} */
    const at = (path, values) => base + path + "?" + new win.URLSearchParams(values);

    return {
      /** @type {(path: string, values: object) => Promise<any>} */
      read: async (path, values) => {
        const answer = await win.fetch(at(path, values), { headers, signal: win.AbortSignal.timeout(PATIENCE) });
        if (answer.status === 404 || answer.status === 204) {
          return null;
        }
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        // A document that is not ours, or was damaged, is as good as none.
        return answer.json().catch(() => null);
      },
      /** @type {(values: object, content: object) => Promise<any>} */
      keep: (values, content) =>
        win.fetch(at("activities/state", values), { method: "PUT", headers: json, body: JSON.stringify(content), keepalive: true }),
      /** @param {object[]} statements */
      say: (statements) =>
        win.fetch(base + "statements", { method: "POST", headers: json, body: JSON.stringify(statements), keepalive: true }),
    };
  }

  /**
   * Return what makes a statement of a verb.
   * @param {any} launch
   * @param {any} actor
   * @param {any} data
   * @param {any} win
   */
  function speaker(launch, actor, data, win) {
    const template = data.contextTemplate || {};
    const given = template.contextActivities || {};

    /**
     * @param {string} verb
     * @param {{ id?: string, object?: object, result?: object, category?: string[], extensions?: object, time?: Date }} [more]
     */
    return (verb, more = {}) => {
      const category = (more.category || [CMI5]).map((id) => ({ id }));
      const statement = {
        id: more.id || uuid(win),
        timestamp: (more.time || new Date()).toISOString(),
        actor,
        verb: { id: VERBS + verb, display: { en: verb } },
        object: Object.assign({ objectType: "Activity", id: launch.activityId }, more.object),
        context: Object.assign({}, template, {
          registration: launch.registration,
          contextActivities: Object.assign({}, given, { category: [...(given.category || []), ...category] }),
          extensions: Object.assign({}, template.extensions, more.extensions),
        }),
      };
      return more.result ? Object.assign(statement, { result: more.result }) : statement;
    };
  }

  /** @param {any} win */
  function uuid(win) {
    const bytes = win.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  /**
   * Return the id of what is said once: the registration, its head changed by the activity and by which statement it is.
   * @param {any} win
   * @param {any} launch
   * @param {number} which
   */
  function once(win, launch, which) {
    const registration = /^([0-9a-f]{8})(-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/i.exec(launch.registration);
    if (!registration) {
      return uuid(win);
    }
    let hash = 0x811c9dc5;
    for (const character of launch.activityId + which) {
      hash = Math.imul(hash ^ (character.codePointAt(0) || 0), 0x01000193) >>> 0;
    }
    const head = (parseInt(registration[1], 16) ^ hash) >>> 0;
    return head.toString(16).padStart(8, "0") + registration[2].toLowerCase();
  }

  addprec.lms.xapi = { open, speaker, once, CMI5, VERBS, PATIENCE };
})((globalThis.addprec = globalThis.addprec || {}));
