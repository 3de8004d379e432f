import { isNothing, isNotNegative, isNotPositive } from '../../compiler/5-prove/interval.ts';
import { analysisOf } from '../../compiler/5-prove/slope/evaluate.ts';
import { casesOf, payoutIn } from '../../compiler/5-prove/slope/payout.ts';
import { rules } from '../../compiler/5-prove/slope/rules.ts';
import type { Subject } from '../../compiler/5-prove/subject.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { Direction } from '../words/words.ts';

/** The direction of each figure, worked out when it is first asked for. */
export function directionsOf(calculation: () => Calculation | undefined): (name: string) => Direction | undefined {
  const known = new Map<string, Direction | undefined>();
  return (name) => {
    const plan = known.has(name) ? undefined : calculation();
    if (plan !== undefined) known.set(name, directionOf(name, plan));
    return known.get(name);
  };
}

/** In which direction a figure moves the payout, over all figures that are not negative; undefined where it is none of its causes. */
function directionOf(name: string, calculation: Calculation): Direction | undefined {
  const subject = subjectOf(name, calculation);
  if (subject === undefined) return undefined;
  const analysis = analysisOf(calculation, subject, { rules, assumed: true });
  const slopes = casesOf(analysis).map((at) => payoutIn(analysis, at).slope);
  if (slopes.every(isNothing)) return 'stays';
  if (slopes.every(isNotNegative)) return 'rises';
  return slopes.every(isNotPositive) ? 'falls' : 'either';
}

/** An input, or a figure that the plan measures. */
function subjectOf(name: string, { inputs, definitions, nodes }: Calculation): Subject | undefined {
  if (inputs.some((input) => input.name === name)) return { kind: 'input', input: name };
  const definition = definitions.find((each) => each.name === name);
  const node = definition === undefined ? undefined : nodes[definition.node];
  const isFigure = node !== undefined && ['money', 'percent', 'number', 'count'].includes(node.type.kind);
  return isFigure ? { kind: 'node', node: node.id } : undefined;
}
