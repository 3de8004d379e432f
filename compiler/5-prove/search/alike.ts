import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import { keptFor } from '../remembered.ts';

/** Numbers of a calculation that name no node. */
const plainNumbers: readonly string[] = ['count', 'sign', 'fiscalStart'];

/** Nodes of several calculations that mean the same have the same number. */
export interface Alike {
  numbersOf(calculation: Calculation): readonly number[];
}
export function alikeness(): Alike {
  const known = new Map<string, number>();
  return {
    numbersOf({ nodes }) {
      const numbers: number[] = [];
      for (const { id, ...node } of nodes) {
        const text = textOf(node, numbers);
        const number = known.get(text) ?? known.size;
        known.set(text, number);
        numbers[id] = number;
      }
      return numbers;
    },
  };
}

/** The same number for nodes of one calculation that mean the same; asked again for each figure that rises. */
export const ownNumbers = keptFor((calculation: Calculation) => alikeness().numbersOf(calculation));

/** With numbers of nodes in place of their ids, and names in order: it is asked of every node of every plan. */
function textOf(value: unknown, numbers: readonly number[], name = ''): string {
  if (typeof value === 'number') return plainNumbers.includes(name) ? `${value}` : `node ${numbers[value] ?? ''}`;
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item, numbers)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing';
  const named = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = named.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${textOf(item, numbers, key)}`).join()}}`;
}

/** Do two plans pay the same in every case because they say the same? Names of definitions do not count, nor what is not paid for. */
export function isAlike(one: Calculation, other: Calculation): boolean {
  const alike = alikeness();
  return meaningOf(one, alike.numbersOf(one)) === meaningOf(other, alike.numbersOf(other));
}

function meaningOf(calculation: Calculation, numbers: readonly number[]): string {
  const { plan, payees, tables, inputs, params, components, payoutLimits, balances, credits, limits, payeesWhere } = calculation;
  const { name: _, ...facts } = plan;
  const named = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
    all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const cellsOf = (table: Calculation['tables'][number]) => ({ ...table, rows: table.rows?.map(({ cells }) => cells) });
  const where: { readonly node?: NodeId } = payeesWhere === undefined ? {} : { node: payeesWhere };
  return textOf(
    {
      ...{ facts, payoutLimits, balances, credits, limits, where },
      components: components.map(({ label: __, ...component }) => component),
      payees: payees && cellsOf(payees),
      tables: named(tables).map(cellsOf),
      inputs: named(inputs),
      params: named(params),
    },
    numbers,
  );
}
