import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { casesOf, type ExampleCase } from '../../compiler/examples/case.ts';
import { dataOf, withoutNeed } from '../../compiler/examples/data.ts';
import { fixedParams, insteadOf } from '../../compiler/examples/given.ts';
import { compile, type Compilation } from '../../compiler/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import { prepare, renderStatement, type Session } from '../../runtime/index.ts';
import { calendarOf } from '../../runtime/periods/calendar.ts';
import { readIso } from '../../runtime/periods/dates.ts';
import { repeatedLines, toldWrongly } from '../runtime/tells.ts';

const folder = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.plan'));

/** The periods that an example names; where it names none, the plan's first. */
function periodsOf({ periods }: ExampleCase, { plan }: Calculation): readonly string[] {
  const first = readIso(plan.from ?? '2000-01-01') ?? 0;
  return periods.length > 0 ? periods.toSorted() : [calendarOf(plan).holding(plan.pays, first).label];
}

/** Each example of a plan, paid; those that give figures in place of definitions are left out. */
function sessionsOf({ checked, calculation }: Compilation): readonly Session[] {
  if (checked === undefined || calculation === undefined) return [];
  const cases = checked.checking.plan.examples.flatMap((example) => casesOf(example));
  return cases
    .filter((each) => insteadOf(each, checked).size === 0)
    .map((each) => {
      const periods = periodsOf(each, calculation);
      return prepare(withoutNeed(calculation), dataOf(each, checked, calculation, periods), {
        currency: calculation.plan.currency ?? 'USD',
        set: Object.fromEntries(fixedParams(each, checked)),
        period: `${periods[0] ?? ''}..${periods.at(-1) ?? ''}`,
      });
    });
}

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('most published plans pay somebody in their examples', () => {
  const paying = names.filter((name) =>
    sessionsOf(compile(textOf(name))).some((session) => session.result().payouts.some(({ amount }) => Number(amount) !== 0)),
  );
  expect(paying.length).toBeGreaterThan(names.length * 0.8);
});

test('half of some hours are hours, and keys are named by their columns', () => {
  const linesOf = (name: string): readonly string[] =>
    sessionsOf(compile(textOf(name))).flatMap((session) => {
      const result = session.result();
      return result.payouts.flatMap(({ payee, period }) =>
        renderStatement(result, session.trace(payee, period).traces, { payee, period })
          .split('\n')
          .map((line) => line.trim().replace(/ {2,}/g, '  ')),
      );
    });
  expect(linesOf('glencoe-greater-of-hourly-ot-or-commission.plan')).toContain('50% of (hours in excess of overtime_after)  4');
  expect(linesOf('idynamics-settlement-currency.plan')).toEqual(
    expect.arrayContaining([
      "amount (the example's invoices:2)  1,000.00 GBP",
      "fx.rate (the example's fx:2)  1.22",
      "currency (the example's invoices:2)  GBP",
    ]),
  );
});

test('a yearly figure says what it is for the year and which part of it the month is', () => {
  const plan = `plan "Yearly" currency USD pays monthly effective 2026-01-01 to 2026-12-31
param target : money per year spread evenly = 12,000
bonus = 10% of target
example "a month" in 2026-06 expect bonus 100`;
  const [session] = sessionsOf(compile(plan));
  const { traces } = session?.trace('payee', '2026-06') ?? { traces: [] };
  expect(traces.flatMap(toldWrongly)).toEqual([]);
  const text = session === undefined ? '' : renderStatement(session.result(), traces, { payee: 'payee', period: '2026-06' });
  expect(text.split('\n').map((line) => line.trim().replace(/ {2,}/g, '  '))).toEqual(
    expect.arrayContaining(['target  1,000.00 USD', 'target, 2026  12,000.00 USD', '2026-06 of 2026  8.3333%']),
  );
});

describe('every statement of every published plan', () => {
  test.each(names)('%s: adds up as it is told, says nothing twice, and fits into 120 columns', (name) => {
    for (const session of sessionsOf(compile(textOf(name)))) {
      const result = session.result();
      const places = new Map(result.payouts.map(({ payee, period }) => [`${payee} ${period}`, { payee, period }]));
      for (const { payee, period } of places.values()) {
        const { traces } = session.trace(payee, period);
        expect(traces.flatMap(toldWrongly), `${payee}, ${period}`).toEqual([]);
        const text = renderStatement(result, traces, { payee, period });
        expect(repeatedLines(text), `${payee}, ${period}`).toEqual([]);
        expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
      }
    }
  });
});
