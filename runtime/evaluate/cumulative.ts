import { isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { type Entity, payeeOf } from '../world/entities.ts';
import type { Evaluation, Setting } from './setting.ts';

type CumulativeNode = Extract<CalculationNode, { readonly op: 'cumulative' }>;

/** A value to date, less the same before the days at hand: over a whole unit the differences sum to the last value. Before the
 * plan began, or the payee came, it is 0. */
export function planCumulative<N, B>(setting: Setting<N, B>, node: CumulativeNode): Evaluation<N> {
  const { calendar, people, start } = setting.world;
  const isThere = (entity: Entity, days: Span): boolean => {
    const payee = payeeOf(entity);
    return payee === undefined || people.rowAt(payee, days) !== undefined;
  };
  const value = setting.figure(node.value, node.grain);
  return (entity, days) => {
    const { from } = calendar.holding(node.unit, days.to);
    const toDate = value(entity, calendar.span(from, days.to));
    if (isAbsent(toDate) || days.from <= from) return toDate;
    const earlier = calendar.span(from, days.from - 1);
    if (earlier.to < start || !isThere(entity, earlier)) return toDate;
    const before = value(entity, earlier);
    return isAbsent(before) ? before : setting.domain.sub(toDate, before);
  };
}
