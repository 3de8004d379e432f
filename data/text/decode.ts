import { constants, isAscii, isUtf8 } from 'node:buffer';
import { refused, type ReadOutcome } from '../outcome.ts';

/**
 * A data file's bytes as text. Only UTF-8 is read, with or without a byte order mark: guessing an encoding would change names in
 * silence. Refuses with `file-empty`, `file-not-text`, `file-not-utf8` (with the first line that is not) or `file-too-large`.
 */
export function textOf(bytes: Buffer, file: string): string | ReadOutcome {
  if (bytes.length === 0) return refused('file-empty', `${file} is empty: it has not even a header line.`, file);
  if (isUtf16(bytes)) return notUtf8(file, 1, 'it is UTF-16, as Excel writes for “Unicode text”');
  if (isUtf8(bytes)) return bytes.includes(0) ? notText(file) : withoutMark(bytes, file);
  return bytes.subarray(0, 8192).includes(0)
    ? notText(file)
    : notUtf8(file, firstBadLine(bytes), 'a character there has another encoding');
}

function withoutMark(bytes: Buffer, file: string): string | ReadOutcome {
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    return refused('file-too-large', `${file} is too large to read as one text; write it as Parquet, or split it.`, file);
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8', marked ? 3 : 0);
  return text.trim() === '' ? refused('file-empty', `${file} is empty: it has not even a header line.`, file) : text;
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; ; line++) {
    const end = bytes.indexOf(10, from);
    if (end === -1 || !isUtf8(bytes.subarray(from, end))) return line;
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
