import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { type Calculation, open, run, type RunData, type RunResult } from '../../runtime/index.ts';

const plan = `plan "Ledger"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-06-30

payees
  name  : key
  squad : team
  quota : money per month

table ledger dated by day
  rep     : payee
  day     : date
  product : text
  amount  : money or blank

table weights by product
  product : text
  weight  : percent
  | product | weight |
  | Basic   | 100%   |
  | Plus    | 120%   |

ledger.credit = amount * weights.weight

sales = sum of credit in ledger where amount is not blank


commission on sales against quota year to date
  up to 100%  pay 5%
  above 100%  pay 6% on the excess
  cumulative over year

team pool
  fund 1% of (team sales in excess of team quota)
  split by contribution share

deduction fee = 3
  when sales is at least 1,000
`;

interface Row {
  readonly rep: string;
  readonly day: string;
  readonly product: string;
  readonly amount: string;
}
const payees = ['Ana', 'Bo', 'Cy', 'Di', 'Ed'];
const table = (file: string, headers: readonly string[], rows: readonly (readonly (string | undefined)[])[]) => ({
  file,
  rowCount: rows.length,
  columns: headers.map((header, i) => ({ header, cells: rows.map((row) => row[i]) })),
});
const dataOf = (rows: readonly Row[]): RunData => ({
  payees: table(
    'payees.csv',
    ['name', 'squad', 'quota'],
    payees.map((name, i) => [name, i < 3 ? 'North' : 'South', `${500 + i * 100}`]),
  ),
  tables: {
    ledger: table(
      'ledger.csv',
      ['rep', 'day', 'product', 'amount'],
      rows.map(({ rep, day, product, amount }) => [rep, day, product, amount === '' ? undefined : amount]),
    ),
  },
});

const cents = fc.integer({ min: -5_000, max: 200_000 }).map((amount) => (amount / 100).toFixed(2));
const cells = {
  rep: fc.constantFrom(...payees),
  day: fc.integer({ min: 0, max: 5 }).map((month) => `2026-0${month + 1}-1${month}`),
  product: fc.constantFrom('Basic', 'Plus'),
  amount: fc.oneof({ weight: 9, arbitrary: cents }, { weight: 1, arbitrary: fc.constant('') }),
};
const row = fc.record(cells);
const change = fc.record({ row: fc.nat(), cells: fc.record(cells, { requiredKeys: [] }) });

function compiled(text = plan): Calculation {
  const { calculation, diagnostics } = compile(text);
  if (calculation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return calculation;
}
const calculation = compiled();

const payOf = ({ payouts }: RunResult): ReadonlyMap<string, string> => {
  const pay = new Map<string, string>();
  for (const { payee, period, component, amount } of payouts) {
    const key = `${payee} ${period}`;
    pay.set(key, `${pay.get(key) ?? ''} ${component} ${amount}`);
  }
  return pay;
};

describe('a calculation that stays open', () => {
  test('gives after any changes, byte for byte, what a run on the changed data gives', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.array(change, { maxLength: 6 }), (first, changes) => {
        const rows: Row[] = [...first];
        const live = open(calculation, dataOf(first));
        for (const { row: place, cells: other } of changes) {
          const at = place % rows.length;
          const before = payOf(live.result());
          const changed = live.change({ table: 'ledger', row: at, cells: other });
          expect(changed.kind).toBe('changed');
          rows[at] = { ...(rows[at] as Row), ...other };
          const fresh = run(calculation, dataOf(rows));
          expect(JSON.stringify(live.result())).toBe(JSON.stringify(fresh));
          if (changed.kind === 'refused' || changed.pay === 'all') continue;
          const said = new Set(changed.pay.map(({ payee, period }) => `${payee} ${period}`));
          const after = payOf(fresh);
          const moved = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
          expect(moved.filter((key) => !said.has(key))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('follows a change to those whose pay it changes, and to nobody else', () => {
    const rows = Array.from({ length: 600 }, (_, i): Row => ({
      rep: payees[i % 5] ?? '',
      day: `2026-0${(i % 6) + 1}-15`,
      product: i % 3 === 0 ? 'Plus' : 'Basic',
      amount: `${100 + ((i * 37) % 400)}.00`,
    }));
    const live = open(calculation, dataOf(rows));
    const changed = live.change({ table: 'ledger', row: 123, cells: { amount: '499.00' } });
    expect(changed.kind).toBe('changed');
    // Row 123 is Di's, of April: her commission of that month and the pool of her squad.
    expect(
      changed.kind === 'changed' && changed.pay !== 'all' && changed.pay.filter(({ period }) => period === '2026-04'),
    ).toEqual([
      { payee: 'Di', period: '2026-04' },
      { payee: 'Ed', period: '2026-04' },
    ]);
    expect(changed.kind === 'changed' && changed.pay !== 'all' && changed.pay.every(({ period }) => period >= '2026-04')).toBe(
      true,
    );
  });

  test('says why a change cannot be made, and changes nothing', () => {
    const rows: readonly Row[] = [{ rep: 'Ana', day: '2026-01-10', product: 'Basic', amount: '10.00' }];
    const live = open(calculation, dataOf(rows));
    const before = JSON.stringify(live.result());
    const codes = [
      { table: 'ledgers', row: 0, cells: {} },
      { table: 'ledger', row: 1, cells: { amount: '5.00' } },
      { table: 'ledger', row: 0, cells: { amounts: '5.00' } },
      { table: 'ledger', row: 0, cells: { amount: '5.001' } },
      { table: 'ledger', row: 0, cells: { rep: 'Zed' } },
      { table: 'ledger', row: 0, cells: { product: '' } },
    ].map((wanted) => {
      const changed = live.change(wanted);
      return changed.kind === 'refused' ? changed.problem.code : changed.kind;
    });
    expect(codes).toEqual([
      'missing-table',
      'row-not-there',
      'missing-column',
      'cell-too-precise',
      'unknown-payee',
      'cell-blank',
    ]);
    expect(JSON.stringify(live.result())).toBe(before);
  });

  test('does not change who there is', () => {
    const text =
      'plan "Deals"\n  currency USD\n  pays monthly\n\ntable deals dated by day\n  rep : payee\n  day : date\n  amount : money\n\ncommission = 5% of sum of amount in deals\n';
    const deals = table(
      'deals.csv',
      ['rep', 'day', 'amount'],
      [
        ['Ana', '2026-01-05', '100'],
        ['Bo', '2026-01-06', '200'],
      ],
    );
    const live = open(compiled(text), { tables: { deals } });
    const changed = live.change({ table: 'deals', row: 0, cells: { rep: 'Bo' } });
    expect(changed.kind === 'refused' && changed.problem.code).toBe('key-not-changed');
    expect(live.result().payouts.map(({ payee, amount }) => `${payee} ${amount}`)).toEqual(['Ana 5.00', 'Bo 10.00']);
  });

  test('takes another figure for a param', () => {
    const text =
      'plan "Rate"\n  currency USD\n  pays monthly\n\ninput sales : money\nparam rate = 5%\n\ncommission = rate of sales\n';
    const rated = compiled(text);
    const inputs = { tables: {}, inputs: table('inputs.csv', ['payee', 'period', 'sales'], [['Ana', '2026-01', '1000']]) };
    const live = open(rated, inputs);
    live.set('rate', '7%');
    expect(JSON.stringify(live.result())).toBe(JSON.stringify(run(rated, inputs, { set: { rate: '7%' } })));
    expect(live.result().payouts.map(({ amount }) => amount)).toEqual(['70.00']);
  });
});
