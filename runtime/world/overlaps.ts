import type { Problems } from '../problems.ts';
import { rowsThatRepeat } from '../tables/repeated.ts';
import { without } from '../tables/rows.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';

/** Leaves out rows of one payee, or of one key, that are valid on the same day: none of them can be told to hold. */
export function withoutOverlaps(table: TypedTable, problems: Problems): TypedTable {
  const nameOf = (kind: string): string | undefined => table.shape.columns.find(({ type }) => type.kind === kind)?.name;
  const [starts, ends] = [table.columns.get(nameOf('starts') ?? ''), table.columns.get(nameOf('ends') ?? '')];
  if (starts === undefined && ends === undefined) return table;
  const names = table.shape.keys.length > 0 ? table.shape.keys : [nameOf('key') ?? nameOf('payee') ?? ''];
  const keys = names.map((name) => table.columns.get(name));
  const keyOf = (row: number): string => keys.map((cells) => keyText(cells?.at(row))).join(', ');
  const inTurn = rowsThatRepeat(
    keys.filter((cells) => cells !== undefined),
    table.accepted,
  );
  const dayIn = (value: unknown, open: number): number => (typeof value === 'number' ? value : open);
  const refused = new Set<number>();
  for (const [name, rows] of Map.groupBy(inTurn, keyOf)) {
    const sorted = rows
      .map((row) => ({ row, from: dayIn(starts?.at(row), -Infinity), to: dayIn(ends?.at(row), Infinity) }))
      .sort((a, b) => a.from - b.from || a.row - b.row);
    let widest = sorted[0];
    for (const next of sorted.slice(1)) {
      if (widest !== undefined && next.from <= widest.to) {
        refused.add(widest.row).add(next.row);
        report(name, table.lineOf(widest.row), table.lineOf(next.row));
      }
      if (widest === undefined || next.to > widest.to) widest = next;
    }
  }
  return refused.size === 0 ? table : { ...table, accepted: without(table.accepted, refused) };

  function report(name: string, one: number, other: number): void {
    const [first, second] = one < other ? [one, other] : [other, one];
    const message = `Two rows of ${name} (lines ${first} and ${second}) hold on the same day; neither is used. End one before the other starts.`;
    problems.add({ code: 'rows-overlap', message, file: table.file, line: first, table: table.shape.name });
  }
}
