import type { Span } from '../../grammar/span.ts';
import type { Expected } from '../../grammar/tree/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { Problem, RunData, RunOptions } from '../../runtime/data.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { groupedText, percentText } from '../../runtime/numbers/printing.ts';
import { roundTo } from '../../runtime/numbers/rounding.ts';
import { calendarOf } from '../../runtime/periods/calendar.ts';
import { readIso } from '../../runtime/periods/dates.ts';
import { readPeriod } from '../../runtime/periods/labels.ts';
import { prepare, type Outcome, type Session } from '../../runtime/session.ts';
import { parse } from '../1-parse/parse.ts';
import { resolve } from '../2-resolve/resolve.ts';
import { check, type CheckedPlan, type GivenFigure } from '../3-check/check.ts';
import { draft, literal, type Draft } from '../3-check/draft.ts';
import { payee as payeeGrain } from '../3-check/grain.ts';
import { recordKey } from '../3-check/name.ts';
import { text, yesNo } from '../3-check/type.ts';
import { lower, type Lowered } from '../4-lower/lower.ts';
import { compile, type Compilation, type CompileOptions } from '../compile.ts';
import { reporter as newReporter } from '../diagnostics/diagnostic.ts';
import { casesOf, type ExampleCase, type ExpectedLine, type Reach } from './case.ts';
import { dataOf, withoutNeed } from './data.ts';
import { fixedParams, insteadOf } from './given.ts';
import { expectedOfRecords } from './records.ts';
import { isAbout, writtenOf, type Written } from './literal.ts';

/** How one example came out. `expected` and `actual` go line by line. */
export interface ExampleOutcome {
  readonly name: string;
  readonly ok: boolean;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
  /** Which of the lines do not hold. */
  readonly wrong: readonly number[];
  readonly span: Span;
}

/** Runs the examples of a plan on the same runtime that pays; none where the plan has errors. */
export function runExamples(text: string, options: CompileOptions = {}): readonly ExampleOutcome[] {
  return runCompiledExamples(compile(text, options), options);
}

export function runCompiledExamples(compilation: Compilation, options: CompileOptions = {}): readonly ExampleOutcome[] {
  const { checked } = compilation;
  if (checked === undefined) return [];
  return checked.checking.plan.examples
    .flatMap((example) => casesOf(example))
    .map((each) => runCase(each, checked, compilation, options));
}

interface Line {
  readonly expected: string;
  readonly actual: string;
  readonly ok: boolean;
}

/** An example's plan, its own figures in place, together with the data it gives. */
export interface ExampleSession {
  readonly calculation: Calculation;
  /** What the session was prepared from, besides the calculation. */
  readonly data: RunData;
  readonly options: RunOptions;
  readonly session: Session;
  /** Whom its first line is about. */
  readonly payee: string;
  /** The first period in which it expects something. */
  readonly period: string;
}

/** One case of an example, ready to be asked; undefined where the plan has errors. */
export function sessionOfCase(
  each: ExampleCase,
  compilation: Compilation,
  options: CompileOptions = {},
): ExampleSession | undefined {
  const { checked } = compilation;
  if (checked === undefined) return undefined;
  const { calculation, data, first, session, options: used } = prepared(each, [], checked, compilation, options);
  const period = each.expected[0]?.period ?? first;
  return { calculation, data, options: used, session, payee: each.expected[0]?.payee ?? each.payees[0] ?? '', period };
}

function runCase(each: ExampleCase, plan: CheckedPlan, compilation: Compilation, options: CompileOptions): ExampleOutcome {
  const expected = [...each.expected, ...plan.tables.flatMap(({ shape }) => expectedOfRecords(shape, each))];
  const run = prepared(each, expected, plan, compilation, options);
  const lines = [
    ...expected.map((line, index) => compared(line, index, run)),
    ...each.problems.map(({ code }) => problemLine(code, run.session.result().problems)),
  ];
  return {
    name: each.name,
    ok: lines.every(({ ok }) => ok),
    expected: lines.map(({ expected }) => expected),
    actual: lines.map(({ actual }) => actual),
    wrong: lines.flatMap((line, index) => (line.ok ? [] : [index])),
    span: each.span,
  };
}

