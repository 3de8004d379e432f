import { add, type Exact, exactOf, isSame, zero } from '../../numbers/exact.ts';
import { pairsUpTo } from '../data/pairs.ts';
import type { RecordRows } from '../data/record-rows.ts';
import type { Sheet } from '../sheet.ts';
import { exactly } from './exactly.ts';
import { overRecords, rowsOver } from './over-records.ts';

/** The payee's shares of the row that a record is part of, where it is a part; 1 where it is whole. */
export function wholeShares(sheet: Sheet, rows: RecordRows): (row: number) => Exact | undefined {
  const whole = exactOf(1n);
  if (rows.share === undefined || rows.payee === undefined) return () => whole;
  const shareOf = exactly(sheet, rowsOver(rows), [rows.share]);
  const [source, owner] = overRecords(sheet, rows, [rows.source, rows.payee]);
  const pairs = pairsUpTo(sheet.cohorts.length);
  const sums: (Exact | undefined)[] = [];
  const pairOf = Int32Array.from({ length: rows.length }, (_, row) => {
    const pair = pairs.of(source?.(row) ?? 0, owner?.(row) ?? 0);
    const share = shareOf(row);
    const before = pair in sums ? sums[pair] : zero;
    sums[pair] = share && before && add(before, share);
    return pair;
  });
  return (row) => {
    const own = shareOf(row);
    return own !== undefined && isSame(own, whole) ? whole : sums[pairOf[row] ?? 0];
  };
}
