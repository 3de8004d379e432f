import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import {
  type Added,
  type Calculation,
  type Changed,
  type Live,
  open,
  run,
  type RunData,
  type RunResult,
} from '../../runtime/index.ts';

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
/** `lines`: where the rows stand in their file, if not one after the other. */
const dataOf = (rows: readonly Row[], lines?: readonly number[]): RunData => ({
  payees: table(
    'payees.csv',
    ['name', 'squad', 'quota'],
    payees.map((name, i) => [name, i < 3 ? 'North' : 'South', `${500 + i * 100}`]),
  ),
  tables: {
    ledger: {
      ...table(
        'ledger.csv',
        ['rep', 'day', 'product', 'amount'],
        rows.map(({ rep, day, product, amount }) => [rep, day, product, amount === '' ? undefined : amount]),
      ),
      ...(lines !== undefined && { lines }),
    },
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
type Edit =
  | { readonly kind: 'change'; readonly row: number; readonly cells: Partial<Row> }
  | { readonly kind: 'add'; readonly cells: Row }
  | { readonly kind: 'remove'; readonly row: number };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), row: fc.nat(), cells: fc.record(cells, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant('add' as const), cells: fc.record(cells) }),
  fc.record({ kind: fc.constant('remove' as const), row: fc.nat() }),
);

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

function made(live: Live, row: number, one: Edit): Changed {
  const at = { table: 'ledger', row };
  switch (one.kind) {
    case 'change':
      return live.change({ ...at, cells: { ...one.cells } });
    case 'remove':
      return live.remove(at);
    case 'add': {
      const added = live.add({ table: 'ledger', cells: { ...one.cells } });
      expect(added.kind === 'changed' && added.row).toBe(row);
      return added;
    }
  }
}

const codeOf = (changed: Changed | Added): string => (changed.kind === 'refused' ? changed.problem.code : changed.kind);

