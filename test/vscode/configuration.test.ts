import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePlan, printPlan } from '../../grammar/index.ts';
import { itemKeywords, english } from '../../grammar/keywords.ts';
import { tokenKinds } from '../../editor/index.ts';
import { answererOn } from '../../vscode/command.ts';
import { corpus } from '../editor/corpus.ts';

const folder = join(import.meta.dirname, '..', '..', 'vscode');
function read(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
interface Pattern {
  readonly pattern: string;
  readonly flags: string;
}
const { wordPattern, indentationRules } = read('language-configuration.json') as {
  readonly wordPattern: Pattern;
  readonly indentationRules: { readonly increaseIndentPattern: Pattern; readonly decreaseIndentPattern: string };
};
const header = new RegExp(indentationRules.increaseIndentPattern.pattern, indentationRules.increaseIndentPattern.flags);
const item = new RegExp(indentationRules.decreaseIndentPattern);

test('a word is of any script, with its backquotes', () => {
  const words = 'sum of 金额 in `won deals` above 1,200.50'.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));
  expect(words).toEqual(['sum', 'of', '金额', 'in', '`won deals`', 'above', '1,200.50']);
});
test('behind every header the next line of a canonical plan stands further in', () => {
  const wrong = corpus.flatMap(({ name, text }) => {
    const lines = printPlan(parsePlan(text).tree).split('\n');
    return lines
      .filter((line, index) => header.test(line) && !/^\s+\S/.test(lines[index + 1] ?? ''))
      .map((line) => `${name}: ${line}`);
  });
  expect(wrong).toEqual([]);
});
test('headers are headers', () => {
  const said = ['plan "Field"', 'payees', 'table deals dated by closed', 'commission on sales', 'team pool', 'bonus "A" on net'];
  expect(said.filter((line) => !header.test(line))).toEqual([]);
  expect(
    ['sales = sum of amount in deals', 'commission = 5% of sales', 'param x = 1', '  rep : key'].filter((line) =>
      header.test(line),
    ),
  ).toEqual([]);
});
test('a word that begins an item goes back to the margin, a column of that name does not', () => {
  const known = itemKeywords.flatMap((keyword) => english[keyword]).filter((word) => item.test(`  ${word} x`));
  expect(known).toContain('commission');
  expect(['plan', 'unit', ...known].length).toBeGreaterThanOrEqual(20);
  expect(item.test('  input : money')).toBe(false);
});
test('every kind of token has a colour', () => {
  const manifest = read('package.json') as {
    readonly contributes: { readonly semanticTokenScopes: readonly [{ readonly scopes: object }] };
  };
  const known = [
    'keyword',
    'number',
    'comment',
    'operator',
    'type',
    ...Object.keys(manifest.contributes.semanticTokenScopes[0].scopes),
  ];
  expect(tokenKinds.filter((kind) => !known.includes(kind))).toEqual([]);
});

test('the command that is set answers, else the one installed, else the one that comes along', () => {
  const on = (more: object) =>
    answererOn({ setting: '', path: '/a:/b', isWindows: false, exists: () => false, extension: '/ext', ...more });
  expect(on({ setting: ' /opt/upside ' })).toMatchObject({ kind: 'command', command: '/opt/upside' });
  expect(on({ exists: (file: string) => file === '/b/upside' })).toMatchObject({ kind: 'command', command: '/b/upside' });
  expect(on({})).toEqual({ kind: 'bundled', module: '/ext/dist/server.js' });
});
