import { isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Evaluation, Setting } from './setting.ts';

type CumulativeNode = Extract<CalculationNode, { readonly op: 'cumulative' }>;

/** A value to date, less the same before the days at hand: over a whole unit the differences sum to the last value. */
export function planCumulative<N, B>(setting: Setting<N, B>, node: CumulativeNode): Evaluation<N> {
  const { calendar } = setting.world;
  const value = setting.figure(node.value, node.grain);
  return (entity, days) => {
    const { from } = calendar.holding(node.unit, days.to);
    const toDate = value(entity, calendar.span(from, days.to));
    if (isAbsent(toDate) || days.from <= from) return toDate;
    const before = value(entity, calendar.span(from, days.from - 1));
    return isAbsent(before) ? before : setting.domain.sub(toDate, before);
  };
}
