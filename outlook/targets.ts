import type { Calculation, NodeId, PeriodUnit } from '../runtime/calculation.ts';
import type { Problem, RunData, RunOptions, SourceTable } from '../runtime/data.ts';
import { type About, problemsOfData } from '../runtime/everybody.ts';
import { prepare } from '../runtime/index.ts';
import { didYouMean } from '../runtime/near.ts';
import { onceEach } from '../runtime/problems.ts';
import { add, type Exact, exactOfRational, zero } from '../runtime/numbers/exact.ts';
import { plainText } from '../runtime/numbers/printing.ts';

/** Everybody's target, as a table that plans read by payee (or team) and period. */
export interface Targets {
  readonly figure: string;
  /** One row per payee or group and pay period: their name, the period, the figure digit for digit. */
  readonly table: SourceTable;
  /** The sum of all rows of a period, by period. */
  readonly totals: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}
export type TargetsAnswer = Targets | { readonly unknown: string };

/** What a definition of the plan, such as `target`, comes to for everybody in every pay period of the run. */
export function targetsOf(calculation: Calculation, data: RunData, figure: string, options: RunOptions = {}): TargetsAnswer {
  const names = [...calculation.definitions, ...inputsOf(calculation)];
  const node = names.find(({ name }) => name === figure)?.node;
  if (node === undefined) {
    const known = names.map(({ name }) => name);
    return { unknown: `The plan has no figure ${figure}.${didYouMean(figure, known)}` };
  }
  const session = prepare(calculation, data, options);
  const problems: Problem[] = [...problemsOfData(session.result().problems)];
  const rows: Row[] = [];
  for (const { about, period, figures, problems: found } of session.figuresOfAll([node], node)) {
    const value = exactOfRational(figures.get(node)?.value ?? '');
    const problem = found.get(node);
    if (value !== undefined) rows.push({ about, period, value });
    else if (problem !== undefined) problems.push(problem);
  }
  const kept = rows.filter(({ about }) => options.payee === undefined || about.kind !== 'payee' || about.name === options.payee);
  return { figure, table: tableOf(kept, figure, calculation), totals: totalsOf(kept), problems: onceEach(problems) };
}

interface Row {
  readonly about: About;
  readonly period: string;
  readonly value: Exact;
}

function inputsOf({ nodes }: Calculation): readonly { readonly name: string; readonly node: NodeId }[] {
  return nodes.flatMap((node) => (node.op === 'input' ? [{ name: node.input, node: node.id }] : []));
}

const periodHeaders: Readonly<Record<PeriodUnit, string>> = {
  ...{ week: 'week', 'half-month': 'half_month', month: 'month', quarter: 'quarter' },
  ...{ 'half-year': 'half_year', year: 'year' },
};

function tableOf(rows: readonly Row[], figure: string, { plan, payees }: Calculation): SourceTable {
  const first = rows[0]?.about;
  const key = payees?.columns.find(({ type }) => type.kind === 'key')?.name ?? 'payee';
  const who = first?.kind === 'group' ? first.column : first?.kind === 'company' ? 'company' : key;
  const cells: readonly (readonly [header: string, cells: readonly string[]])[] = [
    [who, rows.map(({ about }) => (about.kind === 'company' ? 'company' : about.name))],
    [periodHeaders[plan.pays], rows.map(({ period }) => period)],
    [figure, rows.map(({ value }) => plainText(value))],
  ];
  return {
    file: `${figure}s`,
    rowCount: rows.length,
    columns: cells.map(([header, column]) => ({ header, cells: column })),
  };
}

function totalsOf(rows: readonly Row[]): Readonly<Record<string, string>> {
  const byPeriod = Map.groupBy(rows, ({ period }) => period);
  const sum = (of: readonly Row[]): string => plainText(of.map(({ value }) => value).reduce(add, zero));
  return Object.fromEntries([...byPeriod].map(([period, of]) => [period, sum(of)]));
}
