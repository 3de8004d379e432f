import { isAbsent } from '../absent.ts';
import type { ComponentShape } from '../calculation.ts';
import { minorDigitsOf } from '../numbers/currencies.ts';
import { exactOf } from '../numbers/exact.ts';
import { leastCommon } from '../numbers/whole.ts';
import type { Span } from '../periods/calendar.ts';
import type { Cohort } from './cohorts.ts';
import { limitsIn, type OverLimit } from './limits.ts';
import { linesBeside, type PaidLine } from './lines.ts';
import { reader } from './nodes/groups.ts';
import type { Sheet } from './sheet.ts';
import { keepAll } from './store.ts';
import type { Term, Values } from './terms/term.ts';
import type { ColumnValue } from './values/value.ts';

/** What everybody is paid in one pay period, column by column. */
export interface PaidPeriod {
  readonly period: Span;
  readonly lines: readonly PaidColumn[];
  /** The arrays that it is kept in. */
  readonly arrays: readonly Values[];
  /** Whether the exact evaluator has to be asked for the payee in a row. */
  isOdd(row: number): boolean;
}
/** One line of everybody's statement. */
export interface PaidColumn {
  readonly name: string;
  /** Undefined: a limit's line, which is there only where it is not 0. */
  readonly component: ComponentShape | undefined;
  /** Amounts are `amountAt(row) / over`, signed. */
  readonly over: bigint;
  amountAt(row: number): number | bigint;
  isThere(row: number): boolean;
}

interface Paid {
  readonly cohort: Cohort;
  readonly lines: readonly PaidLine[];
  readonly odd: Term;
}

/** Works out a pay period for everybody. */
export function paidIn(sheet: Sheet, period: Span, currency: string): PaidPeriod {
  const { terms, figures } = sheet.domain;
  const isOver = limitsIn(sheet, period);
  const found = sheet.cohorts.parts.map((cohort) => paidBy(sheet, cohort, period, isOver));
  const plans = linesBeside(found.map(({ lines }) => lines)).map(({ name, component, own: lines }) => {
    const own = found.map((_, cohort) => lines[cohort]);
    const digits = minorDigits(sheet, component, currency);
    const smallest = digits === undefined ? undefined : 10n ** BigInt(digits);
    const over = smallest ?? leastCommon(own.flatMap((line) => (line === undefined ? [] : [line.amount.over])));
    const whole = own.map((line) => (line === undefined ? undefined : figures.wholeUnits(line.amount, exactOf(1n, over))));
    return { name, component, over, own, whole };
  });
  const odd = found.map(({ odd: own }, i) =>
    plans.reduce((any, { whole }) => terms.either(any, terms.not(whole[i]?.isWhole ?? terms.yes)), own),
  );
  const amounts = plans.map(({ whole }) => whole.map((one) => one?.units ?? terms.zero));
  const [isOdd, ...kept] = keepAll(terms, sheet.run, sheet.cohorts, sheet.cohorts.parts, [odd, ...amounts]);
  const marks = reader(isOdd?.(terms.row) ?? terms.yes);
  const lines = plans.map(({ name, component, over, own }, i): PaidColumn => {
    const amountAt = reader(kept[i]?.(terms.row) ?? terms.zero);
    const cohortOf = cohortFinder(sheet);
    return {
      ...{ name, component, over, amountAt },
      isThere: (row) => {
        if (own[cohortOf(row)] === undefined) return false;
        return component === undefined ? Number(amountAt(row)) !== 0 : sheet.isDue(component.name, period, row);
      },
    };
  });
  const arrays = [isOdd, ...kept].flatMap((one) => {
    const term = one?.(terms.row);
    return term?.kind === 'cell' ? [term.column.values] : [];
  });
  return { period, lines, arrays, isOdd: (row) => Number(marks(row)) === 1 };
}

function cohortFinder({ cohorts }: Sheet): (row: number) => number {
  return cohorts.parts.length === 1 ? () => 0 : (row) => cohorts.parts.findLastIndex(({ from }) => from <= row);
}

function paidBy(sheet: Sheet, cohort: Cohort, period: Span, isOver: OverLimit): Paid {
  const { terms } = sheet.domain;
  const statement = sheet.statement(cohort.entity, period);
  const lines = statement.lines.flatMap((line) => {
    const { amount } = line;
    return amount.kind === 'figure' ? [{ ...line, amount }] : [];
  });
  const isWhole = statement.faults.length === 0 && lines.length === statement.lines.length;
  const { payout, carried } = statement;
  if (!isWhole || isAbsent(payout) || isAbsent(carried)) return { cohort, lines: [], odd: terms.yes };
  // What is not paid has to be known, and so has what is carried on, also while somebody is not there.
  const marks = [...lines.map(({ amount }) => amount), payout, carried, ...unpaidBy(sheet, cohort, period)].flatMap(
    ({ odd, blank }) => [odd, blank],
  );
  const odd = marks.reduce(terms.either, isOver(cohort));
  return { cohort, lines, odd };
}

/** What components that are not paid come to. */
function unpaidBy({ calculation, setting }: Sheet, { entity }: Cohort, period: Span): readonly ColumnValue[] {
  const amounts = calculation.components.filter(({ paid }) => !paid).map(({ name }) => setting.amountDue(name, entity, period));
  return amounts.filter((amount): amount is ColumnValue => amount !== undefined && !isAbsent(amount));
}

/** Undefined for units that are not money: they are paid as they are. */
function minorDigits({ setting }: Sheet, component: ComponentShape | undefined, currency: string): number | undefined {
  if (component === undefined) return minorDigitsOf(currency);
  const { type } = setting.node(component.amount);
  return type.kind === 'money' ? minorDigitsOf(type.currency ?? currency) : undefined;
}
