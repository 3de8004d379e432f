import { expect } from 'vitest';
import { compile } from '../../../compiler/index.ts';
import type { RunOptions } from '../../../runtime/data.ts';
import { tableFromRows } from '../../../runtime/index.ts';
import { difference, type Pair, paidExactly, paidInColumns, ways } from '../both.ts';

type Rows = readonly Readonly<Record<string, string>>[];
/** Rows by table; `people` are the payees, `inputs` the inputs. */
export type Tables = Readonly<Record<string, Rows>>;

const compiled = new Map<string, ReturnType<typeof compile>>();

export function pairOf(text: string, { people, inputs, ...others }: Tables, options: RunOptions = {}): Pair {
  const found = compiled.get(text) ?? compile(text);
  compiled.set(text, found);
  const { calculation, diagnostics } = found;
  if (calculation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const tables = Object.fromEntries(Object.entries(others).map(([name, rows]) => [name, tableFromRows(name, rows)]));
  const data = {
    tables,
    ...(people && { payees: tableFromRows('people', people) }),
    ...(inputs && { inputs: tableFromRows('inputs', inputs) }),
  };
  return { name: 'pair', calculation, data, options };
}

/** Pays in columns in every way, which has to be what the exact evaluator pays; how many payees' periods it was asked for. */
export function oddIn(pair: Pair): number {
  const exact = paidExactly(pair);
  const odds = Object.values(ways).map((run) => {
    const { result, odd } = paidInColumns(pair, run);
    expect(difference(exact, result)).toBe(undefined);
    return odd;
  });
  expect(new Set(odds).size).toBe(1);
  return odds[0] ?? 0;
}

/** What somebody is paid, component by component, in the exact evaluator's words. */
export function paidTo(pair: Pair, payee: string, period: string): Readonly<Record<string, string>> {
  const lines = paidExactly(pair).payouts.filter((line) => line.payee === payee && line.period === period);
  return Object.fromEntries(lines.map(({ component, amount }) => [component, amount]));
}