function prepared(
  each: ExampleCase,
  expected: readonly ExpectedLine[],
  plan: CheckedPlan,
  compilation: Compilation,
  options: CompileOptions,
): CaseRun & Pick<ExampleSession, 'calculation' | 'data' | 'options'> {
  const instead = insteadOf(each, plan);
  const variant = instead.size === 0 ? plan : checkedWith(instead, compilation, options);
  const drafts = expected.map((line) => draftOf(line, variant));
  const lowered = lower(variant, compilation.text, drafts);
  const first = firstPeriodOf(each, lowered.calculation);
  const periods = periodsOf(each, first, lowered.calculation);
  const calculation = withoutNeed(lowered.calculation);
  const data = dataOf(each, plan, calculation, periods);
  const runOptions: RunOptions = {
    currency: calculation.plan.currency ?? options.currency ?? 'USD',
    set: Object.fromEntries(fixedParams(each, plan)),
    period: `${periods[0] ?? first}..${periods.at(-1) ?? first}`,
  };
  const session = prepare(calculation, data, runOptions);
  return { session, variant, lowered, drafts, each, first, calculation, data, options: runOptions };
}

/** The plan with figures that come from the example in place of its own. */
function checkedWith(instead: ReadonlyMap<string, GivenFigure>, { text }: Compilation, options: CompileOptions): CheckedPlan {
  const reporter = newReporter();
  const { tree } = parse(text, reporter, options.include);
  const given = new Set([...instead].filter(([, { group }]) => group === undefined).map(([name]) => name));
  return check(resolve(tree, reporter, { ...options, given }), reporter, { source: text, given: instead });
}

/**
 * The period of lines before any `in`: the plan's first, by its own dates or those of its params. A plan without dates begins with
 * the example: with its earliest `in`, or just before where something is expected of the lines before it; else in January 2000.
 */
function firstPeriodOf(each: ExampleCase, { plan, params }: Calculation): string {
  const calendar = calendarOf(plan);
  const dates = params.flatMap(({ versions }) => versions.flatMap(({ from }) => from ?? [])).toSorted();
  const dated = readIso(plan.from ?? dates[0] ?? '');
  if (dated !== undefined) return calendar.holding(plan.pays, dated).label;
  const named = each.periods.flatMap((label) => readPeriod(label, plan.fiscalStart)?.from ?? []).toSorted((x, y) => x - y);
  const isStep = each.expected.some(({ period }) => period === undefined);
  const day = named[0] === undefined ? (readIso('2000-01-01') ?? 0) : named[0] - (isStep ? 1 : 0);
  return calendar.holding(plan.pays, day).label;
}

/** The pay periods that an example names, in order; the first where it names none. */
function periodsOf(each: ExampleCase, first: string, { plan }: Calculation): readonly string[] {
  const lines: readonly Reach[] = [...each.figures, ...each.records, ...each.expected];
  const named = [...each.periods, ...lines.map(({ period }) => period ?? first)];
  const start = (label: string): number => readPeriod(label, plan.fiscalStart)?.from ?? 0;
  return [...new Set(named)].toSorted((x, y) => start(x) - start(y));
}

interface CaseRun {
  readonly session: Session;
  readonly variant: CheckedPlan;
  readonly lowered: Lowered;
  readonly drafts: readonly Draft[];
  readonly each: ExampleCase;
  readonly first: string;
}

/** What an expectation looks at; for a record, what a component pays for it, or a figure of its own. */
function draftOf({ expected, record }: ExpectedLine, plan: CheckedPlan): Draft {
  const { what } = expected;
  const component = what.kind === 'name' ? plan.checking.components.get(what.name) : undefined;
  if (record === undefined) return plan.expression(what);
  const key = literal(record.key, text, what.span);
  if (component === undefined) return ofRecord(what, record.table, key, plan);
  const op = { op: 'part', component: component.shape.name, table: record.table, record: key } as const;
  return { op, type: component.type, grain: payeeGrain, span: what.span };
}

/** A record's own figure: the one of the records with that key. */
function ofRecord(what: Expected['what'], table: string, key: Draft, { checking }: CheckedPlan): Draft {
  const value = checking.check(what, { table });
  const left = recordKey(table, what.span, checking);
  const where = draft({ op: 'same', left, right: key }, yesNo, what.span, [left, key]);
  return { op: { op: 'records', how: 'highest', table, value, where }, type: value.type, grain: payeeGrain, span: what.span };
}

