import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../runtime/data.ts';

/**
 * A file is written beside its place and moved there when whole, so that nobody finds half a file. Gives back `result-not-written`
 * where it could not be.
 */
export async function writtenWhole(path: string, write: (beside: string) => Promise<void>): Promise<readonly Problem[]> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  try {
    await write(beside);
    await rename(beside, path);
    return [];
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return [notWritten(path, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))];
  }
}

/** Text of any kind, in one piece. */
export function writeText(text: string, path: string): Promise<readonly Problem[]> {
  return writtenWhole(path, (beside) => writeFile(beside, text));
}

export function notWritten(path: string, reason: string): Problem {
  return { code: 'result-not-written', message: `The result could not be written to ${path}: ${reason}.`, file: path };
}
