import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codes } from '../../compiler/index.ts';
import { classifyTokens, parsePlan, reservedWords, syntaxCodes } from '../../grammar/index.ts';
import { english } from '../../grammar/keywords.ts';
import { lex } from '../../grammar/lex/lexer.ts';
import { blocksOf, compiled, outcomesOf, pageOf, root } from './blocks.ts';
import { forms, formsIn } from './kinds.ts';

const page = pageOf('docs/language.md');
const blocks = blocksOf(page);
const whole = blocks.filter(({ kind }) => kind === 'whole');
const bad = blocks.filter(({ kind }) => kind === 'bad');

test('the reference has plans', () => {
  expect(whole.length).toBeGreaterThan(50);
  expect(bad.length).toBeGreaterThan(20);
});

describe('every plan of the reference', () => {
  test.each(whole.map((block) => [`line ${block.line}, ${block.heading}`, block] as const))('%s', (_, block) => {
    const { diagnostics } = compiled(block, blocks);
    expect(diagnostics.filter(({ severity }) => severity !== 'note').map(({ message }) => message)).toEqual([]);
    const outcomes = outcomesOf(block, blocks);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.map(({ name, actual }) => ({ name, lines: actual }))).toEqual(
      outcomes.map(({ name, ok, expected, actual }) => ({ name, lines: ok ? actual : expected })),
    );
  });
});

describe('every plan that is wrong on purpose', () => {
  test.each(bad.map((block) => [`line ${block.line}, ${block.word}`, block] as const))('%s', (_, block) => {
    expect(compiled(block, blocks).diagnostics.map(({ code }) => code)).toContain(block.word);
  });
});

describe('nothing is left out', () => {
  const texts = blocks.map(({ text }) => text);
  test('every keyword stands in a plan', () => {
    const used = new Set(texts.flatMap(keywordsIn));
    expect(Object.keys(english).filter((keyword) => !used.has(keyword))).toEqual([]);
  });
  test('every form of the syntax tree stands in a plan', () => {
    const used = new Set(texts.flatMap((text) => formsIn(parsePlan(text).tree)));
    expect(forms.filter((form) => !used.has(form))).toEqual([]);
  });
  test('the reserved words are those of the grammar', () => {
    const [, list = ''] = /<!-- reserved -->\n([^|]*?)\n\n/.exec(page) ?? [];
    expect(list.split(/\s+/).map((word) => word.replaceAll('`', ''))).toEqual(reservedWords);
  });
});

describe('nothing is made up', () => {
  test('every code that is named exists', () => {
    const known = new Set<string>([...codes, ...syntaxCodes, ...quotedIn('runtime'), ...quotedIn('data'), ...ofNone]);
    const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code = '']) => code);
    const words = new Set(Object.values(english).flat<readonly (readonly string[])[]>());
    expect(named.filter((code) => !known.has(code) && !words.has(code))).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });
  test('every link within the page has its heading', () => {
    const headings = new Set([...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading)));
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    expect(links.filter((anchor) => !headings.has(anchor))).toEqual([]);
    expect(links.length).toBeGreaterThan(36);
  });
});

/** The runtime puts these together from the aggregate's name. */
const ofNone = ['average-of-none', 'highest-of-none', 'lowest-of-none'];

/** Words that the rules take where any name could stand. */
const amongNames = ['team', 'company', 'reports', 'yesNo'];

/** Keywords that are read as such, not as names. */
function keywordsIn(text: string): readonly string[] {
  const places = new Set(classifyTokens(text).flatMap(({ span, class: of }) => (of === 'keyword' ? [span.from] : [])));
  return lex(text).tokens.flatMap(({ startOffset, tokenType }) => {
    const keyword = tokenType.name.replace(/Word$/, '');
    return places.has(startOffset) || amongNames.includes(keyword) ? [keyword] : [];
  });
}

/** The kebab-case texts in the code of a folder: the codes of problems are among them. */
function quotedIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, word = '']) => word));
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
