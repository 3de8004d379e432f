import { alertsOf } from '../../runtime/alerts/index.ts';
import { onceEach } from '../../runtime/problems.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { PayoutLine, RunOptions, RunResult } from '../../runtime/data.ts';
import { prepare } from '../../runtime/index.ts';
import { knownBy } from '../../runtime/known-by.ts';
import { isoOf, readIso } from '../../runtime/periods/dates.ts';
import { readPeriod } from '../../runtime/periods/labels.ts';
import { englishWords } from '../../runtime/statement-words.ts';
import type { Everybody, Person, Report, ReportQuestion } from '../report.ts';
import { payoutCurve } from './curve.ts';
import { effectivenessOf } from './effectiveness.ts';
import { salesNodes, type SalesNodes } from './figures.ts';
import { groupsOf } from './groups.ts';
import { componentsOf, costsOf, headlineOf, leadersOf } from './headline.ts';
import { partsOf } from './parts.ts';
import { peopleOf } from './people.ts';
import { planWords } from './plan-words.ts';
import { spreadOf } from './spread.ts';
import { statementsOf } from './statements.ts';
import { sumOf } from './sums.ts';

const mostStatements = 500;

/**
 * All that a report says of a plan and its data. With `options.asOf` it is as of that day: records dated later have not happened, and
 * periods that begin later are left out. `unknown`: a figure was named that the plan does not have.
 */
export async function reportOf(question: ReportQuestion): Promise<Report | { readonly unknown: string }> {
  const nodes = salesNodes(question.calculation, question);
  if ('unknown' in nodes) return nodes;
  const { calculation, options = {}, words = englishWords, most = mostStatements } = question;
  const data = knownBy(calculation, question.data, options.asOf);
  const session = prepare(calculation, data, options);
  const result = session.result();
  const periods = periodsOf(
    calculation,
    result.payouts.map(({ period }) => period),
    options.asOf,
  );
  const people = peopleOf(calculation, session, nodes, periods).filter(({ name }) => (options.payee ?? name) === name);
  const isOfOne = options.payee !== undefined;
  const said = planWords(calculation, question.text);
  const asked = { calculation, session, periods, said, words, most: isOfOne ? Number.POSITIVE_INFINITY : most };
  const { statements, leftOut } = statementsOf(most === 0 ? [] : people, asked);
  const problems = [...(question.problems ?? []), ...result.problems];
  return {
    plan: {
      name: result.plan,
      currency: result.currency,
      pays: calculation.plan.pays,
      asOf: options.asOf,
      ...{ sourceHash: result.sourceHash, meaningHash: result.meaningHash, resultHash: result.resultHash },
    },
    problems: onceEach(problems).filter(({ payee }) => !isOfOne || payee === undefined || payee === options.payee),
    periods,
    total: sumOf(people.map(({ pay }) => pay)),
    byPeriod: new Map(
      periods.map((period) => [period, sumOf(people.flatMap(({ byPeriod }) => byPeriod.get(period)?.pay ?? []))]),
    ),
    people,
    ...(!isOfOne && { everybody: await everybodyOf({ ...question, data }, nodes, people, periods, paidIn(result, periods)) }),
    statements,
    statementsLeftOut: leftOut,
  };
}

/** Lines in the plan's currency. */
function paidIn({ payouts, currency }: RunResult, periods: readonly string[]): readonly PayoutLine[] {
  return payouts.filter(({ period, unit }) => unit === currency && periods.includes(period));
}

/** Those that are paid, in order, as far as they have begun. */
function periodsOf({ plan }: Calculation, paid: readonly string[], asOf: string | undefined): readonly string[] {
  const day = asOf === undefined ? undefined : readIso(asOf);
  const starts = (period: string): number => readPeriod(period, plan.fiscalStart)?.from ?? 0;
  const begun = [...new Set(paid)].filter((period) => day === undefined || starts(period) <= day);
  return begun.toSorted((a, b) => starts(a) - starts(b));
}

async function everybodyOf(
  question: ReportQuestion,
  nodes: SalesNodes,
  people: readonly Person[],
  periods: readonly string[],
  lines: readonly PayoutLine[],
): Promise<Everybody> {
  const { calculation, data, options = {} } = question;
  const last = periods.at(-1) ?? '';
  const asOf = options.asOf ?? lastDayOf(calculation, last);
  const over: RunOptions = { ...options, ...(periods.length > 0 && { period: `${periods[0]}..${last}` }) };
  const hasAlerts = (calculation.alerts ?? []).length > 0 && asOf !== '';
  return {
    headline: headlineOf(people),
    groups: groupsOf(calculation, people),
    leaders: leadersOf(people),
    parts: asOf === '' ? [] : partsOf(calculation, data, nodes, { ...over, asOf }),
    spread: spreadOf(people),
    components: componentsOf(lines),
    costs: costsOf(people, periods),
    curve: nodes.sales === undefined ? undefined : payoutCurve(question, nodes.name, people, last),
    effectiveness: effectivenessOf(people),
    promises: question.promises,
    alerts: hasAlerts ? (await alertsOf(calculation, data, alertOptions(options, asOf))).events : undefined,
    alertsOn: asOf,
  };
}

/** Alerts are about the period that holds the day. */
function alertOptions({ period: _, ...options }: RunOptions, asOf: string): RunOptions {
  return { ...options, asOf };
}

function lastDayOf({ plan }: Calculation, period: string): string {
  const days = readPeriod(period, plan.fiscalStart);
  return days === undefined ? '' : isoOf(days.to);
}
