import type { ReadOutcome, Source } from '../../outcome.ts';
import { csvFormOf } from './form.ts';
import { type CsvRows, csvRows } from './read.ts';

/** Some bytes of a file, up to the end of a line. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly isLast: boolean;
  /** How far it was read: the rest comes again, with more behind it. */
  came: number;
}

/** `size`: of all blocks, in bytes. Undefined: the file is not like others and has to be read as one text. */
export async function readCsvBlocks(
  source: Source,
  delimiter: string | undefined,
  size: number,
  blocks: AsyncIterable<Block>,
): Promise<ReadOutcome | undefined> {
  let rows: CsvRows | undefined;
  for await (const block of blocks) {
    const { bytes, to, isLast } = block;
    let { from } = block;
    if (rows === undefined) {
      const found = csvFormOf(source, delimiter, bytes.subarray(from, to), size);
      if (found === undefined) return undefined;
      rows = csvRows(found.form);
      from += found.at;
    }
    const came = rows.take(bytes, from, to, isLast);
    if (came === undefined) return undefined;
    block.came = came;
  }
  return rows && { kind: 'table', table: rows.table() };
}
