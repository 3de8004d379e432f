import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinese } from '../../report/words/chinese.ts';
import { english } from '../../report/words/english.ts';
import { exampleQuestion, pageFor, type PagePart, questionOf, readPage } from './pages.ts';

/** Elements and attributes, without texts. */
function structureOf(part: PagePart): string {
  const names = [...part.attributes].map(({ name }) => name).toSorted();
  return `<${[part.localName, ...names].join(' ')}>${[...part.children].map(structureOf).join('')}`;
}

const plan = (name: string): string => `plan "${name
  .toWellFormed()
  .replaceAll('"', '""')
  .replaceAll(/[\u0000-\u001f]/g, ' ')}"
currency USD
pays yearly
effective 2026-01-01 to 2026-12-31
payees
  rep  : key
  team : team
  role : text
table deals dated by closed
  rep     : payee
  closed  : date
  amount  : money
  product : text
param target : money per year = 1,000
sales = sum of amount in deals
commission on sales against target
  up to 100% pay 5%
  above 100% pay 6% on the excess
alert "Ahead" when sales is above target tell role`;

/** The same text as everybody's name, of a payee, a team, a role, a product and the plan. */
async function pageNaming(text: string): Promise<string> {
  const question = questionOf(plan(text), {
    payees: 'rep | team | role\nx | x | x\nAna | North | y',
    deals: 'rep | closed | amount | product\nx | 2026-01-02 | 2000 | x\nx | 2026-01-02 | 100 | z\nAna | 2026-01-02 | 10 | z',
  });
  const named = JSON.parse(JSON.stringify(question.data), (_, value: unknown) =>
    value === 'x' ? text : value,
  ) as typeof question.data;
  return pageFor({ ...question, data: named, promises: [{ promise: text, kind: 'refuted', sentence: text }] });
}

const hostile = [
  '<script>alert(1)</script>',
  '"&\'<>',
  '</style><img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  ']]>',
  '<!--',
  '"onload="x',
  '\u0000\u0008',
  '\ud800',
];

describe('texts of the data', () => {
  const signs = fc.constantFrom(...hostile, '<', '>', '&', '"', "'", '/', '=', '`', '王', ' ', 'a');
  const names = fc.array(signs, { minLength: 1, maxLength: 4 }).map((parts) => `x${parts.join('')}x`);
  test('never become markup', async () => {
    const usual = structureOf(readPage(await pageNaming('xax')));
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const page = await pageNaming(name);
        expect(structureOf(readPage(page))).toBe(usual);
        expect(page).not.toMatch(/<script|<img|<!--|[\u0000-\u0008]|[\ud800-\udfff](?![\udc00-\udfff])(?<![\ud800-\udbff].)/);
      }),
      { numRuns: 60 },
    );
  });
  test('are shown as they are', async () => {
    const page = readPage(await pageNaming('x<script>"&\'</b>x'));
    expect([...page.querySelectorAll('h1, .statement h3')].map(({ textContent }) => textContent)).toEqual([
      'x<script>"&\'</b>x',
      'Ana',
      'x<script>"&\'</b>x',
    ]);
  });
});

describe('the page', async () => {
  const page = await pageFor(await exampleQuestion('regions'));
  test('is the same text each time', async () => {
    expect(await pageFor(await exampleQuestion('regions'))).toBe(page);
  });
  test('needs nothing from elsewhere, and no script', () => {
    expect(page).not.toMatch(/https?:|\/\/|url\(|@import|<script|<link|<img|<iframe|\son\w+=|\sstyle=|\ssrc=/);
    const links = [...readPage(page).querySelectorAll('[href]')].map((link) => link.getAttribute('href') ?? '');
    const places = new Set([...readPage(page).querySelectorAll('[id]')].map((part) => `#${part.getAttribute('id')}`));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !places.has(link))).toEqual([]);
    expect(places.size).toBe([...readPage(page).querySelectorAll('[id]')].length);
  });
  test('allows its own style and nothing else', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = [...readPage(page).querySelectorAll('meta[http-equiv]')][0]?.getAttribute('content');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });
});

/** Names of all words, those that are made of figures marked. */
function shapeOf(words: unknown): unknown {
  if (typeof words === 'function') return `(${words.length})`;
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return typeof words;
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, shapeOf(value)]));
}

test('both languages say the same things', () => {
  expect(shapeOf(chinese)).toEqual(shapeOf(english));
});
