import { isAbsent } from '../absent.ts';
import type { LimitShape } from '../calculation.ts';
import { limitDays } from '../evaluate/cuts.ts';
import type { Span } from '../periods/calendar.ts';
import type { Cohort } from './cohorts.ts';
import { figureOf } from './nodes/members.ts';
import type { Sheet } from './sheet.ts';
import { keepAll } from './store.ts';
import type { Term } from './terms/term.ts';
import { type Adding, readTotals, totalsOf } from './totals.ts';
import type { Figure } from './values/value.ts';

/** Where a limit on some components together cuts them, in each of a cohort's rows: there the exact evaluator shares the cut out. */
export type OverLimit = (cohort: Cohort) => Term;

export function limitsIn(sheet: Sheet, period: Span): OverLimit {
  const { terms } = sheet.domain;
  const limits = (sheet.calculation.limits ?? []).map((limit) => limitIn(sheet, limit, period));
  return (cohort) => limits.map((isOver) => isOver(cohort)).reduce(terms.either, terms.no);
}

function limitIn(sheet: Sheet, limit: LimitShape, period: Span): OverLimit {
  const days = limitDays(sheet, limit, period);
  return limit.grain.kind === 'payee' ? ofPayees(sheet, limit, period, days) : ofGroups(sheet, limit, period, days);
}

/** What the limited components pay together; undefined where that is not known. */
function paidBy(
  { calculation, domain, setting }: Sheet,
  limit: LimitShape,
  { entity }: Cohort,
  period: Span,
): Figure | undefined {
  const { terms, figures } = domain;
  const paid = calculation.components.filter((one) => one.paid && limit.components.includes(one.name));
  return paid.reduce((sum: Figure | undefined, { name }) => {
    const amount = setting.paidDue(name, entity, period);
    if (amount === undefined || sum === undefined) return sum;
    return isAbsent(amount) || amount.kind !== 'figure' ? undefined : figures.add(sum, amount);
  }, figures.whole(terms.zero));
}

function ofPayees(sheet: Sheet, limit: LimitShape, period: Span, days: Span): OverLimit {
  const { terms, figures } = sheet.domain;
  return (cohort) => {
    const sum = paidBy(sheet, limit, cohort, period);
    const bound = figureOf(sheet, sheet.setting.figure(limit.to, limit.grain)(cohort.entity, days));
    if (sum === undefined || isAbsent(bound)) return terms.yes;
    const over = figures.below(bound, sum);
    return terms.either(over.holds, over.odd);
  };
}

/** Of everybody in a group, or in the company, together. Somebody in no group is left to the exact evaluator. */
function ofGroups(sheet: Sheet, limit: LimitShape, period: Span, days: Span): OverLimit {
  const { domain, cohorts, run } = sheet;
  const { terms, figures } = domain;
  const { grain } = limit;
  const isUnknown: OverLimit = () => terms.yes;
  const place = grain.kind === 'group' ? terms.cell(sheet.memberships(grain.column).placesAt(days), terms.row) : terms.zero;
  const isIn = terms.atMost(terms.zero, place);
  const parts = cohorts.parts.flatMap((cohort): readonly Adding[] => {
    const sum = paidBy(sheet, limit, cohort, period);
    if (sum === undefined) return [];
    const part = { ...sum, odd: terms.no, blank: terms.no };
    const odd = terms.both(isIn, terms.either(sum.odd, sum.blank));
    return [
      {
        from: cohort.from,
        to: cohort.to,
        at: terms.greatest(place, terms.zero),
        counts: isIn,
        odd,
        part,
        one: part,
        value: part,
      },
    ];
  });
  const groups = sheet.rowsOf({ ...sheet.setting.node(limit.to), grain });
  const totals = parts.length < cohorts.parts.length ? undefined : totalsOf(domain, run, 'sum', parts, groups.length);
  const totalOf = totals && readTotals(domain, totals);
  if (totalOf === undefined) return isUnknown;
  const over = groups.parts.map(({ entity }) => {
    const bound = figureOf(sheet, sheet.setting.figure(limit.to, grain)(entity, days));
    if (isAbsent(bound)) return terms.yes;
    const { holds, odd } = figures.below(bound, totalOf(grain.kind === 'company' ? terms.zero : terms.row));
    return terms.either(holds, odd);
  });
  const [isOver] = keepAll(terms, run, groups, groups.parts, [over]);
  if (isOver === undefined) return isUnknown;
  return () => terms.either(terms.not(isIn), isOver(terms.greatest(place, terms.zero)));
}
