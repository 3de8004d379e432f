/** What `npm start` does after set-up: pays an example plan over its data, and explains one payout. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const plan = join('examples', 'field-sales', 'field-sales.plan');

function upside(...words: readonly string[]): void {
  console.log(`\n$ upside ${words.join(' ')}\n`);
  const run = spawnSync(process.execPath, [join(root, 'cli', 'main.ts'), ...words], { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

upside('run', plan);
upside('explain', plan, '--payee', 'Ana', '--period', '2017-03');
