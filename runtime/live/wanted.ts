import type { Calculation, ColumnShape } from '../calculation.ts';
import type { Problem } from '../data.ts';
import { didYouMean } from '../near.ts';
import { minorDigitsOf } from '../numbers/currencies.ts';
import { type CellValue, readCell } from '../tables/cells.ts';
import type { TypedTable } from '../tables/typed.ts';
import type { People } from '../world/people.ts';

/** Other cells in a row of a table. */
export interface RowChange {
  readonly table: string;
  /** Counted from 0, without the header. */
  readonly row: number;
  /** By header, as a file would say them. */
  readonly cells: Readonly<Record<string, string>>;
}
export type Refusal = Pick<Problem, 'code' | 'message'>;
export interface WantedCell {
  readonly column: ColumnShape;
  readonly value: CellValue;
}
interface Reader {
  readonly calculation: Calculation;
  readonly people: People;
  /** Nobody else says who there is: the records do. */
  readonly areNamedByRecords: boolean;
  readonly currency: string | undefined;
}

/** Reads the cells of a change as those of a file are read, or says why it cannot be made. */
export function wantedCells(
  reader: Reader,
  table: TypedTable | Problem | undefined,
  { table: name, row, cells }: RowChange,
): readonly WantedCell[] | Refusal {
  if (table === undefined) {
    const near = didYouMean(
      name,
      reader.calculation.tables.map((one) => one.name),
    );
    return { code: 'missing-table', message: `The plan has no table ${name}.${near}` };
  }
  if ('code' in table) return table;
  const count = Math.max(0, ...[...table.columns.values()].map(({ length }) => length));
  if (row < 0 || row >= count || !Number.isInteger(row))
    return { code: 'row-not-there', message: `${name} has rows 0 to ${count - 1}, and no row ${row}.` };
  if (table.accepted.refused?.[row] === 1)
    return { code: 'row-refused', message: `Row ${row} of ${name} was refused. Mend it in the data, and open them again.` };
  const found: WantedCell[] = [];
  for (const [header, text] of Object.entries(cells)) {
    const cell = wantedCell(reader, table, header, text.trim());
    if ('code' in cell) return cell;
    found.push(cell);
  }
  return found;
}

function wantedCell(
  { calculation, people, areNamedByRecords, currency }: Reader,
  { shape }: TypedTable,
  header: string,
  text: string,
): WantedCell | Refusal {
  const column = shape.columns.find((one) => one.header === header);
  if (column === undefined) {
    const near = didYouMean(
      header,
      shape.columns.map((one) => one.header),
    );
    return { code: 'missing-column', message: `${shape.name} has no column ${header}.${near}` };
  }
  if (column.type.kind === 'payee' && areNamedByRecords) {
    const message = `${header} says who there is to pay, because no payees are declared. Open the data again to change it.`;
    return { code: 'key-not-changed', message };
  }
  if (shape.keys.includes(column.name) || ['starts', 'ends', 'key'].includes(column.type.kind))
    return { code: 'key-not-changed', message: `${header} names the rows of ${shape.name}. Open the data again to change it.` };
  if (text === '') {
    const message = `${header} may not be empty: let the plan say \`or blank\` in ${shape.name}.`;
    return column.orBlank ? { column, value: undefined } : { code: 'cell-blank', message };
  }
  if (column.type.kind === 'payee' && people.byKey(text) === undefined)
    return { code: 'unknown-payee', message: `${text} is not among the payees.` };
  const minorDigits = currency === undefined ? undefined : minorDigitsOf(currency);
  const read = readCell(text, column.type, { fiscalStart: calculation.plan.fiscalStart, minorDigits });
  return 'code' in read ? read : { column, value: read.value };
}
