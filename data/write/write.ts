import { rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Problem, RunResult } from '../../runtime/data.ts';
import { writeCsv } from './csv.ts';
import { writeJson } from './json.ts';

/** How a result file's name may end. */
export const resultEndings = ['.csv', '.parquet', '.json'] as const;
type ResultEnding = (typeof resultEndings)[number];

export function resultEndingOf(path: string): ResultEnding | undefined {
  return resultEndings.find((ending) => ending === extname(path).toLowerCase());
}

/**
 * Writes payouts to a file of the kind its name says. It is written beside its place and moved there when whole, so that nobody
 * finds half a file. Gives back `result-not-written` where it could not be.
 */
export async function writeResult(result: RunResult, path: string): Promise<readonly Problem[]> {
  const ending = resultEndingOf(path);
  if (ending === undefined) return [notWritten(path, `its name must end in ${resultEndings.join(', ')}`)];
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  try {
    await writeAs(ending, result, beside);
    await rename(beside, path);
    return [];
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return [notWritten(path, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))];
  }
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

function notWritten(path: string, reason: string): Problem {
  return { code: 'result-not-written', message: `The result could not be written to ${path}: ${reason}.`, file: path };
}
