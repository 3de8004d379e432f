import type { Calculation, CalculationNode, PeriodUnit } from '../calculation.ts';
import { argumentsOf } from '../evaluate/arguments.ts';
import { readIso } from '../periods/dates.ts';
import type { Days } from '../periods/units.ts';
import type { World } from '../world/world.ts';

/**
 * When a row of a payee holds, as coarse as the plan can tell: two rows that hold on any of the days that the plan ever asks about, or
 * both not, need not be told apart.
 */
export function validityOf(calculation: Calculation, world: World): (row: Days) => Days {
  const { from: earliest, to: latest } = daysAsked(calculation, world);
  const isCoarse = asksWholePeriods(calculation, world);
  const { payPeriodHolding } = world.calendar;
  return ({ from, to }) => ({
    from: from <= earliest ? -Infinity : from > latest ? latest + 1 : isCoarse ? payPeriodHolding(from).from : from,
    to: to >= latest ? Infinity : to < earliest ? earliest - 1 : isCoarse ? payPeriodHolding(to).to : to,
  });
}

const year = 366;

/** Everything lies in between: what is paid from the plan's start on, and as far as its windows look back and ahead from there. */
function daysAsked({ nodes }: Calculation, { periods, start }: World): Days {
  const reaches: number[] = [];
  for (const node of nodes)
    reaches[node.id] = reachOf(node) + argumentsOf(node).reduce((most, id) => Math.max(most, reaches[id] ?? 0), 0);
  const farthest = reaches.reduce((most, reach) => Math.max(most, reach), 0);
  const first = Math.min(start, periods[0]?.from ?? start);
  return { from: first - year - farthest, to: Math.max(start, periods.at(-1)?.to ?? start) + year + 31 };
}

/** How many days before those at hand a node may look at. */
function reachOf(node: CalculationNode): number {
  switch (node.op) {
    case 'at':
      return 'count' in node.window ? (node.window.count + 1) * year : year;
    case 'cumulative':
    case 'lookup':
    case 'share-over-periods':
      return year;
    case 'running':
      // Its records count in the periods in which they are dated, whenever that was.
      return Infinity;
    default:
      return 0;
  }
}

const madeOf: Readonly<Record<PeriodUnit, readonly PeriodUnit[]>> = {
  week: [],
  'half-month': ['month', 'quarter', 'half-year', 'year'],
  month: ['quarter', 'half-year', 'year'],
  quarter: ['half-year', 'year'],
  'half-year': ['year'],
  year: [],
};
const units: readonly PeriodUnit[] = ['week', 'half-month', 'month', 'quarter', 'half-year', 'year'];

/** Are all days that the plan asks about made of whole pay periods? */
function asksWholePeriods({ plan, nodes, components, payees, tables }: Calculation, { calendar }: World): boolean {
  const others = units.filter((unit) => unit !== plan.pays && !madeOf[plan.pays].includes(unit));
  const said = JSON.stringify([nodes, components, payees?.columns, tables.map(({ columns }) => columns)]);
  const [from, to] = [readIso(plan.from ?? ''), readIso(plan.to ?? '')];
  const isCut =
    (from !== undefined && calendar.payPeriodHolding(from).from !== from) ||
    (to !== undefined && calendar.payPeriodHolding(to).to !== to);
  const shiftsWeeks = plan.pays === 'week' && said.includes('"same-last-year"');
  return !isCut && !shiftsWeeks && !others.some((unit) => said.includes(`"${unit}"`));
}
