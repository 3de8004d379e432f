import { type FileHandle, open } from 'node:fs/promises';
import { lineFeed } from './csv/bytes/column.ts';
import { padding } from './csv/bytes/lines.ts';
import { type Block, readCsvBlocks } from './csv/bytes/table.ts';
import type { ReadOutcome, SourceFile } from './outcome.ts';

const usualBlock = 1 << 19;

/**
 * Reads a CSV file block by block into arrays of numbers, so that it is never in memory as a whole. Undefined: it is not like others
 * and has to be read as one text, which comes to the same cells or says what is wrong.
 */
export async function readCsvFile(
  source: SourceFile,
  delimiter: string | undefined,
  blockSize = usualBlock,
): Promise<ReadOutcome | undefined> {
  const handle = await open(source.path).catch(() => undefined);
  try {
    if (handle === undefined) return undefined;
    const { size } = await handle.stat();
    return await readCsvBlocks(source, delimiter, size, blocksOf(handle, size, blockSize));
  } catch {
    return undefined;
  } finally {
    await handle?.close();
  }
}

/** The blocks of a file, each read while the one before is worked on. What is left of one stands before the bytes of the next. */
async function* blocksOf(handle: FileHandle, size: number, blockSize: number): AsyncGenerator<Block, undefined> {
  let [bytes, other] = [new Uint8Array(), new Uint8Array()];
  let left = bytes;
  let [reading, done] = [readInto(handle, other, blockSize, 0), 0];
  while (done < size) {
    const { buffer, room, bytesRead } = await reading;
    done = bytesRead === 0 ? size : done + bytesRead;
    const isLast = done >= size;
    [bytes, other] = [withBefore(left, buffer, room, bytesRead), bytes];
    const from = Math.max(0, room - left.length);
    const end = ended(bytes, from + left.length + bytesRead, isLast);
    if (!isLast) reading = readInto(handle, other, blockSize, left.length);
    const to = isLast ? end : bytes.lastIndexOf(lineFeed, end - 1) + 1;
    const block: Block = { bytes, from, to, isLast, came: from };
    if (to > from) yield block;
    left = bytes.subarray(block.came, end);
  }
}

interface Reading {
  readonly buffer: Uint8Array<ArrayBuffer>;
  /** Where the bytes that are read start: before them there is room for what is left of others. */
  readonly room: number;
  readonly bytesRead: number;
}

/** Reads the next bytes of a file, into a buffer that is there already if it is large enough; more at once where much is left over. */
async function readInto(handle: FileHandle, known: Uint8Array<ArrayBuffer>, blockSize: number, before: number): Promise<Reading> {
  const length = Math.max(blockSize, before);
  const size = length + blockSize + padding + 1;
  const buffer = known.length === size ? known : new Uint8Array(size);
  const { bytesRead } = await handle.read(buffer, blockSize, length);
  return { buffer, room: blockSize, bytesRead };
}

/** The bytes that were read, behind those left before; in a larger buffer if need be. */
function withBefore(left: Uint8Array, buffer: Uint8Array<ArrayBuffer>, room: number, count: number): Uint8Array<ArrayBuffer> {
  if (left.length <= room) {
    buffer.set(left, room - left.length);
    return buffer;
  }
  const all = new Uint8Array(left.length + count + padding + 1);
  all.set(left);
  all.set(buffer.subarray(room, room + count), left.length);
  return all;
}

/** The end of the bytes, the last line of a file with a line feed; more of them stand behind it. */
function ended(bytes: Uint8Array, end: number, isLast: boolean): number {
  const isWhole = !isLast || end === 0 || bytes[end - 1] === lineFeed;
  bytes.fill(lineFeed, end, end + padding + 1);
  return isWhole ? end : end + 1;
}
