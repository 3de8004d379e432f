import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { withDuckDb, sqlText } from '../../data/duckdb.ts';
import { readSource } from '../../data/index.ts';
import type { ReadOutcome, Source } from '../../data/outcome.ts';
import { readContent } from '../../playground/readers/read.ts';

/** One file read by the command line and by the browser. */
export interface Both {
  readonly node: ReadOutcome;
  readonly browser: ReadOutcome;
}

/** A folder that is gone when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'upside-readers-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function bothOf(
  folder: string,
  file: string,
  content: string | Uint8Array,
  reads?: readonly string[],
): Promise<Both> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const path = join(folder, file);
  writeFileSync(path, bytes);
  const source: Source = { file, ...(reads === undefined ? {} : { reads: new Set(reads) }) };
  const browser = await readContent(source, new Blob([new Uint8Array(bytes)]));
  return { node: await readSource({ ...source, path }), browser };
}

/** Writes what a query gives as a Parquet file. */
export async function writeParquet(path: string, query: string, options = ''): Promise<void> {
  await withDuckDb(async (connection) => {
    await connection.run(`COPY (${query}) TO ${sqlText(path)} (FORMAT parquet${options === '' ? '' : `, ${options}`})`);
  });
}