function compared({ expected, payee, period, record }: ExpectedLine, index: number, run: CaseRun): Line {
  const { session, variant, lowered, each, first } = run;
  const whose = payee ?? each.payees[0] ?? '';
  const when = period ?? first;
  const said = variant.checking.words(expected.what.span).replace(/^expect\s+(about\s+)?/, '');
  const ofWhat = record === undefined ? said : `${said} of ${record.key}`;
  const words = period === undefined ? ofWhat : `${ofWhat} in ${period}`;
  const name = expected.what.kind === 'name' ? expected.what.name : undefined;
  const isComponent = record === undefined && name !== undefined && variant.checking.components.has(name);
  const draft = run.drafts[index];
  const outcome = isComponent
    ? session.amountOf(name, whose, when)
    : session.valueOf(draft === undefined ? -1 : lowered.nodeOf(draft), whose, when);
  const whole = lineOf(words, expected, outcome, payee);
  if (!isComponent || expected.parts.length === 0 || !whole.ok) return whole;
  return withParts(whole, expected, session.bandAmounts(name, whose, when));
}

function lineOf(words: string, expected: Expected, outcome: Outcome, payee: string | undefined): Line {
  const written = writtenOf(expected.value);
  const whose = payee === undefined ? '' : ` of ${payee}`;
  const wanted =
    expected.value.kind === 'text' || expected.value.kind === 'date' || expected.value.kind === 'period'
      ? expected.value.value
      : undefined;
  const yesNo = expected.value.kind === 'yes-no' ? (expected.value.value ? 'yes' : 'no') : undefined;
  const shown = written?.text ?? wanted ?? yesNo ?? '';
  const expectedWords = `${words}${whose} ${expected.about ? 'about ' : ''}${shown}`;
  const ok = outcome.kind === 'value' && fits(outcome.value, written, wanted ?? yesNo, expected.about);
  return { expected: expectedWords, actual: `${words}${whose} ${shownOutcome(outcome, written)}`, ok };
}

function fits(value: string, written: Written | undefined, wanted: string | undefined, about: boolean): boolean {
  if (written === undefined) return value === wanted;
  const actual = exact.exactOfRational(value);
  if (actual === undefined) return false;
  return about
    ? isAbout(actual, written, (number, unit) => roundTo(number, unit, 'half-up'))
    : exact.isSame(actual, written.value);
}

function shownOutcome(outcome: Outcome, written: Written | undefined): string {
  switch (outcome.kind) {
    case 'value': {
      const number = written === undefined ? undefined : exact.exactOfRational(outcome.value);
      if (number === undefined) return outcome.value === '' ? 'is blank' : outcome.value;
      return written?.scale.d === 100n ? percentText(number) : groupedText(number, Math.max(written?.digits ?? 0, 0), 12);
    }
    case 'bands':
      return outcome.amounts.join(' + ');
    case 'not-due':
      return 'is not paid in this period';
    case 'problems':
      return `cannot be had: ${outcome.problems.map(({ code, message }) => `${message} [${code}]`).join('; ')}`;
  }
}

/** `as 180 + 400 + 100`: what each band reached pays. */
function withParts(whole: Line, { parts }: Expected, bands: Outcome): Line {
  const wanted = parts.map(writtenOf);
  const shown = wanted.map((part) => part?.text ?? '?').join(' + ');
  const amounts = bands.kind === 'bands' ? bands.amounts.map((amount) => exact.exactOfRational(amount)) : [];
  const ok = amounts.length === wanted.length && wanted.every((part, index) => samePart(part, amounts[index]));
  const actual =
    bands.kind === 'bands'
      ? amounts.map((amount) => (amount === undefined ? '?' : groupedText(amount, 0, 12))).join(' + ')
      : shownOutcome(bands, undefined);
  return { expected: `${whole.expected} as ${shown}`, actual: `${whole.actual} as ${actual}`, ok };
}
function samePart(part: Written | undefined, amount: exact.Exact | undefined): boolean {
  return part !== undefined && amount !== undefined && exact.isSame(part.value, amount);
}

function problemLine(code: string, problems: readonly Problem[]): Line {
  const found = problems.map((problem) => problem.code);
  return {
    expected: `problem ${code}`,
    actual: found.length === 0 ? 'no problem' : `problem ${found.join(', ')}`,
    ok: found.includes(code),
  };
}
