import {
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type AsyncBuffer,
  type FileMetaData,
  type SchemaElement,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { isRead, refused, type ReadOutcome, type Source } from '../../../data/outcome.ts';
import { parquetTable } from '../../../data/parquet/table.ts';
import type { Watch } from '../watch.ts';
import { cellWriter } from './cells.ts';
import { snappyUncompressor } from './snappy.ts';
import { cellTypeOf, type CellType } from './types.ts';

interface Column {
  readonly header: string;
  readonly type: CellType;
  readonly cells: (string | undefined)[];
  readonly nested: boolean;
}

/**
 * A Parquet file as a table of the texts that the command line reads from it: digits as they are stored, never by way of a
 * JavaScript number. Reads one row group after the other. Refuses with `file-not-parquet`.
 */
export async function readParquet(source: Source, content: Blob, watch: Watch): Promise<ReadOutcome> {
  const file = { byteLength: content.size, slice: async (from: number, to?: number) => content.slice(from, to).arrayBuffer() };
  try {
    const metadata = await parquetMetadataAsync(file, { geoparquet: false });
    return {
      kind: 'table',
      table: parquetTable(source, await columnsOf(source, file, metadata, watch), Number(metadata.num_rows)),
    };
  } catch (error) {
    watch.signal?.throwIfAborted();
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return refused('file-not-parquet', `${source.file} cannot be read as Parquet: ${reason}`, source.file);
  }
}

/** All columns of the file, those that the plan reads with their cells. */
async function columnsOf(source: Source, file: AsyncBuffer, metadata: FileMetaData, watch: Watch): Promise<readonly Column[]> {
  const columns = parquetSchema(metadata).children.map(({ element }) => columnOf(element));
  const read = columns.filter(({ header }) => isRead(source, header));
  const plain = { ...metadata, schema: metadata.schema.map(storedOnly) };
  let rowStart = 0;
  for (const group of read.length === 0 ? [] : metadata.row_groups) {
    watch.signal?.throwIfAborted();
    await readGroup(file, plain, read, rowStart, rowStart + Number(group.num_rows));
    rowStart += Number(group.num_rows);
    watch.progress?.(rowStart / Number(metadata.num_rows));
  }
  return columns;
}

function columnOf(element: SchemaElement): Column {
  const type = cellTypeOf(element);
  return { header: element.name, type, cells: [], nested: type.kind === 'nested' };
}

async function readGroup(file: AsyncBuffer, metadata: FileMetaData, read: readonly Column[], rowStart: number, rowEnd: number) {
  const writers = new Map(read.map(({ header, type, cells }) => [header, { cells, write: cellWriter(type) }]));
  await parquetRead({
    file,
    metadata,
    columns: read.map(({ header }) => header),
    rowStart,
    rowEnd,
    compressors: { ...compressors, SNAPPY: snappyUncompressor() },
    utf8: false,
    geoparquet: false,
    parsers: { timestampFromNanoseconds: (count: bigint) => count },
    onChunk: ({ columnName, columnData, rowStart: from }) => {
      const column = writers.get(columnName);
      if (column !== undefined) writeInto(column.cells, from, columnData, column.write);
    },
  });
}

function writeInto<Cell>(cells: Cell[], from: number, values: ArrayLike<unknown>, write: (value: unknown) => Cell): void {
  for (let index = 0; index < values.length; index++) cells[from + index] = write(values[index]);
}

/** The column without what its values stand for, so that they come as they are stored; texts still come as texts. */
function storedOnly(element: SchemaElement): SchemaElement {
  const { converted_type: _older, logical_type: _newer, ...stored } = element;
  return cellTypeOf(element).kind === 'text'
    ? { ...stored, converted_type: 'UTF8' }
    : element.type === undefined
      ? element
      : stored;
}
