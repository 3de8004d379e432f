import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { daysTogether } from '../evaluate/attributes.ts';
import { exactOf, multiply } from '../numbers/exact.ts';
import { isoOf } from '../periods/dates.ts';
import type { Days } from '../periods/units.ts';
import type { ExactValue } from '../value-text.ts';
import { step, type Tracer } from './tracer.ts';

/** What held on some of the days, and where it stands. */
export interface Stretch extends Days {
  readonly value: ExactValue | Absent;
  readonly source?: NonNullable<Trace['source']>;
}

/** Figures in turn, each by its part of the days. */
export function explainStretches(
  tracer: Tracer,
  { type, op }: Pick<CalculationNode, 'type' | 'op'>,
  name: string,
  stretches: readonly Stretch[],
): readonly Trace[] {
  const length = daysTogether(stretches);
  return stretches.map(({ value, from, to, source }): Trace => {
    const held = to - from + 1;
    const share = exactOf(BigInt(held), BigInt(length));
    const whole = step(tracer, value, type, { op, phrase: name, ...(source !== undefined && { source }) });
    const part = step(tracer, share, { kind: 'percent' }, { op: 'days', phrase: `${held} of ${length} days` });
    const amount = isAbsent(value) || typeof value !== 'object' ? value : multiply(value, share);
    const [first, last] = [isoOf(from), isoOf(to)];
    const over = { from: first, to: last, label: `${first} to ${last}` };
    return step(tracer, amount, type, { op: 'multiply', phrase: name, over, children: [whole, part] });
  });
}
