import { Absent, isAbsent } from '../absent.ts';
import type { ComponentShape, PeriodUnit } from '../calculation.ts';
import type { Calendar, Span } from '../periods/calendar.ts';
import type { Day } from '../periods/dates.ts';
import type { Payee } from '../world/entities.ts';
import type { Evaluation, Setting } from './setting.ts';

/** The days a component is worked out over when it is due in a pay period: the last that belongs to each longer period. */
export function daysDue(calendar: Calendar, every: PeriodUnit, period: Span): Span | undefined {
  const own = calendar.holding(every, (period.counted ?? period).to);
  return lastPayPeriodOf(calendar, own) === period ? own : undefined;
}

/** The pay period in which a component is due for what happened on a day. */
export const payPeriodDue = (calendar: Calendar, every: PeriodUnit, day: Day): Span =>
  lastPayPeriodOf(calendar, calendar.holding(every, day));

/** The last pay period that ends in the days; where the plan ends inside them, the one that holds its last day. */
function lastPayPeriodOf(calendar: Calendar, days: Span): Span {
  const isCut = days.counted !== undefined && days.counted.to < days.to;
  const last = calendar.payPeriodHolding(isCut ? (days.counted ?? days).to : days.to);
  return isCut || last.to <= days.to ? last : calendar.payPeriodBefore(last);
}

/** Stands for an amount that is being worked out. */
const busy = new Absent(undefined);

/** A component's amount in a pay period, signless; undefined when it is not due then. */
export type AmountDue<N> = (payee: Payee, period: Span) => N | Absent | undefined;

/** Each amount is worked out once. */
export function planComponent<N, B>(setting: Setting<N, B>, component: ComponentShape): AmountDue<N> {
  const { fault, world } = setting;
  const amount = planChecked(setting, component);
  const due: (Span | undefined)[] = [];
  const known: (N | Absent)[][] = [];
  return (payee, period) => {
    const days = period.index in due ? due[period.index] : (due[period.index] = daysDue(world.calendar, component.every, period));
    if (days === undefined || world.people.rowAt(payee, days) === undefined) return undefined;
    const covered = setting.coverage(payee, days);
    if (covered === 'none' || isAbsent(covered)) return covered === 'none' ? undefined : covered;
    const inDays = (known[days.index] ??= []);
    const found = inDays[payee.index];
    if (found === busy) return fault('depends-on-itself', `${component.name} in ${days.label} depends on itself.`, payee, days);
    if (found !== undefined) return found;
    inDays[payee.index] = busy;
    const value = amount(payee, days);
    inDays[payee.index] = value;
    return value;
  };
}

/** A deduction is never negative. */
function planChecked<N, B>(setting: Setting<N, B>, component: ComponentShape): (payee: Payee, days: Span) => N | Absent {
  const { domain, fault, zero } = setting;
  const amount: Evaluation<N> = setting.figure(component.amount, { kind: 'payee' });
  if (component.kind !== 'deduction') return amount;
  const negative = (payee: Payee, days: Span): Absent =>
    fault(
      'deduction-negative',
      `${component.name} of ${payee.key} is below 0 in ${days.label}; a deduction never is.`,
      payee,
      days,
    );
  return (payee, days) => {
    const value = amount(payee, days);
    if (isAbsent(value)) return value;
    return domain.choose<N | Absent>(
      domain.below(value, zero),
      () => negative(payee, days),
      () => value,
    );
  };
}
