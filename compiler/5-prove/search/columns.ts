import type { SourceTable } from '../../../runtime/data.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { plainText } from '../../../runtime/numbers/printing.ts';

/** What a column holds in each row; an empty text is an empty cell. */
export interface CaseColumn<Row> {
  readonly header: string;
  readonly cellOf: (row: Row) => string;
}

/** The table of some rows, column by column. */
export const tableOf = <Row>(file: string, rows: readonly Row[], columns: readonly CaseColumn<Row>[]): SourceTable => ({
  file,
  columns: columns.map(({ header, cellOf }) => ({ header, cells: rows.map((row) => cellOf(row) || undefined) })),
  rowCount: rows.length,
});

export type TextOf = (value: Exact) => string;

/** The same few figures stand in most rows. */
export function textCache(): TextOf {
  const known = new Map<Exact, string>();
  return (value) => {
    const text = known.get(value) ?? plainText(value);
    known.set(value, text);
    return text;
  };
}
