import { expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';

const saidOf = (text: string): readonly string[] => compile(text).diagnostics.map(({ code, message }) => `${code}: ${message}`);

test('a text of more than eight million characters', () => {
  expect(saidOf('# '.repeat(4_000_001))).toEqual([
    'plan-too-large: This text has 8000002 characters; a plan has at most 8000000: keep records in data files.',
  ]);
});
test('bytes that are no text', () => {
  expect(saidOf('PK\u0003\u0004\0\0')).toEqual(['plan-not-text: This is not a text: a plan is a plain text file in UTF-8.']);
});
test('parentheses in parentheses in parentheses', () => {
  const nested = (levels: number): string => `commission = ${'('.repeat(levels)}sales${')'.repeat(levels)}`;
  expect(saidOf(nested(90))).toEqual([]);
  expect(saidOf(nested(200))).toEqual([
    'nested-too-deeply: This is nested more than 100 levels deep: give the inner parts names of their own.',
  ]);
});
test('a chain of figures', () => {
  const chain = (length: number): string =>
    ['f0 = sales', ...Array.from({ length }, (_, at) => `f${at + 1} = f${at} + 1`), `commission = f${length}`].join('\n');
  expect(saidOf(chain(900))).toEqual([]);
  expect(saidOf(chain(1_100))).toEqual([
    'nested-too-long: Too many figures of this plan lean on one another in one chain (over 1,000). Shorten the chain.',
  ]);
});
