import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, provePromises, runExamples } from '../../compiler/index.ts';
import { parsePlan, printPlan } from '../../grammar/index.ts';
import { measures, payRhythms, teamParts, usualAnswers, ways, type Answers } from '../../playground/new-plan/answers.ts';
import { newPlan } from '../../playground/new-plan/new-plan.ts';
import { newPlanWords } from '../../playground/new-plan/words.ts';
import type { RunData } from '../../runtime/data.ts';
import { run } from '../../runtime/index.ts';
import { currencyCodes } from '../../runtime/numbers/currencies.ts';

const languages = ['en', 'zh'] as const;
/** The currency goes round, so that every way meets some of each size. */
const currencies = ['USD', 'JPY', 'KWD', 'CNY', 'VND', 'EUR', 'INR'];

const all: readonly Answers[] = payRhythms
  .flatMap((pays) =>
    measures.flatMap((measure) =>
      [true, false].flatMap((hasTarget) =>
        ways.flatMap((way) => teamParts.map((team) => ({ ...usualAnswers, pays, measure, hasTarget, way, team }))),
      ),
    ),
  )
  .map((answers, at) => ({ ...answers, currency: currencies[at % currencies.length] ?? 'USD' }));

function dataOf({ files }: ReturnType<typeof newPlan>): RunData {
  const named = (name: string) => files.filter(({ file }) => file === `${name}.csv`);
  const [payees] = named('people');
  const [inputs] = named('inputs');
  const [deals] = named('deals');
  return {
    tables: deals === undefined ? {} : { deals },
    ...(payees === undefined ? {} : { payees }),
    ...(inputs === undefined ? {} : { inputs }),
  };
}

/** What is wrong with the plan that some answers lead to; nothing, where all is well. */
function faultsOf(answers: Answers, language: (typeof languages)[number], year: number): readonly string[] {
  const made = newPlan(answers, language, year);
  const compiled = compile(made.text);
  const { calculation, diagnostics } = compiled;
  const wrong = diagnostics.filter(({ severity }) => severity !== 'note').map(({ message }) => message);
  if (calculation === undefined) return [...wrong, 'it does not compile'];
  const examples = runExamples(made.text);
  const { payouts, problems, rows } = run(calculation, dataOf(made));
  return [
    ...wrong,
    ...(printPlan(parsePlan(made.text).tree) === made.text ? [] : ['its layout is not that of the formatter']),
    ...(examples.length > 0 ? [] : ['it has no example']),
    ...examples.filter(({ ok }) => !ok).map((outcome) => JSON.stringify(outcome)),
    ...provePromises(compiled)
      .filter(({ kind }) => kind !== 'proved')
      .map(({ promise, kind }) => `${promise}: ${kind}`),
    ...problems.map(({ message }) => message),
    ...Object.entries(rows)
      .filter(([, { read, used }]) => used !== read || read === 0)
      .map(([table]) => `not every row of ${table} is used`),
    ...(payouts.some(({ amount }) => /[1-9]/.test(amount)) ? [] : ['it pays nothing']),
  ];
}

test('every combination of answers gives a plan that is sound and pays', () => {
  expect(all.length).toBe(360);
  for (const [at, answers] of all.entries()) {
    expect(faultsOf(answers, languages[at % 2] ?? 'en', 2026), JSON.stringify(answers)).toEqual([]);
  }
}, 120_000);
test('in any currency and year, whatever the rest', () => {
  const answers = fc.record({
    pays: fc.constantFrom(...payRhythms),
    currency: fc.constantFrom(...currencyCodes),
    measure: fc.constantFrom(...measures),
    hasTarget: fc.boolean(),
    way: fc.constantFrom(...ways),
    team: fc.constantFrom(...teamParts),
  });
  fc.assert(
    fc.property(answers, fc.constantFrom(...languages), fc.integer({ min: 2000, max: 2100 }), (given, language, year) => {
      expect(faultsOf(given, language, year)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
test('every component of the plan pays somebody something', () => {
  for (const answers of all.filter(({ pays }) => pays === 'monthly')) {
    const made = newPlan(answers, 'en', 2026);
    const { calculation } = compile(made.text);
    const payouts = calculation === undefined ? [] : run(calculation, dataOf(made)).payouts;
    const paid = new Set(payouts.filter(({ amount }) => /[1-9]/.test(amount)).map(({ component }) => component));
    expect([...paid].toSorted(), JSON.stringify(answers)).toEqual(
      [...new Set(payouts.map(({ component }) => component))].toSorted(),
    );
  }
});
test('what the usual answers lead to', () => {
  expect(newPlan(usualAnswers, 'en', 2026).text).toBe(`plan "New plan"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-03-31

payees from "people"
  name : key

input sales : money at least 0

## What everybody is asked to sell in a pay period.
param target : money per month = 30,000

## The higher rate is for what lies above; what lies below keeps its own.
commission on sales against target
  up to 100%  pay 5%
  above 100%  pay 8% on the excess

promise payout never falls as sales rises

example "a good period"
  sales 36,000
  expect commission 1,980
`);
});
describe('the words', () => {
  test.each(languages)('%s: every choice has a text of its own', (language) => {
    const { pays, measure, way, team, questions } = newPlanWords[language];
    for (const texts of [pays, measure, way, team, questions]) {
      const said = Object.values(texts);
      expect(new Set(said).size).toBe(said.length);
      expect(said.filter((text) => text.trim() === '')).toEqual([]);
    }
  });
});
