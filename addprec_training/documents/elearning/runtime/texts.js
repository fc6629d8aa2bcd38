/* Free texts of the learner's beside the questions, « mes notes »: part of her state, each within a bound that the Course sets. */
(function (addprec) {
  "use strict";

  /**
   * Return a free text of the learner's: "notes".
   * @param {Learner} learner
   * @param {string} id
   */
  function read(learner, id) {
    return learner.texts[id] || "";
  }

  /**
   * Keep as much of a free text as its bound takes.
   * @param {Course} course
   * @param {Learner} learner
   * @param {string} id
   * @param {string} written
   * @returns {Learner}
   */
  function wrote(course, learner, id, written) {
    const texts = Object.assign({}, learner.texts);
    delete texts[id];
    // As it will come back: what cannot be written is not kept until then either.
    const kept = addprec.text.decode(addprec.text.encode(addprec.text.fit(written, limit(course, id))));
    return Object.assign({}, learner, { texts: kept === "" ? texts : Object.assign(texts, { [id]: kept }) });
  }

  /**
   * Return how many characters may still be typed, at least, after a text.
   * @param {Course} course
   * @param {string} id
   * @param {string} written
   */
  function room(course, id, written) {
    return addprec.text.room(written, limit(course, id));
  }

  /**
   * @param {Course} course
   * @param {string} id
   */
  function limit(course, id) {
    const text = course.texts.find((one) => one.id === id);
    return text ? text.limit : 0;
  }

  addprec.texts = { read, wrote, room };
})((globalThis.addprec = globalThis.addprec || {}));
