import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddIn, pairOf, paidTo } from './paid.ts';

const head = `plan "Who gets the credit"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-03-31
payees
  name    : key
  squad   : team
  manager : manager or blank
table deals dated by closed
  id      : key
  owner   : text
  partner : text or blank
  third   : text or blank
  closed  : date or blank
  region  : text
  part    : percent
  amount  : money
table experts by region
  region : text
  expert : text
  | region | expert |
  | North  | Ann    |
table splits
  deal  : deals
  who   : payee
  rate  : percent
  job   : text or blank
deals.expert = experts.expert else "Cai"
`;
const pay = `commission = 1% of sum of amount in deals where credited as is not "helper"
bonus = 10 * count of id in deals + 0.01 * (company (sum of amount in deals))
award = if (count of id in deals) is 0 then 0 otherwise 2% of average of amount in deals
`;
const ways: readonly string[] = [
  `credit deals 70% to owner as "closer", 30% to partner as "helper" where partner is not blank
credit deals 100% to owner
also credit deals 20% to expert as "helper"
`,
  'credit deals equally to owner, partner, third\nalso credit deals part to "Bob"\n',
  'credit deals part to owner, 100% - part to partner where part is below 100%\ncredit deals 100% to expert\n',
  'credit deals by splits\n',
  'credit deals 100% to owner\nalso credit deals 10% to manager of owner as "overlay"\n',
];
const people = [
  { name: 'Ann', squad: 'A', manager: '' },
  { name: 'Bob', squad: 'A', manager: 'Ann' },
  { name: 'Cai', squad: 'B', manager: 'Ann' },
];

const name = fc.constantFrom('Ann', 'Bob', 'Cai');
const deal = fc.record({
  owner: fc.oneof({ weight: 9, arbitrary: name }, { weight: 1, arbitrary: fc.constant('Zed') }),
  partner: fc.oneof(name, fc.constant('')),
  third: fc.oneof(name, fc.constant('')),
  closed: fc.constantFrom('2026-01-03', '2026-02-28', '2026-03-31', ''),
  region: fc.constantFrom('North', 'South'),
  part: fc.constantFrom('50%', '12.5%', '100%', '0%', '33.33%'),
  amount: fc.constantFrom('100', '0.07', '-3', '99999.99'),
});
const whole = [
  ['100%', '0%'],
  ['60%', '40%'],
];
const split = fc.record({
  who: name,
  other: name,
  shares: fc.constantFrom(...whole, ['60%', '30%']),
  job: fc.constantFrom('helper', ''),
});

test.each(ways.map((way, i) => [i, way] as const))('credit by rules, %d', (_, way) => {
  fc.assert(
    fc.property(
      fc.array(deal, { minLength: 1, maxLength: 5 }),
      fc.array(split, { minLength: 5, maxLength: 6 }),
      (found, parts) => {
        const deals = found.map((one, i) => ({ id: `D${i}`, ...one }));
        const splits = parts
          .slice(0, found.length + (parts.length > 5 ? 1 : 0))
          .flatMap(({ who, other, shares, job }, i) => [
            { deal: `D${i}`, who, rate: shares[0] ?? '', job },
            ...(who === other ? [] : [{ deal: `D${i}`, who: other, rate: shares[1] ?? '', job: '' }]),
          ]);
        oddIn(pairOf(head + way + pay, { people, deals, splits }));
      },
    ),
    { numRuns: 20 },
  );
});

test('shares of a deal, to the cent', () => {
  const one = {
    id: 'D1',
    owner: 'Ann',
    partner: 'Bob',
    third: 'Cai',
    closed: '2026-01-03',
    region: 'South',
    part: '50%',
    amount: '1000.03',
  };
  const pair = pairOf(head + (ways[1] ?? '') + pay, { people, deals: [one], splits: [] });
  expect(paidTo(pair, 'Bob', '2026-01')).toEqual({ commission: '8.33', bonus: '18.33', award: '20.00' });
  expect(oddIn(pair)).toBe(0);
});
