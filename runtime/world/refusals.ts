import type { Days } from '../periods/units.ts';
import { joinedKey, keyOf, keyText } from '../tables/key-text.ts';
import type { TypedTable } from '../tables/typed.ts';

/** Rows that were refused, by whom and when they are about as far as their readable cells say. What needs one cannot be had. */
export interface Refusals {
  /** The first line of a refused row that may be about the payee (absent: about anybody) on the days; one without a date may be about any. */
  about(payee: string | undefined, datedBy: string | undefined, days: Days): number | undefined;
  /** The first line of a refused row with these keys. */
  named(keys: readonly string[], texts: readonly string[]): number | undefined;
}

const none: Refusals = { about: () => undefined, named: () => undefined };

export function refusalsOf(table: TypedTable): Refusals {
  const rows = refusedRows(table);
  if (rows.length === 0) return none;
  const people = table.shape.columns.filter(({ type }) => type.kind === 'payee' || type.kind === 'text').map(({ name }) => name);
  const byPayee = new Map<string, number[]>();
  for (const row of rows) {
    for (const key of new Set(people.map((name) => keyText(table.columns.get(name)?.at(row))))) {
      const own = byPayee.get(key) ?? [];
      own.push(row);
      if (key !== '') byPayee.set(key, own);
    }
  }
  const byKeys = new Map<string, ReadonlyMap<string, readonly number[]>>();
  const rowsBy = (keys: readonly string[]): ReadonlyMap<string, readonly number[]> => {
    const name = joinedKey(keys);
    const found = byKeys.get(name) ?? Map.groupBy(rows, (row) => keyOf(keys.map((key) => table.columns.get(key)?.at(row))));
    byKeys.set(name, found);
    return found;
  };
  const firstLine = (found: readonly number[]): number | undefined =>
    found.length === 0 ? undefined : found.map((row) => table.lineOf(row)).reduce((a, b) => Math.min(a, b));
  return {
    about: (payee, datedBy, { from, to }) => {
      const dates = datedBy === undefined ? undefined : table.columns.get(datedBy);
      const mayBeIn = (row: number): boolean => {
        const day = dates?.at(row);
        return typeof day !== 'number' || (from <= day && day <= to);
      };
      return firstLine((payee === undefined ? rows : (byPayee.get(payee) ?? [])).filter(mayBeIn));
    },
    named: (keys, texts) => firstLine(rowsBy(keys).get(joinedKey(texts.slice(0, keys.length))) ?? []),
  };
}

function refusedRows(table: TypedTable): readonly number[] {
  const { refused } = table.accepted;
  const rows: number[] = [];
  refused?.forEach((mark, row) => void (mark === 1 && rows.push(row)));
  return rows;
}
