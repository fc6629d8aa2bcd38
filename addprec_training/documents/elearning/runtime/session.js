/* A session on a platform: what is written when. Knows no page and no standard; the adapter does the writing.
 *
 *   idle → active → finish_attempted → finished | failed
 *
 * Everything is written at once after each act, and committed: at least a second lies between two commits, ten while typing,
 * and the last is never dropped. Nothing important waits for the end, since a browser may kill a page without a word.
 * A session whose last commit failed is not finished: that would tell the platform that all is well.
 *
 * The score is written only once all is done. A platform that knows a pass mark judges it at each end of a session, and
 * would say « failed » of someone who is on the way.
 */
(function (addprec) {
  "use strict";

  const BETWEEN_COMMITS = 1000;
  const BETWEEN_COMMITS_TYPING = 10000;

  /**
   * @param {Adapter} adapter
   * @param {{ now: () => number, later: (act: () => void, wait: number) => any, cancel: (timer: any) => void }} clock
   * @param {(failing: boolean) => void} onTrouble   told when commits begin to fail, and when they work again
   */
  function open(adapter, clock, onTrouble) {
    let state = "idle";
    let recording = false;
    let failing = false;
    /** Highest score reported so far: it never falls. */
    let reported = /** @type {number | null} */ (null);
    /** @type {Snapshot | null} */
    let latest = null;
    let elapsed = 0;
    let since = /** @type {number | null} */ (null);
    let committed = -Infinity;
    let timer = /** @type {any} */ (null);
    let due = Infinity;

    /** Return the seconds of this session, pauses left out. */
    const seconds = () => (elapsed + (since === null ? 0 : clock.now() - since)) / 1000;

    function begin() {
      const begun = adapter.start();
      if (!begun) {
        state = "failed";
        return null;
      }
      state = "active";
      recording = begun.recording;
      reported = begun.score;
      since = clock.now();
      return begun;
    }

    /**
     * Write all that a snapshot says, and commit as soon as may be.
     * @param {Snapshot} snapshot
     * @param {Interaction[]} interactions
     * @param {{ typing: boolean }} how
     */
    function save(snapshot, interactions, how) {
      latest = snapshot;
      if (state !== "active" || !recording) {
        return;
      }
      interactions.forEach(adapter.record);
      write(snapshot);
      schedule(how.typing ? BETWEEN_COMMITS_TYPING : BETWEEN_COMMITS);
    }

    /** @param {Snapshot} snapshot */
    function write(snapshot) {
      adapter.keep(snapshot.state, snapshot.page);
      if (snapshot.complete && snapshot.score !== null) {
        reported = Math.max(reported === null ? 0 : reported, snapshot.score);
        adapter.score(reported);
      }
      adapter.status(snapshot);
    }

    /**
     * Commit at once, or as soon as `between` milliseconds lie behind the last commit.
     * @param {number} between
     */
    function schedule(between) {
      const at = committed + between;
      if (at <= clock.now()) {
        commit();
      } else if (timer === null || at < due) {
        wait(at);
      }
    }

    /** @param {number} at */
    function wait(at) {
      clock.cancel(timer);
      due = at;
      timer = clock.later(commit, at - clock.now());
    }

    function commit() {
      clock.cancel(timer);
      timer = null;
      if (state !== "active" || !recording) {
        return true;
      }
      adapter.time(seconds());
      committed = clock.now();
      const taken = adapter.commit();
      heard(taken);
      return taken;
    }

    /**
     * Take note of whether the platform keeps what it is given; one that answers later says it after the session's end too.
     * @param {boolean} works
     */
    function heard(works) {
      if (!works && state === "active") {
        wait(clock.now() + BETWEEN_COMMITS_TYPING);
      }
      if (works === failing) {
        failing = !works;
        onTrouble(failing);
      }
    }

    /** The page went out of sight, and may never come back. */
    function hide() {
      if (latest && state === "active" && recording) {
        write(latest);
      }
      commit();
    }

    function pause() {
      hide();
      elapsed += since === null ? 0 : clock.now() - since;
      since = null;
    }

    function resume() {
      if (state === "active" && since === null) {
        since = clock.now();
      }
    }

    /**
     * End the session, once; return whether all was kept.
     * @param {{ asked: boolean }} how   asked: by the learner, not by a closing window
     */
    function finish(how) {
      if (state !== "active") {
        return state === "finished";
      }
      if (latest && recording) {
        write(latest);
      }
      if (!commit()) {
        if (!how.asked && adapter.hurry) {
          adapter.hurry();
        }
        return false;
      }
      state = "finish_attempted";
      const over = latest !== null && latest.complete && latest.passed !== false;
      // All is kept by now: a platform that fails to close its session must not hold the learner back.
      state = adapter.finish({ over, asked: how.asked }) ? "finished" : "failed";
      return true;
    }

    return { begin, save, commit, heard, hide, pause, resume, finish, state: () => state, seconds };
  }

  addprec.session = { open };
})((globalThis.addprec = globalThis.addprec || {}));
