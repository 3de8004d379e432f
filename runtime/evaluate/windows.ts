import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { windowDays } from '../periods/windows.ts';
import { type Entity, payeeOf } from '../world/entities.ts';
import { aggregate } from './aggregate.ts';
import type { Evaluation, Setting, Value } from './setting.ts';

type AtNode = Extract<CalculationNode, { readonly op: 'at' }>;
type PeriodsNode = Extract<CalculationNode, { readonly op: 'periods' }>;
type PaidNode = Extract<CalculationNode, { readonly op: 'component' | 'paid' | 'payout' }>;

/** A value at other days, such as year to date. */
export function planAt<N, B>(setting: Setting<N, B>, node: AtNode): Evaluation<Value<N, B>> {
  const { world, fault, phrase } = setting;
  const value = setting.value(node.value, node.grain);
  const windows: (Span | undefined)[] = [];
  return (entity, days) => {
    const window = (windows[days.index] ??= windowDays(node.window, days, world.calendar));
    if (window !== undefined) return value(entity, window);
    return fault('period-not-whole', `${phrase(node.id)} needs one whole period, and ${days.label} is none.`, entity, days);
  };
}

/** Adds up what each whole unit inside the days gives. */
export function planPeriods<N, B>(setting: Setting<N, B>, node: PeriodsNode): Evaluation<N> {
  const { domain, fault, world } = setting;
  const value = setting.figure(node.value, node.grain);
  const yes = domain.truth(true);
  const where = node.where === undefined ? undefined : setting.test(node.where, node.grain);
  return (entity, days) => {
    const items = world.calendar
      .wholeUnitsIn(node.unit, days)
      .map((unit) => ({ counts: where === undefined ? yes : where(entity, unit), value: () => value(entity, unit) }));
    const message = `${days.label} holds no whole ${node.unit}.`;
    return aggregate(setting, node.how, items, () => fault(`${node.how}-of-none`, message, entity, days));
  };
}

/** What a component, or the payout, came to in the pay periods inside the days, from the plan's start on. */
export function planPaid<N, B>(setting: Setting<N, B>, node: PaidNode): Evaluation<N> {
  const { domain, fault, world, zero } = setting;
  const amountIn = (entity: Entity, period: Span): N | Absent => {
    const payee = payeeOf(entity);
    if (payee === undefined)
      return fault('no-payee', 'What was paid belongs to a payee, and there is none here.', entity, period);
    if (node.op === 'payout') return setting.payoutDue(payee, period);
    const due = node.op === 'paid' ? setting.paidDue : setting.amountDue;
    return due(node.component, payee, period) ?? zero;
  };
  return (entity, days) => {
    let sum = zero;
    for (const period of world.calendar.payPeriodsIn(days)) {
      if (period.to < world.start) continue;
      const amount = amountIn(entity, period);
      if (isAbsent(amount)) return amount;
      sum = domain.add(sum, amount);
    }
    return sum;
  };
}
