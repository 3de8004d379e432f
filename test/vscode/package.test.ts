import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { buildExtension } from '../../scripts/vscode/build.ts';

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
  const server = spawn(process.execPath, [join(extension, 'dist', 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const left = new Promise<unknown>((resolve) => server.on('exit', resolve));
  const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const told = new Promise<PublishDiagnosticsParams>((resolve) =>
    client.onNotification('textDocument/publishDiagnostics', resolve),
  );
  client.listen();
  await client.sendRequest('initialize', { processId: process.pid, capabilities: {} });
  await client.sendNotification('initialized', {});
  const text = 'commission on sales\n  up to 100  pay 5%\n  above 100  pay 6%\n';
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: 'file:///team.plan', languageId: 'upside-plan', version: 1, text },
  });
  expect((await told).diagnostics.map(({ code }) => code)).toEqual(['tiers-need-spread']);
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  expect(await left).toBe(0);
});
