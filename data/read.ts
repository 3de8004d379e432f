import { readFile } from 'node:fs/promises';
import { readCsv } from './csv/read.ts';
import { dataEndings, endingOf, type DataEnding } from './find.ts';
import { readJson, readNdjson } from './json/read.ts';
import { refused, type ReadOutcome, type SourceFile } from './outcome.ts';
import { textOf } from './text/decode.ts';

/** Reads one data file, by its ending, into a table whose cells are all text. Never throws: a file that cannot be read says why. */
export async function readSource(source: SourceFile): Promise<ReadOutcome> {
  const ending = endingOf(source.file);
  if (ending === undefined) {
    const message = `${source.file} is no kind of file that is read here: use ${dataEndings.join(', ')}.`;
    return refused('file-kind-unknown', message, source.file);
  }
  const bytes = await bytesOf(source);
  return bytes instanceof Uint8Array ? readBytes(source, ending, bytes) : bytes;
}

async function readBytes(source: SourceFile, ending: DataEnding, bytes: Buffer): Promise<ReadOutcome> {
  switch (ending) {
    case 'parquet':
      return (await import('./parquet/read.ts')).readParquet(source);
    case 'xlsx':
      return (await import('./excel/read.ts')).readExcel(source, bytes);
    case 'csv':
      return fromText(source, bytes, readCsv);
    case 'json':
      return fromText(source, bytes, readJson);
    case 'ndjson':
      return fromText(source, bytes, readNdjson);
  }
}

function fromText(source: SourceFile, bytes: Buffer, read: (source: SourceFile, text: string) => ReadOutcome): ReadOutcome {
  const text = textOf(bytes, source.file);
  return typeof text === 'string' ? read(source, text) : text;
}

async function bytesOf(source: SourceFile): Promise<Buffer | ReadOutcome> {
  try {
    return await readFile(source.path);
  } catch (error) {
    return refused('file-unreadable', `${source.file} cannot be opened: ${reasonOf(error)}.`, source.file);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'you may not read it',
    ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB; write it as Parquet, or split it',
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
