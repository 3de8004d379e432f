import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, prepare, renderStatement, run } from '../../runtime/index.ts';
import { doesNotAddUp } from './adds-up.ts';
import { repeatedLines, toldWrongly } from './tells.ts';
import { fieldData, fieldPlan, messyDeals, shuffled, someDeals } from './field-plan.ts';

const plan = fieldPlan();
const pennies = (text: string): bigint => BigInt(text.replace('.', ''));

describe('whatever the deals', () => {
  test('every figure of every trace follows from those below it', () => {
    fc.assert(
      fc.property(
        someDeals,
        fc.constantFrom('Ana', 'Bo', 'Cy', 'Di'),
        fc.constantFrom('2017-01', '2017-02', '2017-03'),
        (deals, payee, period) => {
          const { traces, problems } = explain(plan, fieldData(deals), { payee, period });
          expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
          expect(traces.at(-1)?.op).toBe('payout');
          expect(traces.flatMap(doesNotAddUp)).toEqual([]);
          expect(traces.flatMap(toldWrongly)).toEqual([]);
          const text = renderStatement(run(plan, fieldData(deals), { payee }), traces, { payee, period });
          expect(repeatedLines(text)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the lines sum to the payout, and the totals to the lines', () => {
    fc.assert(
      fc.property(someDeals, (deals) => {
        const session = prepare(plan, fieldData(deals));
        const { payouts, totals, problems } = session.result();
        expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
        const sum = payouts.reduce((total, { amount }) => total + pennies(amount), 0n);
        expect(pennies(totals.payout)).toBe(sum);
        expect(Object.values(totals.byPayee).reduce((total, amount) => total + pennies(amount), 0n)).toBe(sum);
        expect(Object.values(totals.byComponent).reduce((total, amount) => total + pennies(amount), 0n)).toBe(sum);
        const last = session.trace('Ana', '2017-02').traces.at(-1)?.value;
        expect(session.payoutOf('Ana', '2017-02')).toEqual({ kind: 'value', value: last });
      }),
      { numRuns: 40 },
    );
  });

  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(messyDeals, fc.array(fc.nat(), { minLength: 50, maxLength: 50 }), (deals, order) => {
        const data = fieldData(deals);
        const { deals: table, quotas } = data.tables;
        if (table === undefined || quotas === undefined || data.payees === undefined || data.inputs === undefined)
          throw new Error('no data');
        const moved = {
          payees: shuffled(data.payees, order),
          inputs: shuffled(data.inputs, order),
          tables: { deals: shuffled(table, order), quotas: shuffled(quotas, order) },
        };
        expect(run(plan, moved)).toEqual(run(plan, data));
      }),
      { numRuns: 40 },
    );
  });

  test('every row is accounted for', () => {
    fc.assert(
      fc.property(messyDeals, (deals) => {
        const { rows } = run(plan, fieldData(deals));
        for (const { read, used, filtered, outside, undated, rejected } of Object.values(rows))
          expect(used + filtered + outside + undated + rejected).toBe(read);
        expect(rows['deals']?.read).toBe(deals.length);
      }),
      { numRuns: 40 },
    );
  });

  test('asking for one payee gives that payee the same', () => {
    fc.assert(
      fc.property(someDeals, (deals) => {
        const all = run(plan, fieldData(deals));
        const own = run(plan, fieldData(deals), { payee: 'Bo' });
        expect(own.payouts).toEqual(all.payouts.filter(({ payee }) => payee === 'Bo'));
        expect(own.rows).toEqual(all.rows);
      }),
      { numRuns: 15 },
    );
  });
});

const anyCell = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom('Ana', '2017-01', '2017-01-05', '5', '', '__proto__', 'constructor'),
  fc.string(),
);
const anyTable = fc
  .array(
    fc.constantFrom(
      'id',
      'agent',
      'closed',
      'value',
      'stage',
      'name',
      'team',
      'salary',
      'payee',
      'period',
      'score',
      'quarter',
      'amount',
      '__proto__',
      'x',
    ),
  )
  .chain((headers) =>
    fc
      .nat({ max: 6 })
      .chain((rowCount) =>
        fc
          .tuple(...headers.map((header) => fc.array(anyCell, { maxLength: rowCount + 1 }).map((cells) => ({ header, cells }))))
          .map((columns) => ({ file: 'any.csv', columns, rowCount })),
      ),
  );

test('nothing in the data makes a run throw', () => {
  const data = fc.record({
    payees: fc.option(anyTable, { nil: undefined }),
    inputs: fc.option(anyTable, { nil: undefined }),
    tables: fc.record({ deals: anyTable, quotas: anyTable }, { requiredKeys: [] }),
  });
  const options = fc.record(
    {
      period: fc.constantFrom('2017', '2017-Q1', 'x', '0000..9999', '2017-01..2017-02'),
      set: fc.constant({ score: '9', nothing: '1', target: 'x' }),
    },
    { requiredKeys: [] },
  );
  const open = { ...plan, plan: { name: 'Open', pays: 'week', fiscalStart: 7 } as const };
  fc.assert(
    fc.property(data, options, fc.constantFrom(plan, open), (given, chosen, calculation) => {
      const { payees, inputs, tables } = given;
      const result = run(calculation, { tables, ...(payees && { payees }), ...(inputs && { inputs }) }, chosen);
      for (const { code, message } of result.problems)
        expect([/^[a-z-]+$/.test(code), message.length > 10]).toEqual([true, true]);
      for (const { read, used, filtered, outside, undated, rejected } of Object.values(result.rows))
        expect(used + filtered + outside + undated + rejected).toBe(read);
    }),
    { numRuns: 300 },
  );
});
