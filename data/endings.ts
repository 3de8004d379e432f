import { refused, type ReadOutcome, type Source } from './outcome.ts';

/** How a data file's name may end. */
export const dataEndings = ['csv', 'tsv', 'parquet', 'json', 'ndjson', 'xlsx'] as const;
export type DataEnding = (typeof dataEndings)[number];
/** Those of files that are text. */
export type TextEnding = Exclude<DataEnding, 'parquet' | 'xlsx'>;

export function endingOf(file: string): DataEnding | undefined {
  const ending = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase();
  return dataEndings.find((known) => known === ending);
}

/** Refuses a file whose name says nothing that is read here: `file-kind-unknown`. */
export function kindUnknown({ file }: Source): ReadOutcome {
  return refused('file-kind-unknown', `${file} is no kind of file that is read here: use ${dataEndings.join(', ')}.`, file);
}
