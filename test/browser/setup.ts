/** Once for all tests of the page: a browser, the page built as it ships, and a server of static files. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { serve } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser's program; empty where there is none. */
    chromium: string;
    /** Where the page is served, such as `http://127.0.0.1:4711/some/folder/`. */
    address: string;
    /** The folder of the built page. */
    built: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = await mkdtemp(join(tmpdir(), 'upside-page-'));
  await build({ configFile: 'playground/vite.config.ts', logLevel: 'error', build: { outDir: built } });
  const server = await serve(built);
  const chromium = browserOnThisMachine();
  if (chromium === '') console.warn('No Chromium was found: the tests of the page are skipped. Set CHROMIUM_PATH.');
  project.provide('chromium', chromium);
  project.provide('address', server.address);
  project.provide('built', built);
  return async () => {
    await server.close();
    await rm(built, { recursive: true, force: true });
  };
}

/** What `CHROMIUM_PATH` says, and nothing else where it says something; else where browsers usually are. */
function browserOnThisMachine(): string {
  const said = process.env['CHROMIUM_PATH'] ?? '';
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const places = said !== '' ? [said] : folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? '';
}
