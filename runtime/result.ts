import { Absent } from './absent.ts';
import type { Columns } from './columns.ts';
import type { PaidColumn } from './columns/pay.ts';
import type { Calculation, ComponentShape } from './calculation.ts';
import type { Problem, RunData, RunOptions, RunResult } from './data.ts';
import type { Evaluator } from './evaluate.ts';
import { isMoney, type PayStatement, type StatementLine } from './evaluate/statements.ts';
import { valueHashOf } from './hash.ts';
import { didYouMean } from './near.ts';
import { minorDigitsOf } from './numbers/currencies.ts';
import { type Exact, exactOf } from './numbers/exact.ts';
import { fixedText, plainText } from './numbers/printing.ts';
import type { Span } from './periods/calendar.ts';
import { type Marking, rowCounts } from './rows/counts.ts';
import { type PaidLine, totalsOf } from './totals.ts';
import type { Payee } from './world/entities.ts';

type Exactly = Evaluator<Exact, boolean>;

/** Works out everybody's pay for every pay period of the run. */
export function resultOf(
  calculation: Calculation,
  data: RunData,
  options: RunOptions,
  evaluator: Exactly,
  columns?: Columns,
): RunResult {
  return resultFrom(calculation, data, options, evaluator, { lines: linesOf(evaluator, columns), marking: columns?.mark });
}

/** Everybody's lines, and how to tell what became of the rows of the data. */
interface WorkedOut {
  readonly lines: readonly PaidLine[];
  readonly marking: Marking | undefined;
}

/** What a run gives back once everybody's lines are worked out. */
export function resultFrom(
  calculation: Calculation,
  data: RunData,
  options: RunOptions,
  evaluator: Exactly,
  { lines, marking }: WorkedOut,
): RunResult {
  const { world } = evaluator.setting;
  if (options.payee !== undefined) checkPayee(evaluator, options.payee);
  const paid = options.payee === undefined ? lines : lines.filter(({ line }) => line.payee === options.payee);
  const payouts = paid.map(({ line }) => line);
  const currency = world.currency ?? '';
  // Before the problems are told: counting looks at rows that nobody's pay has asked for, and refuses some.
  const rows = rowCounts(evaluator, data, marking);
  return {
    plan: calculation.plan.name,
    sourceHash: calculation.sourceHash,
    meaningHash: calculation.meaningHash,
    resultHash: valueHashOf(
      payouts.map(({ payee, period, component, amount, unit }) => [payee, period, component, amount, unit]),
    ),
    currency,
    payouts,
    totals: totalsOf(paid, currency),
    problems: world.problems.all(),
    rows,
  };
}

function checkPayee({ setting }: Exactly, payee: string): void {
  const keys = setting.world.people.payees.map(({ key }) => key);
  if (keys.includes(payee) || keys.length === 0) return;
  setting.world.problems.add({
    code: 'unknown-payee',
    message: `${payee} is not among the payees.${didYouMean(payee, keys)}`,
    payee,
  });
}

/** Payee by payee; where columns say what somebody is paid, the evaluator is not asked. */
export function linesOf(evaluator: Exactly, columns: Columns | undefined): readonly PaidLine[] {
  const { world } = evaluator.setting;
  const { currency } = world;
  if (currency === undefined) return [];
  const byPayee = world.people.payees.map((): PaidLine[] => []);
  for (const [place, period] of world.periods.entries()) {
    const paid = columns?.periods[place];
    for (const payee of world.people.payees) {
      const row = columns?.rowOf[payee.index];
      if (paid !== undefined && row !== undefined && !paid.isOdd(row)) {
        for (const column of paid.lines)
          if (column.isThere(row)) byPayee[payee.index]?.push(columnLine(evaluator, column, row, payee, period, currency));
        continue;
      }
      byPayee[payee.index]?.push(...exactLines(evaluator, payee, period, currency));
    }
  }
  return byPayee.flat();
}

/** Somebody's lines as the exact evaluator has them; none, and the reason among the problems, where nothing can be paid. */
export function exactLines(evaluator: Exactly, payee: Payee, period: Span, currency: string): readonly PaidLine[] {
  const statement = evaluator.statement(payee, period);
  const lines = statement.faults.length > 0 ? statement.faults : payoutLines(evaluator, statement.lines, payee, period, currency);
  if (!isWithheld(lines)) return lines;
  withhold(evaluator, lines, statement, payee, period);
  return [];
}

function columnLine(
  evaluator: Exactly,
  { name, component, over, amountAt }: PaidColumn,
  row: number,
  payee: Payee,
  period: Span,
  currency: string,
): PaidLine {
  const amount = exactOf(BigInt(amountAt(row)), over);
  const unit = unitOf(evaluator, component, currency);
  const text = amountText(evaluator, component, amount, unit) ?? plainText(amount);
  return { line: { payee: payee.key, period: period.label, component: name, amount: text, unit }, amount };
}

type Lines = readonly PaidLine[] | readonly Absent[];
const isWithheld = (lines: Lines): lines is readonly Absent[] => lines[0] instanceof Absent;

function payoutLines(
  evaluator: Exactly,
  lines: readonly StatementLine<Exact>[],
  payee: Payee,
  period: Span,
  currency: string,
): Lines {
  const { setting } = evaluator;
  const found: PaidLine[] = [];
  const faults: Absent[] = [];
  for (const { name, component, amount } of lines) {
    const unit = unitOf(evaluator, component, currency);
    const text = amountText(evaluator, component, amount, unit);
    if (text === undefined)
      faults.push(
        setting.fault(
          'amount-not-rounded',
          `${name} of ${payee.key} is ${plainText(amount)}, which cannot be paid in ${unit}: the plan has to round it.`,
          payee,
          period,
        ),
      );
    else found.push({ line: { payee: payee.key, period: period.label, component: name, amount: text, unit }, amount });
  }
  return faults.length > 0 ? faults : found;
}

export function unitOf({ setting }: Exactly, shape: ComponentShape | undefined, usual: string): string {
  const type = shape === undefined ? undefined : setting.node(shape.amount).type;
  if (type === undefined) return usual;
  return type.kind === 'unit' ? type.unit : type.kind === 'money' ? (type.currency ?? usual) : type.kind;
}
function amountText({ setting }: Exactly, shape: ComponentShape | undefined, amount: Exact, unit: string): string | undefined {
  return shape === undefined || isMoney(setting, shape) ? fixedText(amount, minorDigitsOf(unit)) : plainText(amount);
}

/** Nothing of this payee's period is paid; the causes are reported, and that it is withheld where they speak of somebody else. */
function withhold(
  { setting }: Exactly,
  faults: readonly Absent[],
  { labels }: PayStatement<Exact>,
  payee: Payee,
  period: Span,
): void {
  const problems = faults.flatMap(({ problem }): readonly Problem[] =>
    problem === undefined ? [blankPay(payee, period)] : [problem],
  );
  for (const problem of problems) setting.notice(problem);
  const isOwn = problems.some((cause) => cause.payee === payee.key && [period.label, ...labels].includes(cause.period ?? ''));
  const [cause] = problems;
  if (isOwn || cause === undefined) return;
  const message = `Nothing is paid to ${payee.key} for ${period.label}: ${cause.message}`;
  setting.notice({ code: 'payout-withheld', message, payee: payee.key, period: period.label });
}

const blankPay = (payee: Payee, period: Span): Problem => ({
  code: 'blank-value',
  message: `An amount of ${payee.key} is blank in ${period.label}.`,
  payee: payee.key,
  period: period.label,
});
