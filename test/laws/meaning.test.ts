import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calculation } from '../../runtime/calculation.ts';
import { calculationOf } from '../examples/paid.ts';
import { wholePlan } from './whole-plan.ts';

const original = calculationOf(wholePlan);

function expectSameMeaning(text: string): void {
  const found = calculationOf(text);
  expect(found.meaningHash).toBe(original.meaningHash);
  expect(found.sourceHash).not.toBe(original.sourceHash);
}

/** Words, texts, rows and blanks of the plan; a whole row between pipes is one piece. */
const pieces = wholePlan.match(/\|.*\|$|"[^"\n]*"|\s+|[^\s"|]+/gm) ?? [];

test('the pieces are the plan', () => {
  expect(pieces.join('')).toBe(wholePlan);
});

describe('what keeps the meaning', () => {
  const names = ['weighted', 'sales', 'biggest', 'best_deal', 'deals_won', 'attainment', 'quality', 'lift'];
  const word = fc.stringMatching(/^[a-z][a-z0-9_]{3,12}$/).filter((name) => !new RegExp(`\\b${name}\\b`, 'i').test(wholePlan));

  test('another name for a definition, a scale or a matrix', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), word, (name, other) => {
        expectSameMeaning(wholePlan.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `\`${other}\``));
      }),
      { numRuns: 100 },
    );
  });

  test('other blanks, other lines, comments', () => {
    const blank = fc.constantFrom(' ', '  ', '\n', '\n\n    ', '\t', ' # a remark\n', '\n# one line\n# and another\n', '\r\n');
    fc.assert(
      fc.property(fc.infiniteStream(blank), fc.infiniteStream(fc.nat(3)), (blanks, dice) => {
        const text = pieces.map((piece, i) => {
          const isRow = [pieces[i - 1], pieces[i + 1]].some((next) => next?.startsWith('|') === true);
          const isChanged = /^\s+$/.test(piece) && !isRow && dice.next().value === 0;
          return isChanged ? String(blanks.next().value) : piece;
        });
        expectSameMeaning(`${text.join('')}# the end\n`);
      }),
      { numRuns: 100 },
    );
  });

  test('another name for the plan, a label, a semicolon', () => {
    expectSameMeaning(wholePlan.replace('"Everything"', '"All of it"'));
    expectSameMeaning(wholePlan.replace('salary = 1,000\n', 'salary = 1,000;\n'));
    expectSameMeaning(wholePlan.replace('salary = 1,000\n', 'salary = 1k\n'));
    expectSameMeaning(wholePlan.replace('pay 6.5% on', 'pay 6.50% on'));
  });
});

describe('what changes the meaning', () => {
  test('any figure of the plan', () => {
    const places = [...wholePlan.matchAll(/(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?=%?(?:[\s|]|$))/gm)];
    expect(places.length).toBeGreaterThan(40);
    const changed = places.map(({ index, 0: figure }) => ({
      text: `${wholePlan.slice(0, index)}${figure.replace(/\d/, (digit) => `${(Number(digit) % 9) + 1}`)}${wholePlan.slice(index + figure.length)}`,
      figure,
    }));
    const hashes = changed.map(({ text }) => hashOf(text));
    expect(hashes.filter((hash) => hash === original.meaningHash)).toEqual([]);
    expect(hashes.filter((hash) => hash !== undefined).length).toBeGreaterThan(places.length / 2);
  });

  test('what binds data and results: names of inputs, tables, columns, components', () => {
    for (const name of ['score', 'calls', 'target', 'kicker', 'deals', 'amount', 'crew', 'base', 'all_hands']) {
      const text = wholePlan.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `other_${name}`);
      expect(hashOf(text), name).not.toBe(original.meaningHash);
    }
  });

  test('a spread, a kind, a clause, a date', () => {
    const changes: readonly (readonly [string, string])[] = [
      ['pay 6.5% on the excess', 'pay 6.5% on everything'],
      ['deduction = 1%', 'allowance = 1%'],
      ['  at most 300\n', ''],
      ['paid quarterly', 'paid half-yearly'],
      ['split by sales\n', 'split equally\n'],
      ['from 2026-07-01', 'from 2026-08-01'],
      ['pays monthly', 'pays quarterly'],
      ['currency USD', 'currency EUR'],
      ['crew   : team', 'crew   : text'],
    ];
    for (const [before, after] of changes) {
      expect(wholePlan).toContain(before);
      expect(hashOf(wholePlan.replace(before, after)), `${before} → ${after}`).not.toBe(original.meaningHash);
    }
  });
});

/** Of a change that may make a plan wrong: then it has no meaning. */
function hashOf(text: string): string | undefined {
  try {
    return calculationOf(text).meaningHash;
  } catch {
    return undefined;
  }
}

test('a calculation stays the same through JSON', () => {
  expect(JSON.parse(JSON.stringify(original)) as Calculation).toEqual(original);
});
