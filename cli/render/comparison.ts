import type { Comparison, Difference, GridPoint } from '../../simulate/index.ts';
import { percentOf } from '../figure-text.ts';
import { grouped } from './amounts.ts';
import { tableLines } from './table.ts';

const mostRows = 40;

/** What each scenario pays otherwise: in all, who wins and loses, by team, component and period. */
export function comparisonLines(comparisons: readonly Comparison[], width: number): readonly string[] {
  const several = comparisons.length > 1 ? [...overview(comparisons, width), ''] : [];
  return [...several, ...comparisons.flatMap((comparison) => linesOf(comparison, width))];
}

function overview(comparisons: readonly Comparison[], width: number): readonly string[] {
  const rows = comparisons.map(({ name, all, winners, losers }) => [
    name,
    ...[grouped(all.base), grouped(all.scenario), signed(all.difference), winners.toString(), losers.toString()],
  ]);
  return tableLines({ head: ['Scenario', 'base', 'scenario', 'difference', 'winners', 'losers'], rows }, width);
}

function linesOf(comparison: Comparison, width: number): readonly string[] {
  const { name, currency, all, winners, losers, byPayee, byTeam, byComponent, byPeriod, costOfSales } = comparison;
  const blocks = [
    tableOf('Payee', byPayee, all, width),
    ...(byTeam === undefined ? [] : [tableOf('Team', byTeam, all, width)]),
    tableOf('Component', byComponent, all, width),
    ...(byPeriod.length < 2 ? [] : [tableOf('Period', byPeriod, all, width)]),
  ];
  const cost =
    costOfSales === undefined ? '' : ` Pay for 100 of sales: ${cents(costOfSales.base)}, then ${cents(costOfSales.scenario)}.`;
  return [
    `${name}: ${grouped(all.base)} → ${grouped(all.scenario)} ${currency}, ${signed(all.difference)}.`,
    `${winners} win, ${losers} lose.${cost}`,
    ...blocks.flatMap((block) => ['', ...block]),
    '',
  ];
}

/** A ratio as so much for each hundred. */
function cents(ratio: string): string {
  return percentOf(ratio).replace('%', '');
}

/** The first of them, where there are many. */
function tableOf(head: string, lines: readonly Difference[], all: Difference, width: number): readonly string[] {
  const shown = lines.slice(0, mostRows).map(rowOf);
  const rest = lines.length > mostRows ? [[`… and ${lines.length - mostRows} more`]] : [];
  const foot = ['Total', ...rowOf(all).slice(1)];
  return tableLines({ head: [head, 'base', 'scenario', 'difference'], rows: [...shown, ...rest], foot }, width);
}

function rowOf({ name, base, scenario, difference }: Difference): readonly string[] {
  return [name, grouped(base), grouped(scenario), signed(difference)];
}

export function signed(amount: string): string {
  const isNone = /^[0.]*$/.test(amount);
  return isNone ? '–' : amount.startsWith('-') ? grouped(amount) : `+${grouped(amount)}`;
}

export function gridLines(vary: string, points: readonly GridPoint[], width: number): readonly string[] {
  const rows = points.map(({ value, comparison: { all, winners, losers } }) => [
    value.endsWith('%') ? value : grouped(value),
    ...[grouped(all.scenario), signed(all.difference), winners.toString(), losers.toString()],
  ]);
  return tableLines({ head: [vary, 'payout', 'difference', 'winners', 'losers'], rows }, width);
}

/** One line for each figure: scenario, what it is by, whose, and the three amounts. */
export function comparisonCsv(comparisons: readonly Comparison[]): string {
  const lines = comparisons.flatMap(({ name, all, byPayee, byTeam = [], byComponent, byPeriod }) => [
    ...csvLines(name, 'all', [all]),
    ...csvLines(name, 'payee', byPayee),
    ...csvLines(name, 'team', byTeam),
    ...csvLines(name, 'component', byComponent),
    ...csvLines(name, 'period', byPeriod),
  ]);
  return ['scenario,by,name,base,scenario_amount,difference', ...lines, ''].join('\n');
}

function csvLines(scenario: string, by: string, lines: readonly Difference[]): readonly string[] {
  return lines.map(({ name, base, scenario: amount, difference }) =>
    [scenario, by, name, base, amount, difference].map(cell).join(','),
  );
}

export function gridCsv(vary: string, points: readonly GridPoint[]): string {
  const lines = points.map(({ value, comparison: { all, winners, losers } }) =>
    [value, all.scenario, all.difference, `${winners}`, `${losers}`].map(cell).join(','),
  );
  return [`${cell(vary)},payout,difference,winners,losers`, ...lines, ''].join('\n');
}

function cell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
