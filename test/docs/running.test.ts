import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../data/folder.ts';
import { pageOf, root } from './blocks.ts';

const folder = temporaryFolder();
const addressOf = (file: string): string => pathToFileURL(join(root, file)).href;
const programs = [...pageOf('docs/running.md').matchAll(/^```ts\n([^]*?)^```/gm)].map(([, text = '']) => text);
const [second = '', open = '', onThreads = ''] = programs;

/** A program of the page, with what it takes for granted before it and a word of what came of it behind. */
function printedBy(program: string, before: string, word: string): string {
  const given = `import { compiled, salesForce, teamPlan } from '${addressOf('test/workers/sales-force.ts')}';
import { run } from '${addressOf('runtime/index.ts')}';
const [calculation, data, options] = [compiled(teamPlan), salesForce(20, 400, 1), { period: '2026' }];
${before}
`;
  const own = program.replace(/'upside\/(\w+)'/, (_, door: string) => `'${addressOf(`${door}/index.ts`)}'`);
  const file = join(folder, 'program.ts');
  writeFileSync(file, `${given}${own}\nconsole.log(${word});\n`);
  const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  return `${stderr}${stdout}`;
}

test('there are three programs on the page', () => expect(programs.length).toBe(3));
test('a backend holds a result against the exact evaluator', () => {
  const before = 'const result = run(calculation, data, options);';
  expect(printedBy(second, before, 'payees, lines > 0, differences.length')).toBe('20 true 0\n');
});
test('a backend follows data that change', () => {
  const word = '[changed, added, removed].map(({ kind }) => kind).join(), added.row, payouts.length';
  expect(printedBy(open, '', word)).toBe('changed,changed,changed 400 180\n');
});
test('a server keeps data laid out on threads', () => {
  const word =
    'result.resultHash === run(calculation, data, options).resultHash, same.resultHash === run(calculation, data).resultHash';
  expect(printedBy(onThreads, '', word)).toBe('true true\n');
});
