import { expect, test } from 'vitest';
import { planWords } from '../../playground/statements/plan-words.ts';
import { reasonsOf, type Reason } from '../../playground/statements/reasons.ts';
import type { Trace } from '../../runtime/data.ts';

const step = (phrase: string, value: string, children: readonly Trace[] = [], of?: string): Trace => ({
  op: 'step',
  phrase,
  value,
  shown: value,
  children,
  ...(of === undefined ? {} : { of }),
});
const said = (reasons: readonly Reason[]): unknown =>
  reasons.map(({ step: { phrase }, below, isKnown }) =>
    isKnown ? `${phrase}, above` : below.length === 0 ? phrase : [phrase, said(below)],
  );

test('a statement says each thing once, and opens nothing that is others’', () => {
  const sales = step('sales', '30', [step('D-1', '10'), step('D-2', '20')]);
  const others = step('sales', '70', [step('D-3', '70')], 'Bo');
  const lines = [
    step('commission', '3', [step('rounded', '3', [step('rounded', '3', [sales])])]),
    step('pool', '5', [step('team sales', '100', [{ ...sales, of: 'Ana' }, others])]),
  ];
  expect(reasonsOf(lines, { payee: 'Ana', others: new Set(['Bo']) }).map(said)).toEqual([
    [['rounded', [['sales', ['D-1', 'D-2']]]]],
    [['team sales', ['sales, above', 'sales']]],
  ]);
});

test('the words of a plan are the whole item in which they stand', () => {
  const text = 'a = 1\n\ncommission on sales\n  up to 10 pay 5%\n  above 10 pay 8%\nb = 2\n';
  const item = 'commission on sales\n  up to 10 pay 5%\n  above 10 pay 8%';
  for (const words of ['commission', 'up to', '8%']) {
    const from = text.indexOf(words);
    expect(planWords(text, { from, to: from + words.length })).toBe(item);
  }
  expect(planWords(text, { from: 0, to: 5 })).toBe('a = 1');
  expect(planWords(text, undefined)).toBe('');
});
