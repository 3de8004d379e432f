import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readSource } from '../../data/index.ts';
import type { SourceTable } from '../../runtime/data.ts';

/** A folder that is gone when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'upside-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file and reads it as data. */
export async function readBack(folder: string, file: string, content: string | Uint8Array) {
  writeFileSync(join(folder, file), content);
  return readSource({ path: join(folder, file), file });
}

/** Rows as `line: cell | cell`, with `·` where a cell is empty; or the problem as `code line: message`. */
export async function shown(folder: string, file: string, content: string | Uint8Array): Promise<readonly string[]> {
  const read = await readBack(folder, file, content);
  if (read.kind === 'refused') return [problemText(read.problem)];
  const { table } = read;
  return [headersOf(table), ...rowsOf(table), ...(table.unreadable ?? []).map(problemText)];
}

export function headersOf(table: SourceTable): string {
  return table.columns.map(({ header }) => header).join(' | ');
}

export function rowsOf(table: SourceTable): readonly string[] {
  return Array.from({ length: table.rowCount }, (_, row) => {
    const cells = table.columns.map(({ cells: column }) => column[row] ?? '·');
    return `${table.lines?.[row] ?? row + 2}: ${cells.join(' | ')}`;
  });
}

function problemText({
  code,
  line,
  message,
}: {
  readonly code: string;
  readonly line?: number;
  readonly message: string;
}): string {
  return `${code}${line === undefined ? '' : ` ${line}`}: ${message}`;
}
