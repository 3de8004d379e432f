/** Builds `dist`: the package's doors as JavaScript with types, the command line as one bundle that starts fast, and the playground. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function typesAndModules(): void {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const run = spawnSync(tsc, ['--project', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** Native and rarely needed packages stay outside: they are loaded when a file asks for them. Threads begin with a file of their own. */
async function commandLine(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['@duckdb/node-api', 'read-excel-file', 'tinypool', 'z3-solver'] },
    build: {
      ssr: true,
      outDir: 'dist/cli',
      target: 'node22',
      minify: false,
      rolldownOptions: {
        input: { main: 'cli/main.ts', worker: 'workers/worker.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
}

/** Static files that work from any folder of any web server. */
async function playground(): Promise<void> {
  await build({ configFile: join(root, 'playground', 'vite.config.ts'), logLevel: 'warn' });
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
typesAndModules();
await commandLine();
await playground();
