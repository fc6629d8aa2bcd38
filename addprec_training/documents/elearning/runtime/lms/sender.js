/* What is on its way to a record store: batches of statements in their order, and the latest state. */
(function (addprec) {
  "use strict";

  const BETWEEN_TRIES = 2000;
  const LAST = { last: true };
  const NOTHING = { answer: null, failure: null };

  /**
   * @param {Promise<any>} asked
   * @returns {Promise<{ answer: any, failure: any }>}
   */
  const settled = (asked) => asked.then((answer) => ({ answer, failure: null }), (failure) => ({ answer: null, failure }));
  /** Characters of statements that travel together: what a closing page may still send is bounded (Fetch, keepalive: 64 KiB). */
  const TOGETHER = 15000;

  /**
   * Statements on their way. `taken`: told once the store has them.
   * @typedef {{ statements: any[], taken: () => void }} Batch
   */

  /**
   * @param {any} store
   * @param {object} where    what names the document of the state
   * @param {object | null} doc   the state, changed in place; null when none is to be kept
   */
  function sender(store, where, doc) {
    let written = JSON.stringify(doc);
    /** Batches to send, the oldest first; one that was sent stays what it is, so that the store sees it come twice. @type {Batch[]} */
    let due = [];
    /** The last batch, while it may still grow. @type {Batch | null} */
    let gathering = null;
    /** The batch that waits for an answer. @type {Batch | null} */
    let flying = null;
    let sending = false;
    let broken = false;
    let failedAt = -Infinity;
    let told = (/** @type {boolean} */ _works) => {};

    const changed = () => doc !== null && JSON.stringify(doc) !== written;

    /** Send what is due: state and statements at once, since a closing page runs nothing that comes after an answer. */
    async function send() {
      if (sending || (broken && Date.now() < failedAt + BETWEEN_TRIES)) {
        return;
      }
      sending = true;
      try {
        while (due.length || changed()) {
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
      flying = due[0] || null;
      gathering = null;
      const [state, said] = await Promise.all([
        changed() ? settled(store.keep(where, doc)) : NOTHING,
        flying ? settled(store.say(flying.statements)) : NOTHING,
      ]);
      flying = null;
      // What was taken is done with, though the other was refused.
      if (state.answer && state.answer.ok) {
        written = content;
      }
      if (said.answer && isTaken(due[0], said.answer)) {
        const [batch] = due;
        due = due.slice(1);
        batch.taken();
      }
      if (state.failure || said.failure || (state.answer && !state.answer.ok)) {
        throw state.failure || said.failure || new Error(String(state.answer.status));
      }
    }

    /**
     * Return whether a batch is done with. One that is refused for what it says is sent once more without its answers: what
     * counts must not wait behind them for ever.
     * @param {Batch} batch
     * @param {any} answer
     */
    function isTaken(batch, answer) {
      if (answer.ok || answer.status === 409) {
        return true;
      }
      const counted = batch.statements.filter((one) => one.verb.id !== addprec.lms.xapi.VERBS + "answered");
      if (answer.status !== 400 || counted.length === batch.statements.length) {
        throw new Error(String(answer.status));
      }
      batch.statements = counted;
      return counted.length === 0;
    }

    /** @param {boolean} failing */
    function settle(failing) {
      sending = false;
      const turned = broken !== failing;
      broken = failing;
      if (turned) {
        told(!broken);
      }
    }

    /**
     * Put a statement with those that wait. What was sent once stays what it was.
     * @param {any} statement
     */
    function add(statement) {
      if (!gathering || JSON.stringify(gathering.statements).length > TOGETHER) {
        gathering = { statements: [], taken: () => {} };
        due.push(gathering);
      }
      gathering.statements.push(statement);
    }

    /**
     * Put a statement alone: the store may have it already, and refuse all that comes with it.
     * @param {any} statement
     * @param {() => void} taken
     */
    function alone(statement, taken) {
      gathering = null;
      due.push({ statements: [statement], taken });
    }

    /** Send all that is due as the window closes: nothing can wait for an answer, and the state comes first. */
    function leave() {
      const quietly = (/** @type {Promise<any>} */ answer) => answer.catch(() => {});
      if (changed()) {
        quietly(store.keep(where, doc, LAST));
      }
      due.filter((batch) => batch !== flying).forEach((batch) => quietly(store.say(batch.statements, LAST)));
    }

    return {
      add, alone, send, leave,
      waiting: () => due.length > 0 || changed(),
      works: () => !broken,
      tell: () => told(!broken),
      watch: (/** @type {(works: boolean) => void} */ act) => {
        told = act;
      },
    };
  }

  addprec.lms.sender = sender;
})((globalThis.addprec = globalThis.addprec || {}));
