import { type Absent, isAbsent } from '../absent.ts';
import type { BalanceShape, CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import type { Evaluation, Setting, Value } from './setting.ts';

type BalanceNode = Extract<CalculationNode, { readonly op: 'balance' }>;
/** A balance after a pay period. */
export type BalanceAt<N, B> = (entity: Entity, period: Span) => Value<N, B> | Absent;

/** What a balance stands at after the last pay period inside the days, or before the first of them. */
export function planBalanceNode<N, B>(setting: Setting<N, B>, node: BalanceNode): Evaluation<Value<N, B>> {
  const { calendar } = setting.world;
  return (entity, days) => {
    const periods = calendar.payPeriodsIn(days);
    const period = node.previous ? periods[0] : periods.at(-1);
    if (period === undefined)
      return setting.fault(
        'period-too-short',
        `${node.balance} changes per pay period, and none ends in ${days.label}.`,
        entity,
        days,
      );
    return setting.balanceAt(node.balance, entity, node.previous ? calendar.payPeriodBefore(period) : period);
  };
}

/** Steps a balance from the plan's first pay period on, and keeps every step. */
export function planBalance<N, B>(setting: Setting<N, B>, balance: BalanceShape): BalanceAt<N, B> {
  const { world } = setting;
  const starts = setting.value(balance.starts, balance.grain);
  const becomes = setting.value(balance.becomes, balance.grain);
  const steps = new Map<string, Map<number, Value<N, B> | Absent>>();
  const first = world.calendar.holding(setting.calculation.plan.pays, world.start);
  const stepsOf = (entity: Entity): Map<number, Value<N, B> | Absent> => {
    const key = entity.kind === 'record' ? `${entity.table} ${entity.index}` : `${entity.kind} ${entity.index}`;
    const found = steps.get(key) ?? new Map<number, Value<N, B> | Absent>();
    steps.set(key, found);
    return found;
  };
  return (entity, period) => {
    const known = stepsOf(entity);
    if (period.to < first.to) return starts(entity, first);
    for (let at = first; at.to <= period.to; at = world.calendar.payPeriodAfter(at)) {
      if (known.has(at.index)) continue;
      known.set(at.index, setting.fault('depends-on-itself', `${balance.name} in ${at.label} depends on itself.`, entity, at));
      known.set(at.index, becomes(entity, at));
    }
    const value = known.get(period.index);
    return value === undefined || isAbsent(value) ? (value ?? starts(entity, first)) : value;
  };
}
