/* A record store (xAPI 1.0.3) and the statements that cmi5 wants of an assignable unit (specification, sections 9 and 10). */
(function (addprec) {
  "use strict";

  const VERSION = "1.0.3";
  const PATIENCE = 15000;
  const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
  const VERBS = "http://adlnet.gov/expapi/verbs/";

  /** Characters of a request that goes on when its page closes; two may be on their way (Fetch, keepalive: 64 KiB in all). */
  const ROOM = 24000;

  /**
   * Ask a server, and give up after a while: one that never answers is one that fails.
   * @param {any} win
   * @param {string} address
   * @param {object} [how]
   */
  async function ask(win, address, how) {
    const waiting = new win.AbortController();
    const timer = win.setTimeout(() => waiting.abort(), PATIENCE);
    try {
      return await win.fetch(address, Object.assign({ signal: waiting.signal }, how));
    } finally {
      win.clearTimeout(timer);
    }
  }

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
    /** @type {(method: string, address: string, content: object, how: { last?: boolean }, more?: object) => Promise<any>} */
    const send = (method, address, content, how, more) => {
      const body = JSON.stringify(content);
      const keepalive = Boolean(how.last) || body.length < ROOM;
      return ask(win, address, { method, headers: Object.assign({}, json, more), body, keepalive });
    };

    return {
      /** @type {(path: string, values: object) => Promise<any>} */
      read: async (path, values) => {
        const answer = await ask(win, at(path, values), { headers });
        if (answer.status === 404 || answer.status === 204) {
          return null;
        }
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        // A document that is not ours, or was damaged, is as good as none.
        return answer.json().catch(() => null);
      },
      /**
       * A store may want to know which version is replaced (xAPI 1.0.3, part 3, 3.1). The document is this learner's alone:
       * the latest is right.
       * @type {(values: object, content: object, how?: { last?: boolean }) => Promise<any>}
       */
      keep: async (values, content, how = {}) => {
        const address = at("activities/state", values);
        const answer = await send("PUT", address, content, how);
        if (answer.status !== 409 && answer.status !== 412) {
          return answer;
        }
        const before = await ask(win, address, { headers });
        const version = before.headers.get("ETag");
        return version ? send("PUT", address, content, how, { "If-Match": version }) : answer;
      },
      /** @type {(statements: object[], how?: { last?: boolean }) => Promise<any>} */
      say: (statements, how = {}) => send("POST", base + "statements", statements, how),
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

  addprec.lms.xapi = { ask, open, speaker, once, CMI5, VERBS };
})((globalThis.addprec = globalThis.addprec || {}));
