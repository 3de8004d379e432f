import { beforeAll, expect, test } from 'vitest';
import { type CompletionItem, type Hover, type SemanticTokens, type WorkspaceEdit } from 'vscode-languageserver/node';
import { startClient, type Client } from './client.ts';

const uri = 'file:///team.plan';
const text = 'net = 2 * sales\ncommission on net\n  up to 100  pay 5%\n  above 100  pay 6% \n';

let started: Client;
let client: Client['connection'];

beforeAll(async () => {
  started = await startClient();
  client = started.connection;
  await started.open(uri, text);
});

const about = { textDocument: { uri } };
const at = (line: number, character: number): object => ({ ...about, position: { line, character } });

test('diagnostics come by themselves', async () => {
  await client.sendRequest('textDocument/foldingRange', about);
  expect(started.codes(uri)).toContain('tiers-need-spread');
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
  expect(started.codes(uri)).not.toContain('tiers-need-spread');
  expect(await started.leave()).toBe(0);
});
