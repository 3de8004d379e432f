import type { Calculation, PeriodUnit } from '../../../runtime/calculation.ts';
import { calendarOf } from '../../../runtime/periods/calendar.ts';
import { readIso } from '../../../runtime/periods/dates.ts';
import type { Times } from './case.ts';

const lengths: readonly PeriodUnit[] = ['week', 'half-month', 'month', 'quarter', 'half-year', 'year'];

/** The pay periods of the longest time any figure is taken over, with what rises in the last of them, or in the first. */
export function timesOf(calculation: Calculation): readonly Times[] {
  const { plan, params } = calculation;
  const longest = unitsOf(calculation).reduce((a, b) => (lengths.indexOf(b) > lengths.indexOf(a) ? b : a));
  const calendar = calendarOf(plan);
  const dates = params.flatMap(({ versions }) => versions.flatMap(({ from }) => from ?? [])).toSorted();
  const first = readIso(plan.from ?? dates[0] ?? '2000-01-01') ?? 0;
  const whole = calendar.holding(longest, first);
  const days = calendar.span(Math.max(whole.from, calendar.holding(plan.pays, first).from), whole.to);
  const inside = calendar.payPeriodsIn(days);
  const last = inside.at(-1);
  const more = looksBack(calculation) && last !== undefined ? [calendar.payPeriodAfter(last)] : [];
  const periods = [...inside, ...more].map(({ label }) => label);
  if (periods.length === 1) return [{ periods, raised: 0 }];
  return [
    { periods, raised: periods.length - 1 },
    { periods, raised: 0 },
  ];
}

function unitsOf({ plan, components, nodes }: Calculation): readonly PeriodUnit[] {
  const windows = nodes.flatMap((node) => {
    if (node.op === 'cumulative' || node.op === 'periods') return [node.unit];
    if (node.op === 'running' && node.unit !== 'period') return [node.unit];
    return node.op === 'at' && node.window.unit !== 'period' ? [node.window.unit] : [];
  });
  return [plan.pays, ...components.map(({ every }) => every), ...windows];
}

/** Is a later period paid by an earlier one's figures? */
function looksBack({ nodes, balances = [], components, payoutLimits }: Calculation): boolean {
  const isBack = nodes.some((node) => node.op === 'at' && (node.window.kind === 'last' || node.window.kind === 'rolling'));
  const isLater = components.some(({ schedule }) => schedule !== undefined);
  return isBack || isLater || balances.length > 0 || payoutLimits.some(({ carriedForward }) => carriedForward);
}
