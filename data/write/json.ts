import { writeFile } from 'node:fs/promises';
import type { RunResult } from '../../runtime/data.ts';

/** The whole result as JSON text, as `upside run --json` prints it. */
export function resultJson(result: RunResult): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

export async function writeJson(result: RunResult, path: string): Promise<void> {
  await writeFile(path, resultJson(result));
}
