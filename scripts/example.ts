/** What `npm start` does after set-up: pays an example plan over its data, and explains one payout. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join('examples', 'field-sales');

function planIn(place: string): string {
  const plan = readdirSync(join(root, place)).find((name) => name.endsWith('.plan'));
  if (plan === undefined) throw new Error(`${place} holds no plan.`);
  return join(place, plan);
}

/** Runs the command line as a user would, from source; what it prints is shown, or given back. */
function upside(words: readonly string[], stdio: 'inherit' | 'pipe'): string {
  const run = spawnSync(process.execPath, [join(root, 'cli', 'main.ts'), ...words], { cwd: root, stdio, encoding: 'utf8' });
  if (run.status === 0) return run.stdout;
  if (stdio === 'pipe') console.error(run.stderr);
  process.exit(run.status ?? 1);
}

function show(words: readonly string[]): void {
  console.log(`\n$ upside ${words.map((word) => (word.includes(' ') ? `'${word}'` : word)).join(' ')}\n`);
  upside(words, 'inherit');
}

interface Paid {
  readonly payouts: readonly { readonly payee: string; readonly period: string }[];
}

const plan = planIn(folder);
show(['run', plan]);
const { payouts } = JSON.parse(upside(['run', plan, '--json'], 'pipe')) as Paid;
const statements = [...Map.groupBy(payouts, ({ payee, period }) => `${payee} ${period}`).values()];
const longest = statements.reduce((most, lines) => (lines.length > most.length ? lines : most), []);
for (const { payee, period } of longest.slice(0, 1)) show(['explain', plan, '--payee', payee, '--period', period]);
