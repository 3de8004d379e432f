import { inEachRow } from '../values/domain.ts';
import { isAbsent } from '../../absent.ts';
import type { NodeId, SchedulePart } from '../../calculation.ts';
import type { Span } from '../../periods/calendar.ts';
import { addUnits } from '../../periods/steps.ts';
import type { Rows } from '../rows.ts';
import type { Sheet } from '../sheet.ts';
import { keepAll } from '../store.ts';
import { reader } from '../nodes/groups.ts';

/** The pay periods in which the payments of a part are due, in order; undefined: not yet; `odd`: the exact evaluator has to be asked. */
export type DuesOf = (row: number) => readonly (Span | undefined)[] | 'odd';

/** Whose dates they are: each record's, or each payee's. */
export interface Dated {
  readonly rows: Rows;
  readonly grain: Parameters<Sheet['setting']['day']>[1];
}

/** What is due at the earliest in `period`, in which it was earned over `earned`. */
export function planDues(sheet: Sheet, dated: Dated, part: SchedulePart, earned: Span, period: Span): DuesOf {
  const { calculation, world } = sheet;
  const known = new Map<number, Span>();
  const dueOn = (day: number): Span => {
    const found = known.get(day) ?? (day <= period.to ? period : world.calendar.holding(calculation.plan.pays, day));
    known.set(day, found);
    return found;
  };
  switch (part.kind) {
    case 'on':
      return part.date === undefined ? () => [period] : onDay(sheet, dated, part.date, earned, (day) => [dueOn(day)]);
    case 'held':
      return onDay(sheet, dated, part.until, earned, (day) => [dueOn(day)]);
    case 'instalments': {
      const { count, delay, every, after } = part;
      const inTurn = (base: number): readonly Span[] => {
        const first = delay === undefined ? base : addUnits(base, delay.unit, delay.count);
        return Array.from({ length: count }, (_, place) => dueOn(addUnits(first, every, place)));
      };
      return after === undefined ? () => inTurn(earned.to) : onDay(sheet, dated, after, earned, inTurn, count);
    }
  }
}

function onDay(
  sheet: Sheet,
  { rows, grain }: Dated,
  id: NodeId,
  earned: Span,
  duesOn: (day: number) => readonly Span[],
  count = 1,
): DuesOf {
  const { domain, run, setting } = sheet;
  const { terms } = domain;
  const found = rows.parts.map(({ entity }) => {
    const value = inEachRow(domain, setting.value(id, grain)(entity, earned));
    return isAbsent(value) || value.kind !== 'day' ? [terms.zero, terms.no, terms.yes] : [value.day, value.blank, value.odd];
  });
  const wanted = [0, 1, 2].map((i) => found.map((one) => one[i] ?? terms.yes));
  const [day, blank, odd] = keepAll(terms, run, rows, rows.parts, wanted).map((kept) => reader(kept(terms.row)));
  const known = new Map<number, readonly Span[]>();
  const never = Array.from({ length: count }, () => undefined);
  return (row) => {
    if (Number(odd?.(row)) === 1) return 'odd';
    if (Number(blank?.(row)) === 1) return never;
    const on = Number(day?.(row));
    const dues = known.get(on) ?? duesOn(on);
    known.set(on, dues);
    return dues;
  };
}
