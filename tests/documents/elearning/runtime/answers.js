import fc from "fast-check";

/** Any answer that a form can give to `question`. */
export function answers(question) {
  const place = (count) => fc.integer({ min: 0, max: count - 1 });
  switch (question.kind) {
    case "single": return place(question.options.length);
    case "multiple": return fc.subarray(question.options.map((_, at) => at), { minLength: 1 });
    case "true-false": return question.confidence ? fc.tuple(fc.boolean(), place(3)).map(([says, sure]) => ({ says, sure })) : fc.boolean();
    case "matching": return fc.tuple(...question.pairs.map(() => place(question.targets)));
    case "ordering": return fc.shuffledSubarray(question.order, { minLength: question.order.length });
    case "fill-in": return fc.tuple(...question.lengths.map((most) => fc.string({ minLength: 1, maxLength: most })));
    case "drop-down": return fc.tuple(...question.gaps.map((gap) => place(gap.words.length)));
    case "numeric": return fc.integer({ min: -9999999, max: 9999999 }).map(String);
    case "scale": return fc.tuple(...question.statements.map(() => fc.option(place(question.labels.length))));
    case "checklist": return fc.subarray(Array.from({ length: question.count }, (_, at) => at), { minLength: 1 });
    case "poll": return place(question.count);
    case "open":
    case "reflection": return fc.string({ unit: "grapheme", minLength: 1, maxLength: question.limit });
    case "branching": return fc.array(fc.nat(), { minLength: question.steps.length, maxLength: question.steps.length }).chain((turns) => {
      const path = walk(question.steps, turns);
      return fc.constantFrom(path, path.slice(0, 1));
    });
  }
}

/** Return the choices of one who takes these turns through a story, to its end. */
function walk(steps, turns) {
  const path = [];
  for (let at = 0; at !== null; ) {
    const turn = turns[path.length] % steps[at].choices.length;
    path.push(turn);
    at = steps[at].choices[turn].to;
  }
  return path;
}
