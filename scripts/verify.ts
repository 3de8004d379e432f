/** What `npm test` does after set-up: every check, none skipped because an earlier one failed, and a count at the end. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  readonly passed: number;
  readonly failed: number;
}
interface Check {
  readonly title: string;
  readonly tool: string;
  readonly words: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'upside-verify-'));
const report = join(folder, 'vitest.json');

const checks: readonly Check[] = [
  { title: 'types', tool: 'tsc', words: [] },
  { title: 'types of the playground', tool: 'tsc', words: ['--project', 'playground'] },
  { title: 'types of its tests', tool: 'tsc', words: ['--project', 'test/browser'] },
  { title: 'lint', tool: 'oxlint', words: ['--type-aware', '--deny-warnings'] },
  { title: 'layout', tool: 'prettier', words: ['--check', '--log-level=warn', '.'] },
  { title: 'unused code', tool: 'knip', words: ['--no-progress'] },
];

function runs(tool: string, words: readonly string[]): boolean {
  const run = spawnSync(join('node_modules', '.bin', tool), words, { stdio: 'inherit', shell: process.platform === 'win32' });
  return run.status === 0;
}

function checked({ title, tool, words }: Check): Count {
  const ok = runs(tool, words);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${title} (${tool})`);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts come from vitest's report; without one (a crash) the run counts as one failure. */
function tested(): Count {
  const ok = runs('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const count = countIn(report);
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

function countIn(path: string): Count {
  try {
    const found = JSON.parse(readFileSync(path, 'utf8')) as { readonly numPassedTests: number; readonly numFailedTests: number };
    return { passed: found.numPassedTests, failed: found.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const counts = [...checks.map(checked), tested()];
rmSync(folder, { recursive: true, force: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
