import fc from 'fast-check';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { alertOperators, alertRulesOf, alertsOf } from '../../runtime/alerts/index.ts';
import type { Calculation, RunData } from '../../runtime/index.ts';
import { prepare, tableFromRows } from '../../runtime/index.ts';

const head = `
plan "Progress"
  currency USD
  pays quarterly
  effective 2026-01-01 to 2026-12-31
payees
  name    : key
  squad   : team
  manager : manager or blank
  level   : text or blank
  since   : date or blank
  trainee : yes/no
commission on (the greater of 0 and sales)
  from 0 pay 5%
bonus = 100 when sales is at least target
`;
const people = [
  { name: 'Ana', squad: 'North', manager: 'Cy', level: 'senior', since: '2020-05-01', trainee: 'no' },
  { name: 'Bo', squad: 'North', manager: 'Cy', level: '', since: '', trainee: 'yes' },
  { name: 'Cy', squad: 'South', manager: '', level: 'lead', since: '2018-01-01', trainee: 'no' },
];

function compiled(alerts: string): Calculation {
  const { calculation, diagnostics } = compile(`${head}${alerts}`);
  if (calculation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return calculation;
}

function dataOf(figures: Readonly<Record<string, readonly [sales: string, target: string]>>): RunData {
  const rows = Object.entries(figures).map(([payee, [sales, target]]) => ({ payee, period: '2026-Q1', sales, target }));
  return { tables: {}, payees: tableFromRows('payees', people), inputs: tableFromRows('inputs', rows) };
}

const usual = dataOf({ Ana: ['30000', '100000'], Bo: ['80000', '100000'], Cy: ['40000', '100000'] });
const february = { period: '2026-Q1', asOf: '2026-02-14' };

describe('alerts', () => {
  test('say who is to be told, about whom, and what was looked at', async () => {
    const calculation = compiled('alert "Behind pace" when attainment is below 80% of elapsed tell manager');
    const { events, problems } = await alertsOf(calculation, usual, february);
    expect(problems).toEqual([]);
    expect(events.map(({ alert, about, receiver, figures }) => ({ alert, about, receiver, figures }))).toEqual([
      {
        alert: 'Behind pace',
        about: { kind: 'payee', name: 'Ana' },
        receiver: 'Cy',
        figures: { attainment: { value: '3/10', shown: '30%' }, '80% of elapsed': { value: '2/5', shown: '40%' } },
      },
    ]);
  });
  test('of a team are about each team once, of the company once', async () => {
    const calculation = compiled(
      'alert "Team" when team sales is below team target\nalert "All" when (sum of sales across company) is below 1,000,000 tell finance',
    );
    const { events } = await alertsOf(calculation, usual, february);
    expect(events.map(({ about, tell }) => [about, tell])).toEqual([
      [{ kind: 'group', column: 'squad', name: 'North' }, undefined],
      [{ kind: 'group', column: 'squad', name: 'South' }, undefined],
      [{ kind: 'company' }, 'finance'],
    ]);
  });
  test('have an id that stays while plan, person, period and day do', async () => {
    const calculation = compiled('alert "Low" when sales is below 50,000 tell payee');
    const first = await alertsOf(calculation, usual, february);
    const again = await alertsOf(calculation, usual, february);
    const later = await alertsOf(calculation, usual, { ...february, asOf: '2026-02-15' });
    const ids = ({ events }: typeof first) => events.map(({ id }) => id);
    expect(ids(again)).toEqual(ids(first));
    expect(new Set([...ids(first), ...ids(later)]).size).toBe(4);
    expect(first.events.map(({ receiver }) => receiver)).toEqual(['Ana', 'Cy']);
  });
  test('that cannot be decided are problems and not silence', async () => {
    const calculation = compiled('alert "Ratio" when attainment is below 1');
    const { events, problems } = await alertsOf(
      calculation,
      dataOf({ Ana: ['1', '0'], Bo: ['1', '2'], Cy: ['3', '2'] }),
      february,
    );
    expect(events.map(({ about }) => about)).toEqual([{ kind: 'payee', name: 'Bo' }]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'alert-not-decided',
        'Whether "Ratio" holds for Ana in 2026-Q1 cannot be said. target of Ana is 0 in 2026-Q1, and sales is divided by it.',
      ],
    ]);
  });
  test('compare exactly where a JavaScript number could not', async () => {
    const calculation = compiled('alert "Third" when sales / 3 is at least 33,333,333,333,333.33');
    const data = dataOf({ Ana: ['99999999999999.98', '1'], Bo: ['99999999999999.99', '1'], Cy: ['100000000000000', '1'] });
    const { events } = await alertsOf(calculation, data, february);
    expect(events.map(({ about }) => about)).toEqual([
      { kind: 'payee', name: 'Bo' },
      { kind: 'payee', name: 'Cy' },
    ]);
  });
});

