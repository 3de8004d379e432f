import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, Hover, InlayHint, TextEdit } from 'vscode-languageserver/node';
import { startClient, type Client } from './client.ts';

const folder = mkdtempSync(join(tmpdir(), 'upside-lsp-'));
const team = pathToFileURL(join(folder, 'team.plan')).href;
const common = pathToFileURL(join(folder, 'common.plan')).href;
const plan = `commission on sales against target
  up to 100%  pay 5%
  above 100%  pay 6% on the excess

example "over target"
  sales 36,000, target 30,000
  expect commission 1,860

example "below target"
  sales 10,000, target 30,000
  expect commission 500
`;
const lines = plan.split('\n');
let client: Client;
let refreshed = 0;

beforeAll(async () => {
  const capabilities = { workspace: { inlayHint: { refreshSupport: true } } };
  client = await startClient({ capabilities, locale: 'en', initializationOptions: { currency: 'EUR' } });
  client.connection.onRequest('workspace/inlayHint/refresh', () => void (refreshed += 1));
  await client.open(team, plan);
});
afterAll(async () => {
  expect(await client.leave()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const at = (uri: string, line: number, character: number): object => ({
  textDocument: { uri },
  position: { line, character },
});
const range = (from: number, to: number): object => ({ start: { line: from, character: 0 }, end: { line: to, character: 0 } });
async function hints(from = 0, to = lines.length): Promise<readonly (readonly [number, unknown])[]> {
  const asked = { textDocument: { uri: team }, range: range(from, to) };
  const found = await client.connection.sendRequest<readonly InlayHint[]>('textDocument/inlayHint', asked);
  return found.map(({ position, label }) => [position.line, label]);
}
function actionsAt(line: number): Promise<readonly CodeAction[]> {
  const asked = { textDocument: { uri: team }, range: range(line, line + 1), context: { diagnostics: [] } };
  return client.connection.sendRequest<readonly CodeAction[]>('textDocument/codeAction', asked);
}

test('lines and bands show what they come to in the first example, in the currency that is set', async () => {
  expect(await hints()).toEqual([
    [0, '= 1,860.00 EUR'],
    [1, '→ 1,500.00 EUR'],
    [2, '→ 360.00 EUR'],
  ]);
  expect(await hints(1, 2)).toEqual([[1, '→ 1,500.00 EUR']]);
});
test('once the cursor goes into another example, in that one', async () => {
  await actionsAt(lines.indexOf('  expect commission 500'));
  expect(await hints()).toEqual([
    [0, '= 500.00 EUR'],
    [1, '→ 500.00 EUR'],
  ]);
  expect(refreshed).toBe(1);
  const hover = await client.connection.sendRequest<Hover>('textDocument/hover', at(team, 0, 16));
  expect(JSON.stringify(hover.contents)).toContain('10,000.00 EUR');
});
test('what they came to stays while the text is broken', async () => {
  const broken = { range: range(3, 3), text: '  at most \n' };
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: team, version: 2 },
    contentChanges: [broken],
  });
  expect(await hints()).toContainEqual([0, '= 500.00 EUR']);
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: team, version: 3 },
    contentChanges: [{ text: plan }],
  });
});
test('the layout of a part, what may be renamed, where a name stands', async () => {
  const names = pathToFileURL(join(folder, 'names.plan')).href;
  await client.open(names, 'net   = 2 * sales\ncommission   = 5% of net\n');
  const options = { tabSize: 2, insertSpaces: true };
  const asked = { textDocument: { uri: names }, range: range(1, 1), options };
  const edits = await client.connection.sendRequest<readonly TextEdit[]>('textDocument/rangeFormatting', asked);
  expect(edits).toEqual([{ range: { start: { line: 1, character: 11 }, end: { line: 1, character: 13 } }, newText: '' }]);
  expect(await client.connection.sendRequest('textDocument/prepareRename', at(names, 1, 23))).toMatchObject({
    placeholder: 'net',
  });
  await expect(client.connection.sendRequest('textDocument/prepareRename', at(names, 1, 16))).rejects.toThrow(
    'No name of the plan stands here.',
  );
  const places = await client.connection.sendRequest<readonly object[]>('textDocument/documentHighlight', at(names, 0, 1));
  expect(places.length).toBe(2);
});
test('a mistake comes with what mends it', async () => {
  const asks = 'commission on sales\n  up to 100  pay 5%\n  above 100  pay 6%\n';
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: team, version: 4 },
    contentChanges: [{ text: asks }],
  });
  const [first] = await actionsAt(2);
  expect(first).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'tiers-need-spread' }] });
});
test('included plans are watched on the disk and in the editor', async () => {
  writeFileSync(join(folder, 'common.plan'), 'param rate = 5%\n');
  const asks = 'include "common.plan"\ncommission = rate of sales\n';
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: team, version: 5 },
    contentChanges: [{ text: asks }],
  });
  const settled = (): Promise<unknown> =>
    client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: team } });
  await settled();
  expect(client.codes(team)).toEqual([]);
  writeFileSync(join(folder, 'common.plan'), 'param other = 5%\n');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: common, type: 2 }] });
  await settled();
  expect(client.codes(team)).toEqual(['unknown-name']);
  await client.open(common, 'param rate = 6%\n');
  await settled();
  expect(client.codes(team)).toEqual([]);
});
test('another currency is taken up at once', async () => {
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { upside: { currency: 'JPY' } } });
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: team, version: 6 },
    contentChanges: [{ text: plan }],
  });
  expect((await hints())[0]).toEqual([0, '= 1,860 JPY']);
});
