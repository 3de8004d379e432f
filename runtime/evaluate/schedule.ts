import { type Absent, blank, isAbsent } from '../absent.ts';
import type { ComponentShape, SchedulePart } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity, Payee } from '../world/entities.ts';
import type { AmountDue } from './components.ts';
import { daysDue } from './components.ts';
import { planDates, type DueDate } from './due-dates.ts';
import { notRounded } from './record-parts.ts';
import { smallestOf } from './round.ts';
import type { Setting } from './setting.ts';

/** A part of an amount, paid in some pay period. */
export interface PaidPart<N> {
  /** The days over which the amount was earned. */
  readonly earned: Span;
  readonly part: SchedulePart;
  /** The amount that it is a part of: the component's, or a record's. */
  readonly of: N;
  readonly entity: Entity;
  readonly amount: N;
}
/** What a payment schedule pays in a pay period; undefined: nothing is due. */
export interface Schedule<N> {
  readonly paid: AmountDue<N>;
  parts(payee: Payee, period: Span): readonly PaidPart<N>[];
}

/** One payee's parts so far: by the pay period in which they are paid. */
interface Book<N> {
  filled: number;
  /** From which place on nothing can be had, since what was earned there cannot. */
  wrong: { readonly place: number; readonly why: Absent } | undefined;
  readonly parts: Map<number, PaidPart<N>[]>;
}

/** Goes from the first pay period on, and enters the parts of what each earned; nothing is ever paid before it is earned. */
export function planSchedule<N, B>(
  setting: Setting<N, B>,
  component: ComponentShape,
  schedule: readonly SchedulePart[],
): Schedule<N> {
  const { domain, payOrder, zero } = setting;
  const divide = planDivide(setting, component, schedule);
  const books: Book<N>[] = [];
  const enter = (book: Book<N>, payee: Payee, place: number): void => {
    const found = divide(payee, payOrder.at(place));
    if (isAbsent(found)) book.wrong ??= { place, why: found };
    else
      for (const { due, part } of found) {
        const there = book.parts.get(due.index) ?? [];
        there.push(part);
        book.parts.set(due.index, there);
      }
  };
  const bookAt = (payee: Payee, period: Span): Book<N> => {
    const book = (books[payee.index] ??= { filled: 0, wrong: undefined, parts: new Map<number, PaidPart<N>[]>() });
    const last = payOrder.placeOf(period);
    while (book.filled <= last) enter(book, payee, book.filled++);
    return book;
  };
  return {
    paid: (payee, period) => {
      const { wrong, parts } = bookAt(payee, period);
      if (wrong !== undefined && wrong.place <= payOrder.placeOf(period)) return wrong.why;
      return parts.get(period.index)?.reduce((sum, { amount }) => domain.add(sum, amount), zero);
    },
    parts: (payee, period) => bookAt(payee, period).parts.get(period.index) ?? [],
  };
}

interface Entry<N> {
  readonly due: Span;
  readonly part: PaidPart<N>;
}
type Divide<N> = (payee: Payee, period: Span) => readonly Entry<N>[] | Absent;

function planDivide<N, B>(setting: Setting<N, B>, component: ComponentShape, schedule: readonly SchedulePart[]): Divide<N> {
  const { domain, world } = setting;
  const parts = schedule.map((part) => ({ part, share: domain.literal(part.share), dates: planDates(setting, component, part) }));
  const unit = domain.of(smallestOf(setting.node(component.amount).type, world));
  const divided = (amount: N, shares: readonly N[]): readonly N[] => domain.apportion(amount, shares, unit);
  const split = (entity: Entity, of: N, earned: Span, period: Span): readonly Entry<N>[] | Absent => {
    const entries: Entry<N>[] = [];
    const amounts = divided(
      of,
      parts.map(({ share }) => domain.mul(of, share)),
    );
    for (const [i, { part, dates }] of parts.entries()) {
      const whole = amounts[i] ?? setting.zero;
      const payments = divided(
        whole,
        dates.map(() => whole),
      );
      for (const [j, date] of dates.entries()) {
        const due = dueIn(setting, date(entity, earned), period);
        if (due === undefined) continue;
        if (isAbsent(due)) return due;
        entries.push({ due, part: { earned, part, of, entity, amount: payments[j] ?? setting.zero } });
      }
    }
    return entries;
  };
  return (payee, period) => {
    const earned = daysDue(world.calendar, component.every, period);
    const amount = setting.amountDue(component.name, payee, period);
    if (earned === undefined || amount === undefined || isAbsent(amount))
      return amount !== undefined && isAbsent(amount) ? amount : [];
    const whole = domain.same(domain.round(amount, unit, 'down'), amount);
    const found = (): readonly Entry<N>[] | Absent => {
      const records = component.perRecord === undefined ? undefined : setting.recordParts(component.name, payee, period);
      if (isAbsent(records)) return records;
      if (records === undefined) return split(payee, amount, earned, period);
      return records.length === 0
        ? unscheduled(payee, amount, earned, period)
        : all(records.map((one) => split(one.record, one.amount, earned, period)));
    };
    return domain.choose(whole, found, () => notRounded(setting, component, payee, earned));
  };

  /** An amount that no record gave, such as a floor: paid when earned. */
  function unscheduled(entity: Entity, amount: N, earned: Span, due: Span): readonly Entry<N>[] {
    const part: SchedulePart = { kind: 'on', share: '1' };
    return domain.choose<readonly Entry<N>[]>(
      domain.same(amount, setting.zero),
      () => [],
      () => [{ due, part: { earned, part, of: amount, entity, amount } }],
    );
  }
}

function all<T>(lists: readonly (readonly T[] | Absent)[]): readonly T[] | Absent {
  const wrong = lists.find(isAbsent);
  return wrong ?? lists.flatMap((list) => (isAbsent(list) ? [] : list));
}

/** The pay period that holds the date, at the earliest the one in which it was earned; an empty date: not yet. */
function dueIn<N, B>({ calculation, world }: Setting<N, B>, date: ReturnType<DueDate>, earned: Span): Span | Absent | undefined {
  if (date === 'earned') return earned;
  if (date === blank) return undefined;
  if (isAbsent(date)) return date;
  return date <= earned.to ? earned : world.calendar.holding(calculation.plan.pays, date);
}
