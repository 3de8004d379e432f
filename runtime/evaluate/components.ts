import { type Absent, isAbsent } from '../absent.ts';
import type { ComponentShape, PeriodUnit } from '../calculation.ts';
import type { Calendar, Span } from '../periods/calendar.ts';
import type { Payee } from '../world/entities.ts';
import type { Evaluation, Setting } from './setting.ts';

/** The days a component is worked out over when it is due in a pay period: the last that belongs to each longer period. */
export function daysDue(calendar: Calendar, every: PeriodUnit, period: Span): Span | undefined {
  const own = calendar.holding(every, period.to);
  const next = calendar.payPeriodAfter(period);
  return next.to > own.to ? own : undefined;
}

const manyPayees = 2 ** 30;

/** A component's amount in a pay period, signless; undefined when it is not due then. */
export type AmountDue<N> = (payee: Payee, period: Span) => N | Absent | undefined;

export function planComponent<N, B>(setting: Setting<N, B>, component: ComponentShape): AmountDue<N> {
  const { domain, fault, world, zero } = setting;
  const amount: Evaluation<N> = setting.figure(component.amount, { kind: 'payee' });
  const due: (Span | undefined)[] = [];
  const inProgress = new Set<number>();
  const negative = (payee: Payee, days: Span): Absent =>
    fault(
      'deduction-negative',
      `${component.name} of ${payee.key} is below 0 in ${days.label}; a deduction never is.`,
      payee,
      days,
    );
  const checked = (payee: Payee, days: Span): N | Absent => {
    const value = amount(payee, days);
    if (isAbsent(value) || component.kind !== 'deduction') return value;
    return domain.choose<N | Absent>(
      domain.below(value, zero),
      () => negative(payee, days),
      () => value,
    );
  };
  return (payee, period) => {
    const days = period.index in due ? due[period.index] : (due[period.index] = daysDue(world.calendar, component.every, period));
    if (days === undefined || world.people.rowAt(payee, days) === undefined) return undefined;
    const key = days.index * manyPayees + payee.index;
    if (inProgress.has(key))
      return fault('depends-on-itself', `${component.name} in ${days.label} depends on itself.`, payee, days);
    inProgress.add(key);
    const value = checked(payee, days);
    inProgress.delete(key);
    return value;
  };
}
