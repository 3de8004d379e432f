import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { said } from './said.ts';

/** What the README shows is carried out: its plan, its data, its commands, its program. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const before = process.cwd();
let folder = '';

/** The blocks of a kind. */
function blocksOf(kind: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);
}
const blockOf = (kind: string): string => blocksOf(kind)[0] ?? '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upside-readme-'));
  writeFileSync(join(folder, 'team.plan'), blockOf('plan'));
  writeFileSync(join(folder, 'deals.csv'), blockOf('csv'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

/** What a command says that ends well. */
async function shownFor(words: readonly string[]): Promise<string> {
  const { code, text } = await said(words);
  expect(code, text).toBe(0);
  return text;
}

test('its commands print what it shows', async () => {
  const sessions = blockOf('console')
    .split(/^\$ upside /m)
    .slice(1);
  expect(sessions.length).toBeGreaterThan(1);
  for (const session of sessions) {
    const [command = '', ...shown] = session.split('\n');
    expect((await shownFor(command.split(' '))).trimEnd(), command).toBe(shown.join('\n').trimEnd());
  }
});

test('the commands it lists are there and do what they say', async () => {
  const listed = [...readme.matchAll(/^upside (.*?)\s+# /gm)].map(([, words = '']) => words.split(' '));
  expect(listed.length).toBe(7);
  writeFileSync(join(folder, 'reps.plan'), blockOf('plan'));
  writeFileSync(join(folder, 'leads.plan'), blockOf('plan').replace(/plan "[^"]*"/, 'plan "Leads"'));
  for (const words of listed) await shownFor(words);
  expect(readFileSync(join(folder, 'paid.csv'), 'utf8')).toContain('Ana,2026-01,commission,2180.00,USD');
  expect(readFileSync(join(folder, 'team.plan'), 'utf8')).toBe(blockOf('plan'));
});

test('without the spread the plan is refused, as it says', async () => {
  writeFileSync(join(folder, 'open.plan'), blockOf('plan').replace('6% on the excess', '6%'));
  const { code, text } = await said(['check', 'open.plan']);
  expect(code).toBe(1);
  expect(text).toContain('tiers-need-spread');
});

test('its programs print what it shows', () => {
  const addressOf = (file: string): string => pathToFileURL(join(root, file)).href;
  const program = blocksOf('ts')
    .join('')
    .replace("'upside/runtime'", `'${addressOf('runtime/index.ts')}'`)
    .replace("'upside'", `'${addressOf('index.ts')}'`)
    .replace("'upside/data'", `'${addressOf('data/index.ts')}'`);
  writeFileSync(join(folder, 'program.ts'), program);
  const run = spawnSync(process.execPath, ['program.ts'], { cwd: folder, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe(blocksOf('json').join(''));
});

test('its links lead somewhere, and its exit codes are those of the command line', async () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const { exit } = await import('../../cli/exit.ts');
  const promised = [...(/Exit codes: (.*)/.exec(readme)?.[1] ?? '').matchAll(/(\d) /g)].map(([, code]) => Number(code));
  const own = [...new Set(Object.values(exit).filter((code) => code < 70))];
  expect(promised).toEqual(own);
});