describe('a calculation that stays open', () => {
  test('gives after any changes, byte for byte, what a run on the changed data gives', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.array(edit, { maxLength: 8 }), (first, edits) => {
        const rows = new Map<number, Row>(first.map((one, number) => [number, one]));
        let next = first.length;
        const live = open(calculation, dataOf(first));
        for (const one of edits) {
          const before = payOf(live.result());
          const numbers = [...rows.keys()];
          const number = one.kind === 'add' ? next++ : numbers[one.row % numbers.length];
          if (number === undefined) continue;
          const changed = made(live, number, one);
          expect(changed.kind).toBe('changed');
          if (one.kind === 'remove') rows.delete(number);
          else rows.set(number, { ...(rows.get(number) as Row), ...one.cells });
          const lines = [...rows.keys()].map((row) => row + 2);
          const fresh = run(calculation, dataOf([...rows.values()], lines));
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

  const many = Array.from({ length: 600 }, (_, i): Row => ({
    rep: payees[i % 5] ?? '',
    day: `2026-0${(i % 6) + 1}-15`,
    product: i % 3 === 0 ? 'Plus' : 'Basic',
    amount: `${100 + ((i * 37) % 400)}.00`,
  }));
  const ofMonth = (changed: Changed, month: string): readonly string[] =>
    changed.kind === 'refused' || changed.pay === 'all'
      ? ['everybody']
      : changed.pay.filter(({ period }) => period === month).map(({ payee }) => payee);

  test('follows a new row, one that goes, and one that becomes another payee’s, and pays nobody else anew', () => {
    const live = open(calculation, dataOf(many));
    const added = live.add({ table: 'ledger', cells: { rep: 'Ed', day: '2026-05-15', product: 'Plus', amount: '250.00' } });
    expect(added.kind === 'changed' && added.row).toBe(600);
    expect(ofMonth(added, '2026-05')).toEqual(['Ed', 'Di']);
    expect(ofMonth(added, '2026-04')).toEqual([]);
    expect(ofMonth(live.change({ table: 'ledger', row: 600, cells: { rep: 'Ana' } }), '2026-05').toSorted()).toEqual(payees);
    expect(ofMonth(live.remove({ table: 'ledger', row: 600 }), '2026-05').toSorted()).toEqual(['Ana', 'Bo', 'Cy']);
    expect(JSON.stringify(live.result())).toBe(JSON.stringify(run(calculation, dataOf(many))));
  });

  test('follows rows beyond the room that there was for them', { timeout: 60_000 }, () => {
    const live = open(calculation, dataOf(many));
    const more = Array.from({ length: 900 }, (_, i) => many[(i * 7) % many.length] as Row);
    const added = more.map((cells) => live.add({ table: 'ledger', cells: { ...cells } }));
    expect(added.filter((one) => one.kind === 'changed' && one.pay === 'all').length).toBeLessThan(10);
    expect(JSON.stringify(live.result())).toBe(JSON.stringify(run(calculation, dataOf([...many, ...more]))));
  });

  test('follows a change to those whose pay it changes, and to nobody else', () => {
    const live = open(calculation, dataOf(many));
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
    ].map((wanted) => codeOf(live.change(wanted)));
    expect(codes).toEqual([
      'missing-table',
      'row-not-there',
      'missing-column',
      'cell-too-precise',
      'unknown-payee',
      'cell-blank',
    ]);
    const added = { rep: 'Ana', day: '2026-01-10', product: 'Basic', amount: '10.00' };
    expect(codeOf(live.add({ table: 'ledger', cells: { ...added, rep: 'Zed' } }))).toBe('unknown-payee');
    expect(codeOf(live.add({ table: 'ledger', cells: { rep: 'Ana' } }))).toBe('cell-blank');
    expect(codeOf(live.add({ table: 'ledger', cells: { ...added, reps: 'Ana' } }))).toBe('missing-column');
    expect(codeOf(live.add({ table: 'weights', cells: { product: 'Pro', weight: '150%' } }))).toBe('rows-in-plan');
    expect(codeOf(live.remove({ table: 'weights', row: 0 }))).toBe('rows-in-plan');
    expect(codeOf(live.remove({ table: 'ledger', row: 0.5 }))).toBe('row-not-there');
    expect(JSON.stringify(live.result())).toBe(before);
  });

  test('a row that was taken out is no more, and its number is not given again', () => {
    const live = open(calculation, dataOf(many));
    expect(live.remove({ table: 'ledger', row: 599 }).kind).toBe('changed');
    expect(codeOf(live.remove({ table: 'ledger', row: 599 }))).toBe('row-not-there');
    const added = live.add({ table: 'ledger', cells: { ...(many[599] as Row) } });
    expect(added.kind === 'changed' && added.row).toBe(600);
  });

  test('a key is said once, and an amount goes with its currency', () => {
    const text = `plan "Abroad"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-12-31

payees
  name : key

table deals dated by day
  id     : key
  rep    : payee
  day    : date
  code   : text
  amount : money in code

table fx by code
  code : text
  rate : number
  | code | rate |
  | JPY  | 0.01 |
  | USD  | 1    |

deals.paid = amount in USD at fx
commission = 10% of sum of paid in deals
`;
    const deal = { id: 'D1', rep: 'Ana', day: '2026-02-01', code: 'JPY', amount: '5000' };
    const abroad = (rows: readonly (typeof deal)[]): RunData => ({
      payees: table('payees.csv', ['name'], [['Ana']]),
      tables: {
        deals: table(
          'deals.csv',
          Object.keys(deal),
          rows.map((row) => Object.values(row)),
        ),
      },
    });
    const paid = compiled(text);
    const live = open(paid, abroad([deal]));
    expect(codeOf(live.add({ table: 'deals', cells: deal }))).toBe('duplicate-key');
    expect(codeOf(live.change({ table: 'deals', row: 0, cells: { id: 'D2' } }))).toBe('key-not-changed');
    expect(codeOf(live.change({ table: 'deals', row: 0, cells: { amount: '10.50' } }))).toBe('cell-too-precise');
    expect(codeOf(live.change({ table: 'deals', row: 0, cells: { code: 'USD' } }))).toBe('amount-not-said');
    expect(codeOf(live.change({ table: 'deals', row: 0, cells: { code: 'USD', amount: '10.50' } }))).toBe('changed');
    expect(codeOf(live.add({ table: 'deals', cells: { ...deal, id: 'D2' } }))).toBe('changed');
    const now = [
      { ...deal, code: 'USD', amount: '10.50' },
      { ...deal, id: 'D2' },
    ];
    expect(JSON.stringify(live.result())).toBe(JSON.stringify(run(paid, abroad(now))));
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
