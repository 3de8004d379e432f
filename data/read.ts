import { access, constants, readFile, stat } from 'node:fs/promises';
import { readCsv } from './csv/read.ts';
import { dataEndings, endingOf, type DataEnding } from './find.ts';
import { readJson, readNdjson } from './json/read.ts';
import { refused, type ReadOutcome, type SourceFile } from './outcome.ts';
import { textOf } from './text/decode.ts';

/** Node reads no more at once. */
const largestText = 2 ** 31 - 1;

/** Reads one data file, by its ending, into a table whose cells are all text. Never throws: a file that cannot be read says why. */
export async function readSource(source: SourceFile): Promise<ReadOutcome> {
  const ending = endingOf(source.file);
  if (ending === undefined) {
    const message = `${source.file} is no kind of file that is read here: use ${dataEndings.join(', ')}.`;
    return refused('file-kind-unknown', message, source.file);
  }
  const reason = await reasonNotToOpen(source.path);
  return reason === undefined ? readAs(ending, source) : unopened(source, reason);
}

async function readAs(ending: DataEnding, source: SourceFile): Promise<ReadOutcome> {
  switch (ending) {
    case 'parquet':
      return (await import('./parquet/read.ts')).readParquet(source);
    case 'xlsx':
      return (await import('./excel/read.ts')).readExcel(source);
    case 'csv':
      return fromText(source, readCsv);
    case 'json':
      return fromText(source, readJson);
    case 'ndjson':
      return fromText(source, readNdjson);
  }
}

async function fromText(source: SourceFile, read: (source: SourceFile, text: string) => ReadOutcome): Promise<ReadOutcome> {
  const bytes = await readFile(source.path).catch(reasonOf);
  if (typeof bytes === 'string') return unopened(source, bytes);
  const text = textOf(bytes, source.file);
  return typeof text === 'string' ? read(source, text) : text;
}

function unopened({ file }: SourceFile, reason: string): ReadOutcome {
  return refused('file-unreadable', `${file} cannot be opened: ${reason}.`, file);
}

async function reasonNotToOpen(path: string): Promise<string | undefined> {
  try {
    const facts = await stat(path);
    await access(path, constants.R_OK);
    if (!facts.isFile()) return facts.isDirectory() ? 'it is a folder' : 'it is not a file';
    const isText = endingOf(path) !== 'parquet';
    return isText && facts.size > largestText ? 'it is larger than 2 GiB; write it as Parquet, or split it' : undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'you may not read it',
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
