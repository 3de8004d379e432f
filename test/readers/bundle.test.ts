import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';

const fileOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('bundled for a browser, the readers need no Node, and no code that a strict Content-Security-Policy forbids', async () => {
  const built = await build({
    configFile: fileOf('playground/vite.config.ts'),
    logLevel: 'silent',
    build: {
      write: false,
      manifest: false,
      rolldownOptions: { input: fileOf('playground/readers/read.ts'), preserveEntrySignatures: 'strict' },
    },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const texts = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []));
  expect(texts.join('').length).toBeGreaterThan(50_000);
  const forbidden = texts.flatMap(
    (text) => text.match(/WebAssembly|\beval\(|new Function\b|(?:from|import\()\s*["']node:[^"']*/g) ?? [],
  );
  expect(forbidden).toEqual([]);
}, 60_000);
