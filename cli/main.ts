import { enableCompileCache } from 'node:module';
import { processTerminal } from './terminal.ts';

/** A reader that has seen enough (`upside run … | head`) is no error. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 70));
}

/** Loaded after the cache is on, so that it holds everything: the second start is the fast one. */
async function start(): Promise<void> {
  enableCompileCache();
  const { upside } = await import('./program.ts');
  process.exitCode = await upside(process.argv.slice(2), processTerminal());
}

await start();
