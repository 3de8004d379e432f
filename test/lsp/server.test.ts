import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CompletionItem,
  type Hover,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type SemanticTokens,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';

/** A client as an editor has one: it starts the server and talks to it over its streams. */
const main = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');
const uri = 'file:///team.plan';
const text = 'net = 2 * sales\ncommission on net\n  up to 100  pay 5%\n  above 100  pay 6% \n';

const server = spawn(process.execPath, [main, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const left = new Promise<unknown>((resolve) => server.on('exit', resolve));
let client: ProtocolConnection;
const told: PublishDiagnosticsParams[] = [];

beforeAll(async () => {
  client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  client.onNotification('textDocument/publishDiagnostics', (said: PublishDiagnosticsParams) => void told.push(said));
  client.listen();
  await client.sendRequest('initialize', { processId: process.pid, capabilities: {} });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'upside', version: 1, text },
  });
});
afterAll(() => void server.kill());

const about = { textDocument: { uri } };
const at = (line: number, character: number): object => ({ ...about, position: { line, character } });

test('diagnostics come by themselves', async () => {
  await client.sendRequest('textDocument/foldingRange', about);
  expect(told.at(-1)?.diagnostics.map(({ code }) => code)).toContain('tiers-need-spread');
});
test('completion', async () => {
  const offer = await client.sendRequest<readonly CompletionItem[]>('textDocument/completion', at(3, 20));
  expect(offer.slice(0, 2).map(({ label }) => label)).toEqual(['on the excess', 'on everything']);
});
test('hover', async () => {
  const hover = await client.sendRequest<Hover>('textDocument/hover', at(0, 1));
  expect(JSON.stringify(hover.contents)).toContain('net = 2 * sales');
});
test('definition and rename', async () => {
  expect(await client.sendRequest('textDocument/definition', at(1, 15))).toMatchObject({
    range: { start: { line: 0, character: 0 } },
  });
  const edit = await client.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at(1, 15), newName: 'gross' });
  expect(edit.changes?.[uri]?.map(({ newText }) => newText)).toEqual(['gross', 'gross']);
});
test('a rename that cannot be is refused in words', async () => {
  await expect(client.sendRequest('textDocument/rename', { ...at(1, 15), newName: 'sales' })).rejects.toThrow(
    'Something else is called `sales` already.',
  );
});
test('tokens come in fives', async () => {
  const { data } = await client.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', about);
  expect(data.length % 5).toBe(0);
  expect(data.slice(0, 3)).toEqual([0, 0, 3]);
});
test('what is fixed is told, and the server leaves when it is asked to', async () => {
  const change = { range: { start: { line: 3, character: 20 }, end: { line: 3, character: 20 } }, text: 'on the excess' };
  await client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [change] });
  await client.sendRequest('textDocument/foldingRange', about);
  expect(told.at(-1)?.diagnostics.map(({ code }) => code)).not.toContain('tiers-need-spread');
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  expect(await left).toBe(0);
});
