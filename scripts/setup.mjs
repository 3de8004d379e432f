// Installs what is missing, then gets out of the way. Plain JavaScript for Node 20: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
const shell = process.platform === 'win32';

/** npm writes its own copy of the lock last, so a broken-off install is seen as missing. */
function isInstalled() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs && hasNode();
}

/** Everything after set-up runs on the Node that the lock names, whatever the machine has. */
function hasNode() {
  const own = spawnSync(join(root, 'node_modules', '.bin', 'node'), ['-p', 'process.versions.node'], { encoding: 'utf8', shell });
  return own.status === 0 && Number.parseInt(own.stdout, 10) >= 24;
}

function fail(reason) {
  console.error(`Set-up failed: ${reason}`);
  process.exit(1);
}

function install() {
  console.error('Installing packages (once; about a minute on a fresh machine) …');
  const quietly = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = spawnSync('npm', quietly, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell });
  if (run.error !== undefined) fail(`npm could not be started (${run.error.message}). Is npm on your PATH?`);
  if (run.status !== 0) fail('`npm ci` did not finish; its own message stands above. A network or proxy is the usual cause.');
  if (!hasNode()) fail('the package `node` came without its binary. Are install scripts off (npm config get ignore-scripts)?');
}

if (Number.parseInt(process.versions.node, 10) < 20) fail(`Node 20 or newer is needed; this is ${process.versions.node}.`);
if (!isInstalled()) install();
