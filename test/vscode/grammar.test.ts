import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { classifyTokens, type TokenClass } from '../../grammar/index.ts';
import { english, reservedWords } from '../../grammar/keywords.ts';
import { textMateGrammar } from '../../scripts/textmate/grammar.ts';
import { corpus } from '../editor/corpus.ts';
import { painted } from './paint.ts';

const file = join(import.meta.dirname, '..', '..', 'vscode', 'syntaxes', 'upside-plan.tmLanguage.json');

test('the colours are those that `scripts/textmate.ts` writes from the words of the grammar', () => {
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(textMateGrammar, undefined, 2)}\n`);
});

const classes: readonly (readonly [string, TokenClass])[] = [
  ['comment', 'comment'],
  ['constant.numeric', 'number'],
  ['string', 'text'],
  ['keyword.operator', 'operator'],
  ['keyword', 'keyword'],
  ['variable', 'name'],
];
function classOf(scope: string | undefined): TokenClass | undefined {
  return classes.find(([start]) => scope?.startsWith(start))?.[1];
}

/** Single words that somebody may also have given to something of the plan: no pattern can tell. */
const oneWord = new Set<string>(
  Object.values(english)
    .flat()
    .filter((words) => !words.includes(' ') && !reservedWords.includes(words)),
);

test('every plan has the colours that the parser gives it, but for words that are also names', () => {
  const wrong = corpus.flatMap(({ name, text }) => {
    const byStart = new Map(painted(text, textMateGrammar).map(({ span, scope }) => [span.from, scope]));
    const isRow = (at: number): boolean => /^\s*[\w.]*\s*\|/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at + 1));
    return classifyTokens(text).flatMap(({ span, class: expected }) => {
      const said = text.slice(span.from, span.to);
      const comma = /^,\s*(?=\p{L})/u.exec(said)?.[0].length ?? 0;
      const found = classOf(byStart.get(span.from + comma));
      const isOpen = isRow(span.from) || (oneWord.has(said) && ['name', 'keyword'].includes(found ?? ''));
      return found === expected || isOpen ? [] : [`${name}: ${said} is ${expected}, not ${found ?? 'coloured'}`];
    });
  });
  expect(wrong).toEqual([]);
});
