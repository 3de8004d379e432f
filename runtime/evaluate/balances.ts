import type { Absent } from '../absent.ts';
import type { BalanceShape, CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { type Entity, payeeOf } from '../world/entities.ts';
import type { Evaluation, Setting, Value } from './setting.ts';

type BalanceNode = Extract<CalculationNode, { readonly op: 'balance' }>;
/** A balance after a pay period. */
export type BalanceAt<N, B> = (entity: Entity, period: Span) => Value<N, B> | Absent;

/** What a balance stands at after the last pay period inside the days, or before the first of them. */
export function planBalanceNode<N, B>(setting: Setting<N, B>, node: BalanceNode): Evaluation<Value<N, B>> {
  const { calendar } = setting.world;
  const tooShort = (entity: Entity, days: Span): Absent =>
    setting.fault('period-too-short', `${node.balance} changes per pay period, and none ends in ${days.label}.`, entity, days);
  return (entity, days) => {
    const periods = calendar.payPeriodsIn(days);
    const period = node.previous ? periods[0] : periods.at(-1);
    if (period === undefined) return tooShort(entity, days);
    return setting.balanceAt(node.balance, entity, node.previous ? calendar.payPeriodBefore(period) : period);
  };
}

/** What a balance has been after each pay period so far; the step in progress has none yet. */
interface Steps<N, B> {
  readonly start: Value<N, B> | Absent;
  readonly after: (Value<N, B> | Absent)[];
}

/**
 * Steps a balance from the plan's first pay period on, each step once and in order. It stands still while its payee is not there.
 */
export function planBalance<N, B>(setting: Setting<N, B>, balance: BalanceShape): BalanceAt<N, B> {
  const { payOrder, world, fault } = setting;
  const starts = setting.value(balance.starts, balance.grain);
  const becomes = setting.value(balance.becomes, balance.grain);
  const known: Steps<N, B>[] = [];
  const inProgress = new Set<number>();
  const isThere = (entity: Entity, period: Span): boolean => {
    const payee = payeeOf(entity);
    return payee === undefined || world.people.rowAt(payee, period) !== undefined;
  };
  const begin = (entity: Entity): Steps<N, B> => {
    const joined = payeeOf(entity)?.rows[0]?.from ?? -Infinity;
    const first = joined === -Infinity ? 0 : Math.max(0, payOrder.placeOf(world.calendar.payPeriodHolding(joined)));
    return { start: starts(entity, payOrder.at(first)), after: [] };
  };
  const step = (entity: Entity, { after, start }: Steps<N, B>): void => {
    const period = payOrder.at(after.length);
    const before = after.at(-1) ?? start;
    after.push(isThere(entity, period) ? becomes(entity, period) : before);
  };
  return (entity, period) => {
    const last = payOrder.placeOf(period);
    const steps = (known[entity.index] ??= begin(entity));
    if (last < steps.after.length) return steps.after[last] ?? steps.start;
    if (inProgress.has(entity.index))
      return fault('depends-on-itself', `${balance.name} in ${period.label} depends on itself.`, entity, period);
    inProgress.add(entity.index);
    while (steps.after.length <= last) step(entity, steps);
    inProgress.delete(entity.index);
    return steps.after[last] ?? steps.start;
  };
}
