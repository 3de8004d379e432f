import type { Calculation } from '../../runtime/calculation.ts';
import type { CurveCause } from './curve.ts';
import type { Border } from './walk.ts';
import type { Condition } from './watching.ts';

/** The words of the plan whose answer changes at a border, each once. */
export function causesOf(calculation: Calculation, { changes }: Border): readonly CurveCause[] {
  const causes = changes.flatMap((change) => causeOf(calculation, change));
  return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];
}

function causeOf(calculation: Calculation, { asked }: Condition): readonly CurveCause[] {
  if (asked === undefined) return [];
  const { node } = asked;
  const phrase = calculation.phrases[node.id];
  return phrase === undefined
    ? []
    : [{ node: node.id, words: phrase.name ?? phrase.text, span: { from: phrase.from, to: phrase.to } }];
}
