import type { Calculation, PeriodUnit } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { calendarOf } from '../../../runtime/periods/calendar.ts';
import { readIso } from '../../../runtime/periods/dates.ts';
import type { Figures, Times } from './cases.ts';
import type { Given, Variant } from './variant.ts';

/** Figures that an example of the plan gives, by their names. */
export type Known = readonly ReadonlyMap<string, Exact>[];

/** A setting to try: everybody's figures, and texts of the payee. */
export interface Scenario {
  readonly figures: Figures;
  readonly texts: ReadonlyMap<string, string>;
}
const mostScenarios = 10;
const thousands = (count: bigint): Exact => exact.exactOf(count * 1000n);

/** What the others are while one figure rises: as in the examples, then each at the ends of its range. */
export function scenariosOf({ given, calculation }: Variant, rising: string, known: Known): readonly Scenario[] {
  const examples = [...known.slice(0, 3), new Map<string, Exact>()];
  const texts = textsOf(calculation);
  const base = examples.map((example) => figuresOf(given, example, calculation));
  const [first = new Map<string, Exact>()] = base;
  const varied = given
    .filter(({ shape }) => shape.name !== rising)
    .flatMap(({ shape }) =>
      endsOf(shape.low, shape.high, shape.type.kind).map((value): Figures => new Map([...first, [shape.name, value]])),
    );
  const figures = [...base, ...varied].slice(0, mostScenarios);
  const plain = figures.map((each): Scenario => ({ figures: each, texts: new Map() }));
  return [...plain.slice(0, 1), ...texts.map((text) => ({ figures: first, texts: text })), ...plain.slice(1)];
}

function figuresOf(given: readonly Given[], example: ReadonlyMap<string, Exact>, calculation: Calculation): Figures {
  return new Map(
    given.map(({ shape, name }) => [
      shape.name,
      example.get(name) ?? usualOf(shape.low, shape.high, shape.type.kind, calculation),
    ]),
  );
}

function usualOf(low: string | undefined, high: string | undefined, kind: string, calculation: Calculation): Exact {
  const [least, most] = [low, high].map((text) => (text === undefined ? undefined : exact.exactOfRational(text)));
  if (least !== undefined && most !== undefined) return exact.divide(exact.add(least, most), exact.exactOf(2n));
  if (least !== undefined && least.n > 0n) return least;
  if (kind === 'money') return largestOf(calculation) ?? thousands(100n);
  return kind === 'percent' ? exact.one : exact.exactOf(10n);
}

/** The largest round amount the plan speaks of, so that targets and sales are of its order. */
function largestOf({ nodes }: Calculation): Exact | undefined {
  const amounts = nodes.flatMap((node) =>
    node.op === 'literal' && (node.type.kind === 'money' || node.type.kind === 'number')
      ? (exact.exactOfRational(node.value) ?? [])
      : [],
  );
  const large = amounts.filter((amount) => exact.isBelow(thousands(5n), amount));
  return large.reduce<Exact | undefined>(
    (most, amount) => (most === undefined || exact.isBelow(most, amount) ? amount : most),
    undefined,
  );
}

function endsOf(low: string | undefined, high: string | undefined, kind: string): readonly Exact[] {
  const ends = [low, high].flatMap((text) => (text === undefined ? [] : (exact.exactOfRational(text) ?? [])));
  if (ends.length > 0) return ends;
  return kind === 'money'
    ? [exact.zero, thousands(10n)]
    : kind === 'count'
      ? [exact.zero, exact.exactOf(100n)]
      : [exact.zero, exact.exactOf(2n)];
}

/** For each text column of the payees that the plan asks for a text: a payee who has it. */
function textsOf({ nodes }: Calculation): readonly ReadonlyMap<string, string>[] {
  return nodes.flatMap((node) => {
    if (node.op !== 'same') return [];
    const [left, right] = [nodes[node.left], nodes[node.right]];
    return left?.op === 'attribute' && right?.op === 'literal' && right.type.kind === 'text'
      ? [new Map([[left.column, right.value]])]
      : [];
  });
}

const lengths: readonly PeriodUnit[] = ['week', 'half-month', 'month', 'quarter', 'half-year', 'year'];

/** The pay periods of the longest time any figure is taken over, with what rises in the last of them, or in the first. */
export function timesOf(calculation: Calculation): readonly Times[] {
  const { plan, components, nodes, params } = calculation;
  const windows = nodes.flatMap((node) => {
    if (node.op === 'cumulative' || node.op === 'periods') return [node.unit];
    return node.op === 'at' && node.window.unit !== 'period' ? [node.window.unit] : [];
  });
  const units = [plan.pays, ...components.map(({ every }) => every), ...windows];
  const longest = units.reduce((a, b) => (lengths.indexOf(b) > lengths.indexOf(a) ? b : a));
  const calendar = calendarOf(plan);
  const dates = params.flatMap(({ versions }) => versions.flatMap(({ from }) => from ?? [])).toSorted();
  const first = readIso(plan.from ?? dates[0] ?? '2000-01-01') ?? 0;
  const whole = calendar.holding(longest, first);
  const days = calendar.span(Math.max(whole.from, calendar.holding(plan.pays, first).from), whole.to);
  const periods = calendar.payPeriodsIn(days).map(({ label }) => label);
  const last = periods.length - 1;
  return last > 0
    ? [
        { periods, raised: last },
        { periods, raised: 0 },
      ]
    : [{ periods, raised: 0 }];
}
