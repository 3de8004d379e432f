import type { RecordRows } from '../data/record-rows.ts';
import type { Rows } from '../rows.ts';
import type { Sheet } from '../sheet.ts';
import { keepAll } from '../store.ts';
import type { Term } from '../terms/term.ts';
import { reader } from './groups.ts';

/** The records of a table as rows to be worked out. */
export const rowsOver = ({ length, record }: RecordRows): Rows => ({ length, parts: [{ entity: record, from: 0, to: length }] });

/** What terms come to for each record. */
export function overRecords(
  { domain: { terms }, run }: Sheet,
  rows: RecordRows,
  wanted: readonly Term[],
): readonly ((row: number) => number)[] {
  const all = rowsOver(rows);
  const kept = keepAll(
    terms,
    run,
    all,
    all.parts,
    wanted.map((term) => [term]),
  );
  return kept.map((one) => {
    const read = reader(one(terms.row));
    return (row) => Number(read(row));
  });
}
