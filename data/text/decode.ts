import { noHeader, refused, type ReadOutcome } from '../outcome.ts';

/** V8 keeps no longer text. */
const longestText = 2 ** 29 - 24;
const newline = 10;

/**
 * A data file's bytes as text. Only UTF-8 is read, with or without a byte order mark: guessing an encoding would change names in
 * silence. Refuses with `file-empty`, `file-not-text`, `file-not-utf8` (with the first line that is not) or `file-too-large`.
 */
export function textOf(bytes: Uint8Array, file: string): string | ReadOutcome {
  if (bytes.length === 0) return noHeader(file);
  if (isUtf16(bytes)) return notUtf8(file, 1, 'it is UTF-16, as Excel writes for “Unicode text”');
  if (isTooLong(bytes.length)) return tooLong(file);
  const text = decoded(bytes);
  if (text !== undefined) return text.includes('\0') ? notText(file) : text.trim() === '' ? noHeader(file) : text;
  return bytes.subarray(0, 8192).includes(0)
    ? notText(file)
    : notUtf8(file, firstBadLine(bytes), 'a character there has another encoding');
}

/** Without its byte order mark; undefined where the bytes are not UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether so many bytes are more than can be read as one text: to be asked before they are read at all. */
export function isTooLong(byteCount: number): boolean {
  return byteCount > longestText;
}

export function tooLong(file: string): ReadOutcome {
  return refused('file-too-large', `${file} is too large to read as one text; write it as Parquet, or split it.`, file);
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; ; line++) {
    const end = bytes.indexOf(newline, from);
    if (end === -1 || decoded(bytes.subarray(from, end)) === undefined) return line;
    from = end + 1;
  }
}

function notText(file: string): ReadOutcome {
  return refused(
    'file-not-text',
    `${file} is not a text file: its bytes are those of another kind of file than its name says.`,
    file,
  );
}

function notUtf8(file: string, line: number, why: string): ReadOutcome {
  const message = `${file} is not UTF-8 from line ${line} on: ${why}. Save it as UTF-8 (in Excel: “CSV UTF-8”).`;
  return refused('file-not-utf8', message, file, line);
}
