/* What is on its way to a record store: batches of statements in their order, and the latest state. */
(function (addprec) {
  "use strict";

  const BETWEEN_TRIES = 2000;

  /**
   * @param {any} store
   * @param {object} where    what names the document of the state
   * @param {object | null} doc   the state, changed in place; null when none is to be kept
   */
  function sender(store, where, doc) {
    let written = JSON.stringify(doc);
    /** Batches to send, the oldest first; one that was sent stays what it is, so that the store sees it come twice. @type {any[][]} */
    let due = [];
    /** The last batch, while it may still grow. @type {any[] | null} */
    let gathering = null;
    let sending = false;
    let broken = false;
    let failedAt = -Infinity;
    let told = () => {};

    const changed = () => doc !== null && JSON.stringify(doc) !== written;

    /** Send what is due: state and statements at once, since a closing page runs nothing that comes after an answer. */
    async function send() {
      if (sending || (broken && Date.now() < failedAt + BETWEEN_TRIES)) {
        return;
      }
      sending = true;
      try {
        while (due.length || (changed())) {
          await step();
        }
        settle(false);
      } catch (failure) {
        failedAt = Date.now();
        settle(true);
      }
    }

    async function step() {
      const content = JSON.stringify(doc);
      const batch = due[0];
      gathering = null;
      const [state, answer] = await Promise.all([
        changed() ? store.keep(where, doc) : null,
        batch ? store.say(batch) : null,
      ]);
      if (answer) {
        due = taken(batch, answer) ? due.slice(1) : due;
      }
      if (state && !state.ok) {
        throw new Error(String(state.status));
      }
      written = state ? content : written;
    }

    /**
     * Return whether a batch is done with. One that is refused for what it says is sent once more without its answers: what
     * counts must not wait behind them for ever.
     * @param {any[]} batch
     * @param {any} answer
     */
    function taken(batch, answer) {
      if (answer.ok || answer.status === 409) {
        return true;
      }
      if (answer.status !== 400) {
        throw new Error(String(answer.status));
      }
      const counted = batch.filter((statement) => statement.verb.id !== addprec.lms.xapi.VERBS + "answered");
      if (counted.length && counted.length < batch.length) {
        due[0] = counted;
        return false;
      }
      return true;
    }

    /** @param {boolean} failing */
    function settle(failing) {
      sending = false;
      const turned = broken !== failing;
      broken = failing;
      if (turned) {
        told();
      }
    }

    /**
     * Put a statement with those that wait. What was sent once stays what it was.
     * @param {any} statement
     */
    function add(statement) {
      if (!gathering) {
        gathering = [];
        due.push(gathering);
      }
      gathering.push(statement);
    }

    /**
     * Put a statement alone: the store may have it already, and refuse all that comes with it.
     * @param {any} statement
     */
    function alone(statement) {
      gathering = null;
      due.push([statement]);
    }

    /** Send all that is due as the window closes: nothing can wait for an answer. */
    function leave() {
      const quietly = (/** @type {Promise<any>} */ answer) => answer.catch(() => {});
      due.slice(sending ? 1 : 0).forEach((batch) => quietly(store.say(batch)));
      if (changed()) {
        quietly(store.keep(where, doc));
      }
    }

    return {
      add, alone, send, leave,
      waiting: () => due.length > 0,
      works: () => !broken,
      watch: (/** @type {() => void} */ act) => {
        told = act;
      },
    };
  }

  addprec.lms.sender = sender;
})((globalThis.addprec = globalThis.addprec || {}));
