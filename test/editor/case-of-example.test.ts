import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../editor/index.ts';
import { applied } from '../../editor/edits.ts';
import { compile } from '../../compiler/index.ts';
import { corpus } from './corpus.ts';
import { at } from './marked.ts';
import { tiers } from './case.ts';

const two = `${tiers}
example "in full"
  sales 37,000, returns 1,000, target 30,000
  expect commission 1,860

example "half of it"
  | sales  | returns | target | expect commission |
  | 15,000 | 0       | 30,000 | 750               |
  | 16,000 | 0       | 30,000 | 800               |
`;

describe('an example of the plan as the case to look at', () => {
  test('the first one, where nothing else is asked', () => {
    const analysis = analyse(two);
    const found = analysis.exampleCase({});
    expect(found?.name).toBe('in full');
    expect(
      analysis
        .inCase(found?.selected)
        .hints()
        .map(({ text }) => text),
    ).toEqual(['= 36,000.00 USD', '= 1,860.00 USD', '→ 1,500.00 USD', '→ 360.00 USD']);
  });
  test('the one around an offset, its row of cases too; else the one of a name', () => {
    const analysis = analyse(two);
    const shown = (asked: Parameters<typeof analysis.exampleCase>[0]) =>
      analysis.inCase(analysis.exampleCase(asked)?.selected).hints()[1]?.text;
    expect(shown({ offset: two.indexOf('16,000') })).toBe('= 800.00 USD');
    expect(shown({ offset: two.indexOf('half') })).toBe('= 750.00 USD');
    expect(shown({ offset: 0, name: 'half of it' })).toBe('= 750.00 USD');
    expect(shown({ offset: 0, name: 'gone' })).toBe('= 1,860.00 USD');
  });
  test('none where there is no example, or no plan', () => {
    expect(analyse(tiers).exampleCase({})).toBeUndefined();
    expect(analyse('commission = 5% of\nexample "x"\n  expect commission 1').exampleCase({})).toBeUndefined();
  });
  test('every example of every plan is one', () => {
    const none = corpus.filter(({ text, options }) => {
      const analysis = analyse(text, options);
      const hasExample = /^example /m.test(text) && analysis.compilation.checked !== undefined;
      return hasExample && analysis.inCase(analysis.exampleCase({})?.selected).exampleCase({}) === undefined;
    });
    expect(none.map(({ name }) => name)).toEqual([]);
  });
});

describe('the layout of a part', () => {
  test('only the items that a range touches change', () => {
    const { text, analysis, offset } = at('salary=4,000\ncommission  =  5% of  |sales\n\nbonus=1');
    expect(applied(text, analysis.format({ from: offset, to: offset }))).toBe(
      'salary=4,000\ncommission = 5% of sales\n\nbonus=1',
    );
  });
  test('lines below `plan` stay below it', () => {
    const { text, analysis, offset } = at('plan "A"\n    currency|   USD\n  pays monthly\ncommission = 5% of sales\n');
    expect(applied(text, analysis.format({ from: offset, to: offset }))).toBe(
      'plan "A"\n  currency USD\n  pays monthly\ncommission = 5% of sales\n',
    );
  });
  test('the plan means the same, whatever the range', () => {
    fc.assert(
      fc.property(fc.constantFrom(...corpus), fc.nat(), fc.nat(200), ({ text, options }, from, length) => {
        const start = from % (text.length + 1);
        const untidy = text.replaceAll(/ = /g, '  =');
        const edits = analyse(untidy, options).format({ from: start, to: Math.min(start + length, untidy.length) });
        expect(compile(applied(untidy, edits), options).calculation?.meaningHash).toBe(
          compile(untidy, options).calculation?.meaningHash,
        );
      }),
      { numRuns: 60 },
    );
  });
});
