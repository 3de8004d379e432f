import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { spoken } from '../cli/spoken.ts';

const open = `plan "P"
  currency USD
  pays monthly
input sales : money
input rest : money from 1 to 10
part = sales / (sales + rest)
commission = 1,000 * part * part - 500 * part * part
`;
const { PATH = '' } = process.env;
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'solver-'))));
afterEach(() => {
  process.env['PATH'] = PATH;
  rmSync(folder, { recursive: true });
});

/** A program of that name that says who it is, and then always the same. */
function installed(answer: string): void {
  const script = `#!/bin/sh\ncase "$(cat)" in\n  *'echo "here"'*) echo here ;;\n  *) echo ${answer} ;;\nesac\n`;
  writeFileSync(join(folder, 'z3'), script, { mode: 0o755 });
  process.env['PATH'] = `${folder}:${PATH}`;
}
async function kindsWith(answer: string): Promise<readonly string[]> {
  installed(answer);
  const { out } = await spoken(['prove', '-', '--smt', '--json'], open);
  const { promises } = JSON.parse(out) as { readonly promises: readonly { readonly kind: string }[] };
  return promises.map(({ kind }) => kind);
}

test('a z3 on the PATH is asked first: what it finds impossible is proved', async () => {
  expect(await kindsWith('unsat')).toEqual(['proved', 'waived']);
});
test('where it does not know, nobody does', async () => {
  expect(await kindsWith('unknown')).toEqual(['undecided', 'waived']);
});