const comparisons = ['is below', 'is at most', 'is above', 'is at least', 'is'];
const leaf = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('sales', 'target', 'gap'),
      fc.constantFrom(...comparisons),
      fc.constantFrom('50,000', '99,999.99', '100,000', 'target', 'sales'),
    )
    .map((words) => words.join(' ')),
  fc
    .tuple(
      fc.constantFrom('attainment', 'elapsed'),
      fc.constantFrom(...comparisons),
      fc.constantFrom('50%', '100%', 'elapsed', '1/3'),
    )
    .map(([a, b, c]) => `${a} ${b} (${c})`),
  fc.constantFrom('level is "senior"', 'level is one of "lead", "junior"', 'level is blank', 'since is blank', 'trainee'),
  fc.constantFrom(
    'since is below 2019-01-01',
    'since is at least 2020-05-01',
    'since is 2018-01-01',
    'sales is from 50,000 to 100,000',
  ),
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition')).map(([a, word, b]) => `((${a}) ${word} (${b}))`),
    tie('condition').map((inner) => `not (${inner})`),
  ),
}));
const amount = fc.constantFrom('0', '-5', '49999.99', '50000', '50000.01', '99999.99', '100000', '100000.01');
const figures = fc.record({ Ana: fc.tuple(amount, amount), Bo: fc.tuple(amount, amount), Cy: fc.tuple(amount, amount) });

describe('the engine and the evaluator', () => {
  test('agree on any condition, in an engine of somebody else’s as well', async () => {
    await fc.assert(
      fc.asyncProperty(condition, figures, async (words, given) => {
        const calculation = compiled(`alert "Any" when ${words}`);
        const data = dataOf(given);
        const when = calculation.alerts?.[0]?.when ?? -1;
        const session = prepare(calculation, data, february);
        const expected = people.flatMap(({ name }) => {
          const outcome = session.valueOf(when, name, '2026-Q1');
          return outcome.kind === 'value' && outcome.value === 'yes' ? [name] : [];
        });
        const { events } = await alertsOf(calculation, data, february);
        const told = events.map(({ about }) => (about.kind === 'payee' ? about.name : about.kind));
        if (calculation.nodes[when]?.grain.kind === 'payee') expect(told).toEqual(expected);
        else expect(told.length).toBe(expected.length > 0 ? 1 : 0);
        await agrees(calculation, events);
      }),
      { numRuns: 150 },
    );
  });
});

/** The exported rules, as text, in a plain engine with our operators: they fire on the figures that the events name. */
async function agrees(calculation: Calculation, events: Awaited<ReturnType<typeof alertsOf>>['events']): Promise<void> {
  const stored = JSON.stringify(alertRulesOf(calculation));
  const engine = new Engine(JSON.parse(stored) as RuleProperties[], { allowUndefinedFacts: true });
  for (const [name, operator] of alertOperators) engine.addOperator(name, operator);
  for (const { figures: looked, alert } of events) {
    const facts = Object.fromEntries(Object.entries(looked).map(([name, { value }]) => [name, value]));
    const fired = (await engine.run(facts)).events;
    expect(fired.map(({ params }) => params?.['alert'] as unknown)).toEqual([alert]);
  }
}
