import { extname } from 'node:path';
import type { Problem, RunResult } from '../../runtime/data.ts';
import { writeCsv } from './csv.ts';
import { writeJson } from './json.ts';
import { notWritten, writtenWhole } from './whole.ts';

/** How a result file's name may end. */
export const resultEndings = ['.csv', '.parquet', '.json'] as const;
type ResultEnding = (typeof resultEndings)[number];

export function resultEndingOf(path: string): ResultEnding | undefined {
  return resultEndings.find((ending) => ending === extname(path).toLowerCase());
}

/** Writes payouts to a file of the kind its name says, in one piece. Gives back `result-not-written` where it could not be. */
export async function writeResult(result: RunResult, path: string): Promise<readonly Problem[]> {
  const ending = resultEndingOf(path);
  if (ending === undefined) return [notWritten(path, `its name must end in ${resultEndings.join(', ')}`)];
  return writtenWhole(path, (beside) => writeAs(ending, result, beside));
}

async function writeAs(ending: ResultEnding, result: RunResult, path: string): Promise<void> {
  switch (ending) {
    case '.csv':
      return writeCsv(result.payouts, path);
    case '.json':
      return writeJson(result, path);
    case '.parquet':
      return (await import('./parquet.ts')).writeParquet(result.payouts, path);
  }
}
