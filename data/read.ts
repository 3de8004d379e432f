import { access, constants, readFile, stat } from 'node:fs/promises';
import { readCsvFile } from './csv-file.ts';
import { endingOf, kindUnknown, type DataEnding, type TextEnding } from './endings.ts';
import { refused, type ReadOutcome, type SourceFile } from './outcome.ts';
import { finished } from './steps.ts';
import { isTooLong, tooLong } from './text/decode.ts';
import { readTextBytes } from './text/read.ts';

/** Reads one data file, by its ending, into a table whose cells are all text. Never throws: a file that cannot be read says why. */
export async function readSource(source: SourceFile): Promise<ReadOutcome> {
  const ending = endingOf(source.file);
  if (ending === undefined) return kindUnknown(source);
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
    case 'tsv':
      return (await inArrays(ending, source)) ?? fromText(ending, source);
    case 'json':
    case 'ndjson':
      return fromText(ending, source);
  }
}

/** A plan's own columns are read into arrays; a file of any other kind than most is read as one text. */
async function inArrays(ending: 'csv' | 'tsv', source: SourceFile): Promise<ReadOutcome | undefined> {
  return source.kinds === undefined ? undefined : readCsvFile(source, ending === 'tsv' ? '\t' : undefined);
}

async function fromText(ending: TextEnding, source: SourceFile): Promise<ReadOutcome> {
  const size = await stat(source.path).then(
    (facts) => facts.size,
    () => 0,
  );
  if (isTooLong(size)) return tooLong(source.file);
  const bytes = await readFile(source.path).catch(reasonOf);
  return typeof bytes === 'string' ? unopened(source, bytes) : finished(readTextBytes(ending, source, bytes));
}

function unopened({ file }: SourceFile, reason: string): ReadOutcome {
  return refused('file-unreadable', `${file} cannot be opened: ${reason}.`, file);
}

async function reasonNotToOpen(path: string): Promise<string | undefined> {
  try {
    const facts = await stat(path);
    await access(path, constants.R_OK);
    return facts.isFile() ? undefined : facts.isDirectory() ? 'it is a folder' : 'it is not a file';
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
