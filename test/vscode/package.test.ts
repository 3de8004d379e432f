import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExtension } from '../../scripts/vscode/build.ts';
import { startClient } from '../lsp/client.ts';

/** The extension as somebody installs it: packed into one file, and opened again elsewhere. */
const folder = mkdtempSync(join(tmpdir(), 'upside-vsix-'));
const extension = join(folder, 'extension');
let files: readonly string[] = [];

beforeAll(async () => {
  const vsix = join(folder, 'upside.vsix');
  await buildExtension(vsix);
  const entries = Object.entries(unzipSync(readFileSync(vsix)));
  for (const [name, bytes] of entries) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  files = entries.map(([name]) => name);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it brings what it needs, and nothing else', () => {
  expect(files.filter((name) => name.startsWith('extension/')).toSorted()).toEqual([
    'extension/dist/extension.cjs',
    'extension/dist/server.js',
    'extension/icon.png',
    'extension/language-configuration.json',
    'extension/package.json',
    'extension/readme.md',
    'extension/syntaxes/upside-plan.tmLanguage.json',
  ]);
});

test('the client is one module with the two doors that VS Code calls', () => {
  const vscode = join(extension, 'node_modules', 'vscode');
  mkdirSync(vscode, { recursive: true });
  writeFileSync(
    join(vscode, 'index.js'),
    'const stub = new Proxy(class {}, { get: (of, name) => (name in of ? of[name] : stub) });\nmodule.exports = stub;\n',
  );
  const client = createRequire(import.meta.url)(join(extension, 'dist', 'extension.cjs')) as object;
  expect(Object.keys(client).toSorted()).toEqual(['activate', 'deactivate']);
});

test('the server that comes along answers a client', async () => {
  const client = await startClient({}, [join(extension, 'dist', 'server.js'), '--stdio']);
  const uri = 'file:///team.plan';
  await client.open(uri, 'commission on sales\n  up to 100  pay 5%\n  above 100  pay 6%\n');
  await client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
  expect(client.codes(uri)).toEqual(['tiers-need-spread']);
  expect(await client.leave()).toBe(0);
});
