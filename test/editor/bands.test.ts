import { expect, test } from 'vitest';
import { analyse } from '../../editor/index.ts';

/** What each line shows at its end in the plan's first example. */
function shown(text: string): readonly string[] {
  const analysis = analyse(text, { currency: 'USD' });
  expect(analysis.diagnostics().filter(({ severity }) => severity === 'error')).toEqual([]);
  return analysis
    .inCase(analysis.exampleCase({})?.selected)
    .hints()
    .filter(({ kind }) => kind === 'band')
    .map(({ at, text: said }) => `${text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim()} ${said}`);
}

test('two bands with the same rate are not mixed up', () => {
  const said = shown(
    'commission on sales\n  up to 100  pay 5%\n  above 100  pay 0% on the excess\n  above 200  pay 5% on the excess\n\nexample "x"\n  sales 320\n  expect commission 11\n',
  );
  expect(said).toEqual([
    'up to 100  pay 5% → 5.00 USD',
    'above 100  pay 0% on the excess → 0.00 USD',
    'above 200  pay 5% on the excess → 6.00 USD',
  ]);
  expect(
    shown(
      'commission on sales\n  below 100 pay 5%\n  from 100 pay 5% on everything\n\nexample "x"\n  sales 320\n  expect commission 16\n',
    ),
  ).toEqual(['from 100 pay 5% on everything → 16.00 USD']);
});
test('a rate that rises; nothing is said of a named rate that two bands pay', () => {
  const said = shown(
    'param low = 5%\ncommission on sales against target\n  below 50%  pay low\n  from 50% to 100%  pay 5% rising to 10% on everything\n  above 100%  pay low on the excess\n\nexample "x"\n  sales 110, target 100\n  expect commission 10.50\n',
  );
  expect(said).toEqual(['from 50% to 100%  pay 5% rising to 10% on everything → 10.00 USD']);
});
test('a named rate that one band pays', () => {
  const said = shown(
    'param low = 5%\nsalary = low of 100\ncommission on sales\n  below 50  pay low\n  from 50  pay 9% on the excess\n\nexample "x"\n  sales 60\n  expect commission 3.40\n',
  );
  expect(said).toEqual(['below 50  pay low → 2.50 USD', 'from 50  pay 9% on the excess → 0.90 USD']);
});
test('record by record, what a band pays for all of them', () => {
  const said = shown(`payees
  name : key
table deals
  id     : key
  rep    : payee
  amount : money
commission for each deal in deals on amount
  up to 100  pay 5%
  above 100  pay 6% on the excess

example "x"
  deals
  | id | amount |
  | D1 | 150    |
  | D2 | 50     |
  expect commission 10.50
`);
  expect(said).toEqual(['up to 100  pay 5% → 7.50 USD', 'above 100  pay 6% on the excess → 3.00 USD']);
});
test('points are points', () => {
  const said = shown(
    'unit points\nparam each_deal : points = 5\ninput deals : count\naward stars on deals\n  from 0  pay each_deal each\n\nexample "x"\n  deals 3\n  expect stars 15\n',
  );
  expect(said).toEqual(['from 0  pay each_deal each → 15 points']);
});
