import type { Calculation, PeriodUnit } from '../../../runtime/calculation.ts';
import { calendarOf } from '../../../runtime/periods/calendar.ts';
import { addMonths, isoOf, readIso } from '../../../runtime/periods/dates.ts';
import type { Times } from './case.ts';

const lengths: readonly PeriodUnit[] = ['week', 'half-month', 'month', 'quarter', 'half-year', 'year'];

/** The pay periods of the longest time any figure is taken over, with what rises in the last of them, or in the first. */
export function timesOf(calculation: Calculation): readonly Times[] {
  const { plan, params } = calculation;
  const dates = params.flatMap(({ versions }) => versions.flatMap(({ from }) => from ?? [])).toSorted();
  const first = plan.from ?? dates[0] ?? '2000-01-01';
  const later = dates.filter((date) => date > first && (plan.to === undefined || date <= plan.to));
  return [
    ...timesFrom(calculation, first),
    ...[...new Set(later)].slice(0, 3).flatMap((date) => timesFrom(calculation, date).slice(0, 1)),
    ...later.slice(-1).flatMap((date) => timesFrom(calculation, isoOf(addMonths(readIso(date) ?? 0, 1))).slice(0, 1)),
  ];
}

function timesFrom(calculation: Calculation, date: string): readonly Times[] {
  const { plan } = calculation;
  const longest = unitsOf(calculation).reduce((a, b) => (lengths.indexOf(b) > lengths.indexOf(a) ? b : a));
  const calendar = calendarOf(plan);
  const first = readIso(date) ?? 0;
  const whole = calendar.holding(longest, first);
  const from = Math.max(whole.from, calendar.holding(plan.pays, first).from);
  const inside = calendar.payPeriodsIn(calendar.span(from, whole.to)).map(({ label }) => label);
  const reach = calendar.holding(plan.pays, addMonths(whole.to, monthsLater(calculation)));
  const periods = calendar.payPeriodsIn(calendar.span(from, reach.to)).map(({ label }) => label);
  const own: Times = { periods: inside, raised: inside.length - 1 };
  if (periods.length === 1) return [own];
  const isLonger = periods.length > inside.length;
  return [own, { periods, raised: 0 }, ...(isLonger ? [{ periods, raised: periods.length - 1 }] : [])];
}

function unitsOf({ plan, components, nodes }: Calculation): readonly PeriodUnit[] {
  const windows = nodes.flatMap((node) => {
    if (node.op === 'cumulative' || node.op === 'periods') return [node.unit];
    if (node.op === 'running' && node.unit !== 'period') return [node.unit];
    return node.op === 'at' && node.window.unit !== 'period' ? [node.window.unit] : [];
  });
  return [plan.pays, ...components.map(({ every }) => every), ...windows];
}

const months: Readonly<Record<PeriodUnit, number>> = { week: 1, 'half-month': 1, month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** A balance that two periods fill shows what it does in the third. */
const periodsOfBalances = 2;

/** How long after a period its figures are still looked at. */
function monthsLater({ nodes, plan, balances = [], components, payoutLimits }: Calculation): number {
  const windows = nodes.map((node) => {
    if (node.op !== 'at') return 0;
    const { window } = node;
    if (window.kind === 'same-last-year') return 12;
    if (window.kind !== 'last' && window.kind !== 'rolling') return 0;
    return window.count * months[window.unit === 'period' ? plan.pays : window.unit];
  });
  const isScheduled = components.some(({ schedule }) => schedule !== undefined);
  const isCarried = payoutLimits.some(({ carriedForward }) => carriedForward);
  const kept = balances.length > 0 ? periodsOfBalances : isScheduled || isCarried ? 1 : 0;
  return Math.max(0, ...windows, kept * months[plan.pays]);
}
