import { closeSync, openSync, writeSync } from 'node:fs';
import type { RunData, SourceTable } from '../../runtime/data.ts';
import { type PackedCells, packedColumn } from '../../runtime/tables/packed.ts';

export type Wholes = Uint8Array | Uint16Array | Int32Array;

/** A column of whole numbers and what each of them stands for; `blank`, where there is one, stands for an empty cell. */
export type BenchColumn = { readonly header: string; readonly values: Wholes; readonly blank?: number } & (
  | { readonly kind: 'cents' }
  /** Days since 1970-01-01. */
  | { readonly kind: 'days' }
  /** Places in `texts`. */
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
);

/** A table as it is kept for all ways to pay: columns of typed arrays. */
export interface BenchTable {
  readonly file: string;
  readonly rowCount: number;
  readonly columns: readonly BenchColumn[];
}
/** What a plan is paid over. */
export interface BenchData {
  readonly tables: Readonly<Record<string, BenchTable>>;
  readonly payees?: BenchTable;
  readonly inputs?: BenchTable;
}

/** Everybody's name, in the order of the data. */
export function namesIn({ payees }: BenchData): readonly string[] {
  const [names] = payees?.columns ?? [];
  return names?.kind === 'texts' ? names.texts : [];
}

/** The cells of a column as they stand in a file. */
function cellTexts(column: BenchColumn): (row: number) => string {
  const { values, blank } = column;
  const textOf = textsOf(column);
  return (row) => {
    const value = values[row] ?? 0;
    return value === blank ? '' : textOf(value);
  };
}

function textsOf(column: BenchColumn): (value: number) => string {
  switch (column.kind) {
    case 'cents':
      return centsText;
    case 'days':
      return dayText;
    case 'texts':
      return (place) => column.texts[place] ?? '';
  }
}

/** `-1234` cents are `-12.34`. */
export function centsText(cents: number): string {
  const digits = Math.abs(cents).toString().padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const knownDays = new Map<number, string>();

function dayText(day: number): string {
  const known = knownDays.get(day) ?? new Date(day * 86_400_000).toISOString().slice(0, 10);
  knownDays.set(day, known);
  return known;
}

/** Cells in arrays, as a reader of files gives them. */
export function sourceData({ tables, payees, inputs }: BenchData): RunData {
  return {
    tables: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, sourceTable(table)])),
    ...(payees !== undefined && { payees: sourceTable(payees) }),
    ...(inputs !== undefined && { inputs: sourceTable(inputs) }),
  };
}

function sourceTable({ file, rowCount, columns }: BenchTable): SourceTable {
  return { file, rowCount, columns: columns.map((column) => packedColumn(column.header, packedCells(column))) };
}

function packedCells(column: BenchColumn): PackedCells {
  const { values, blank } = column;
  const empty = blank === undefined ? undefined : Uint8Array.from(values, (value) => (value === blank ? 1 : 0));
  switch (column.kind) {
    case 'cents':
      return { kind: 'figures', values, decimals: 2, empty, odd: new Map() };
    case 'days':
      return { kind: 'days', values, empty, odd: new Map() };
    case 'texts':
      return { kind: 'texts', values, texts: column.texts };
  }
}

const linesAtOnce = 20_000;

/** Writes a table as a CSV file; no text in it needs quotes. */
export function writeCsv({ rowCount, columns }: BenchTable, path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, `${columns.map(({ header }) => header).join(',')}\n`);
  const texts = columns.map(cellTexts);
  for (let start = 0; start < rowCount; start += linesAtOnce) {
    let lines = '';
    for (let row = start; row < Math.min(rowCount, start + linesAtOnce); row++)
      lines += `${texts.map((textAt) => textAt(row)).join(',')}\n`;
    writeSync(file, lines);
  }
  closeSync(file);
}
