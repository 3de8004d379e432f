import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceTable } from '../../runtime/data.ts';
import { packedColumn, type PackedCells } from '../../runtime/tables/packed.ts';
import type { Wholes } from '../../runtime/tables/stored.ts';
import { sqlName } from '../duckdb.ts';
import type { SourceFile } from '../outcome.ts';
import { growingWholes } from '../packed/growing.ts';
import { oddCells, type Unusual } from '../packed/odd.ts';
import { keptAs } from '../packed/kept-as.ts';
import { cellReader, type ParquetPlan, textExpression, type TypedColumn } from './texts.ts';

/** A column as whole numbers: how DuckDB gives them, and what they stand for. Null is an empty cell. */
interface WholeColumn {
  readonly expression: string;
  readonly cellsOf: (wholes: ReadWholes) => PackedCells;
}
interface ReadWholes extends Unusual {
  readonly values: Wholes;
}

/**
 * The columns of a Parquet file in arrays of numbers: days as they are stored, decimals and whole numbers by their digits, every
 * other text by its place among those that there are. No figure becomes a binary fraction on its way.
 */
export async function packedTable(
  { file, kinds }: SourceFile,
  connection: DuckDBConnection,
  { from, columns, read }: ParquetPlan,
): Promise<SourceTable> {
  const wholes: WholeColumn[] = [];
  for (const column of read) {
    const kept = keptAs(kinds?.get(column.header.trim()));
    const plain = kept === 'days' ? dayColumn(column) : kept === 'figures' ? figureColumn(column) : undefined;
    const isPlain = plain !== undefined && (await isTrue(connection, `SELECT ${plain.holds} FROM ${from}`));
    wholes.push(isPlain ? plain : await textColumn(connection, from, column, `texts_${wholes.length}`));
  }
  const { cells, rowCount } = await readWholes(connection, from, wholes);
  const packed = new Map(read.map(({ header }, place) => [header, cells[place]]));
  let lines: readonly number[] | undefined;
  return {
    file,
    columns: columns.map(({ header }) => {
      const own = packed.get(header);
      return own === undefined ? { header: header.trim(), cells: [] } : packedColumn(header.trim(), own);
    }),
    rowCount,
    get lines() {
      return (lines ??= Array.from({ length: rowCount }, (_, row) => row + 1));
    },
  };
}

async function isTrue(connection: DuckDBConnection, query: string): Promise<boolean> {
  const reader = await connection.runAndReadAll(query);
  return reader.getRows()[0]?.[0] === true;
}

/** `holds`: whether all rows can be read like this. */
type PlainColumn = WholeColumn & { readonly holds: string };

function dayColumn({ header, type }: TypedColumn): PlainColumn | undefined {
  const name = sqlName(header);
  return type !== 'DATE'
    ? undefined
    : {
        expression: `${name} - DATE '1970-01-01'`,
        holds: `coalesce(min(${name}) >= DATE '0000-01-01' AND max(${name}) <= DATE '9999-12-31', true)`,
        cellsOf: (wholes) => ({ kind: 'days', ...wholes }),
      };
}

const wholeTypes = /^U?(?:TINY|SMALL|BIG)?INT(?:EGER)?$/;
/** Digits behind the point that DuckDB moves before it without slow numbers. */
const mostBehind = 9;
/** Digits of a whole number that every kind of number here holds. */
const mostDigits = 15;

function figureColumn({ header, type }: TypedColumn): PlainColumn | undefined {
  const name = sqlName(header);
  const [, width, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
  const decimals = Number(scale ?? 0);
  if (!wholeTypes.test(type) && (width === undefined || Number(width) > 18 || decimals > mostBehind)) return undefined;
  const bound = `1${'0'.repeat(mostDigits - decimals)}`;
  return {
    expression: `CAST(${decimals === 0 ? `CAST(${name} AS BIGINT)` : digitsOf(name, type, decimals)} AS DOUBLE)`,
    holds: `coalesce(min(${name}) > -${bound} AND max(${name}) < ${bound}, true)`,
    cellsOf: (wholes) => ({ kind: 'figures', decimals, closingZeros: 'left-out', ...wholes }),
  };
}

/** The digits of a decimal as a whole number: those before the point, and those behind it, as decimals of twice the width are slow. */
function digitsOf(name: string, type: string, decimals: number): string {
  const [below, power] = [`CAST(floor(${name}) AS ${type})`, `1${'0'.repeat(decimals)}`];
  const behind = `CAST(CAST(${name} - ${below} AS DECIMAL(18,${decimals})) * CAST(${power} AS DECIMAL(${decimals + 1},0)) AS BIGINT)`;
  return `CAST(floor(${name}) AS BIGINT) * ${power} + ${behind}`;
}

/** DuckDB numbers the texts that there are. */
async function textColumn(connection: DuckDBConnection, from: string, column: TypedColumn, name: string): Promise<WholeColumn> {
  const text = textExpression(column);
  await connection.run(
    `CREATE TEMP TABLE ${name} AS SELECT DISTINCT ${text} AS text FROM ${from} WHERE coalesce(${text}, '') <> ''`,
  );
  const reader = await connection.runAndReadAll(`SELECT text FROM ${name}`);
  const known = (reader.getColumns()[0] ?? []) as readonly string[];
  if (known.length > 0) await connection.run(`CREATE TYPE type_${name} AS ENUM (SELECT text FROM ${name})`);
  const cell = cellReader(column.type);
  const texts = [undefined, ...known.map(cell)];
  return {
    expression:
      known.length === 0 ? '0' : `coalesce(CAST(enum_code(CAST(nullif(${text}, '') AS type_${name})) AS INTEGER) + 1, 0)`,
    cellsOf: ({ values }) => ({ kind: 'texts', values, texts }),
  };
}

async function readWholes(connection: DuckDBConnection, from: string, columns: readonly WholeColumn[]) {
  const kept = columns.map(({ cellsOf }) => ({ cellsOf, values: growingWholes(), odd: oddCells() }));
  const selected = columns.length === 0 ? '0' : columns.map(({ expression }) => expression).join(', ');
  const result = await connection.stream(`SELECT ${selected} FROM ${from}`);
  let rowCount = 0;
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const count = chunk.rowCount;
    rowCount += count;
    for (const [place, { values, odd }] of kept.entries()) {
      const vector = chunk.getColumnVector(place);
      for (let row = 0; row < count; row++) {
        const whole = vector.getItem(row);
        values.push(Number(whole ?? 0));
        odd.push(whole === null ? undefined : '', true);
      }
    }
  }
  const cells = kept.map(({ cellsOf, values, odd }) => cellsOf({ values: values.finish(), ...odd.finish() }));
  return { cells, rowCount };
}
