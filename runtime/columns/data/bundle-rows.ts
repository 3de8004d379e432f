import type { Absent } from '../../absent.ts';
import { keyText } from '../../tables/typed.ts';
import type { Bundle } from '../../world/entities.ts';
import { columnOf } from '../column.ts';
import { overRecords } from '../nodes/over-records.ts';
import type { Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import type { ColumnValue } from '../values/value.ts';
import { cellsAt } from './cells.ts';
import { pairsUpTo } from './pairs.ts';
import type { RecordRows } from './record-rows.ts';

/** The bundles of a table by a column as rows: one for each payee and value. */
export interface BundleRows {
  readonly length: number;
  /** Stands for them all. */
  readonly bundle: Bundle;
  readonly records: RecordRows;
  /** The bundle that each record is in. */
  readonly ofRecord: Term;
  /** The row of the bundle's payee. */
  readonly payee: Term;
  /** What its records share. */
  readonly value: ColumnValue | Absent;
}

/** Undefined where the table is credited to nobody, or is not there. */
export function bundleRowsOf(sheet: Sheet, table: string, column: string): BundleRows | undefined {
  const { domain, cohorts } = sheet;
  const { terms } = domain;
  const records = sheet.recordRows(table);
  if ('code' in records || records.payee === undefined) return undefined;
  const [source, owner, counts] = overRecords(sheet, records, [records.source, records.payee, records.counts]);
  const valueOf = valuesOf(records, column);
  const pairs = pairsUpTo(cohorts.length);
  const ofRecord = new Int32Array(records.length);
  const [firsts, owners]: [number[], number[]] = [[], []];
  for (let row = 0; row < records.length; row++) {
    if (counts?.(row) !== 1) continue;
    const [at, payee] = [source?.(row) ?? 0, owner?.(row) ?? 0];
    const pair = pairs.of(valueOf(at), payee);
    ofRecord[row] = pair;
    firsts[pair] ??= at;
    owners[pair] = payee;
  }
  const payee = terms.cell(columnOf(Int32Array.from(owners)), terms.row);
  const first = terms.cell(columnOf(Int32Array.from(firsts)), terms.row);
  return {
    length: pairs.count(),
    bundle: sheet.bundleAt(table, column, sheet.payeeAt(payee)),
    records,
    ofRecord: terms.cell(columnOf(ofRecord), terms.row),
    payee,
    value: cellsAt(domain, records.table.columns.get(column), first),
  };
}

/** Values by number, empty ones too; `at` is a row of the data. */
function valuesOf({ table }: RecordRows, column: string): (at: number) => number {
  const cells = table.columns.get(column);
  if (cells?.kind === 'texts' && !cells.texts.includes(''))
    return (at) => (cells.blanks?.[at] === 1 ? cells.texts.length : (cells.values[at] ?? 0));
  const known = new Map<string, number>();
  return (at) => {
    const text = keyText(cells?.at(at));
    const found = known.get(text) ?? known.size;
    known.set(text, found);
    return found;
  };
}
