import type { Calculation } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import type { Companion, Figures, Scenario, Texts } from './case.ts';
import { reachOf, type Subject } from '../subject.ts';
import type { Lever } from './lever.ts';
import { below } from './below.ts';
import { textsOf } from './texts.ts';
import type { Given, Variant } from './variant.ts';

/** Figures that an example of the plan gives, by their names. */
export type Known = readonly ReadonlyMap<string, Exact>[];

const mostScenarios = 24;
const thousands = (count: bigint): Exact => exact.exactOf(count * 1000n);

/** What the others are while one figure rises: as in the examples, then one thing changed at a time. */
export function scenariosOf(variant: Variant, lever: Lever, known: Known): readonly Scenario[] {
  const { given, calculation, hasRecords } = variant;
  const usual = largestOf(calculation) ?? thousands(10n);
  const examples = [...known.slice(0, 3), new Map<string, Exact>()].map((example) => figuresOf(given, example, calculation));
  const [figures = new Map()] = examples;
  const [texts = new Map<string, string>(), ...otherTexts] = textsOf(calculation);
  const isShared = isWithOthers(calculation);
  const part = exact.divide(usual, exact.exactOf(10n));
  const besides = hasRecords && lever.kind === 'figure' ? part : exact.zero;
  const first: Scenario = { figures, texts, besides, companions: [], colleagues: isShared ? [figures] : [] };
  const rising = lever.kind === 'figure' ? lever.given.shape.name : undefined;
  const relevant = pulledWith(calculation, lever);
  const varied = given
    .filter(({ shape }) => shape.name !== rising && relevant.has(shape.name))
    .flatMap((each) => endsOf(each, calculation).map((value) => [each.shape.name, value] as const))
    .toSorted(([, a], [, b]) => Number(a.n < 0n) - Number(b.n < 0n));
  const changed = (name: string, value: Exact): Figures => new Map([...figures, [name, value]]);
  return [
    first,
    ...(lever.kind !== 'figure'
      ? [...mixedCompanions(usual, otherTexts), ...companionsFor(usual)].map((companions): Scenario => ({ ...first, companions }))
      : []),
    ...otherTexts.map((each): Scenario => ({ ...first, texts: each })),
    ...examples.slice(1).map((each): Scenario => ({ ...first, figures: each, colleagues: isShared ? [each] : [] })),
    ...(isShared ? othersFor(first, rising, variant) : []),
    ...varied.map(([name, value]): Scenario => ({ ...first, figures: changed(name, value) })),
    ...(hasRecords ? [{ ...first, besides: lever.kind === 'figure' ? exact.zero : part }] : []),
  ].slice(0, mostScenarios);
}

/** Everything at its lowest and everything at its highest, in all periods and for everybody. */
export function extremesOf({ given, calculation }: Variant, first: Scenario | undefined): readonly Scenario[] {
  if (first === undefined) return [];
  const high = exact.multiply(largestOf(calculation) ?? thousands(10n), exact.exactOf(10n));
  return [exact.zero, high].map((free, i) => {
    const figures = new Map(
      given.map(({ shape }) => {
        const end = i === 0 ? shape.low : shape.high;
        const found = end === undefined ? undefined : exact.exactOfRational(end);
        return [shape.name, found ?? (shape.type.kind === 'money' || i === 0 ? free : exact.exactOf(2n))] as const;
      }),
    );
    return { ...first, figures, colleagues: first.colleagues.map(() => figures) };
  });
}

/** Figures that meet what rises: others only add something of their own. */
function pulledWith(calculation: Calculation, lever: Lever): ReadonlySet<string> {
  const subject: Subject =
    lever.kind === 'figure'
      ? { kind: 'input', input: lever.given.shape.name }
      : { kind: 'column', table: lever.table, column: lever.column, how: lever.kind === 'row' ? 'add' : 'raise' };
  const reach = reachOf(calculation, subject);
  const { components, payoutLimits, limits = [], balances = [] } = calculation;
  const amounts = components.map(({ amount }) => amount).filter((amount) => reach.has(amount));
  const around = [...payoutLimits.map(({ value }) => value), ...limits.map(({ to }) => to)];
  const states = balances.flatMap(({ starts, becomes }) => [starts, becomes]).filter((id) => reach.has(id));
  const under = below(calculation, [...amounts, ...around, ...states, ...reach]);
  return new Set(calculation.nodes.flatMap((node) => (node.op === 'input' && under.has(node.id) ? [node.input] : [])));
}

/** Does what somebody is paid depend on others? */
function isWithOthers({ nodes, credits = [], limits = [] }: Calculation): boolean {
  const isAcross = nodes.some(({ op }) => op === 'members' || op === 'share' || op === 'rank' || op === 'manager-of');
  return isAcross || credits.length > 0 || limits.some(({ grain }) => grain.kind !== 'payee');
}

/** Records of another kind than the one that rises, and one that loses money. */
function mixedCompanions(usual: Exact, otherTexts: readonly Texts[]): readonly (readonly Companion[])[] {
  const half = exact.divide(usual, exact.exactOf(2n));
  const others = otherTexts.slice(0, 3).map((texts): readonly Companion[] => [{ amount: half, day: -1, texts }]);
  return [...others, [{ amount: exact.divide(usual, exact.exactOf(100n)), day: -1, besides: usual }]];
}

/** Further records: around the one that rises, before it, in other periods. */
function companionsFor(usual: Exact): readonly (readonly Companion[])[] {
  const part = (of: bigint): Exact => exact.divide(usual, exact.exactOf(of));
  return [
    [{ amount: part(2n), day: 2 }],
    [{ amount: part(2n), day: -1 }],
    [
      { amount: usual, day: -1 },
      { amount: part(4n), day: 2 },
    ],
    [{ amount: exact.negate(part(4n)), day: 2 }],
    [
      { amount: part(2n), day: 0, period: 1 },
      { amount: part(2n), day: 0, period: -1 },
    ],
  ];
}

/** The places of a contest that the plan speaks of, where it has one. */
function placesIn({ nodes }: Calculation): readonly number[] {
  if (!nodes.some(({ op }) => op === 'rank')) return [];
  const written = nodes.flatMap((node) =>
    node.op === 'literal' && (node.type.kind === 'count' || node.type.kind === 'number') ? [Number(node.value)] : [],
  );
  return [...new Set(written)].filter((place) => Number.isInteger(place) && place > 1 && place <= 30).slice(0, 2);
}

/** Colleagues with more, with nothing, and two of them. */
function othersFor(first: Scenario, rising: string | undefined, { given, calculation }: Variant): readonly Scenario[] {
  const times = (percent: bigint): Figures =>
    new Map(
      [...first.figures].map(([name, value]) => {
        const shape = given.find((each) => each.shape.name === name)?.shape;
        const isFree = shape?.low === undefined && shape?.high === undefined;
        return [
          name,
          isFree && (rising === undefined || name === rising || shape?.type.kind === 'money')
            ? exact.multiply(value, exact.exactOf(percent, 100n))
            : value,
        ];
      }),
    );
  const ahead = placesIn(calculation).map((place) => [times(100n), ...Array.from({ length: place - 1 }, () => times(300n))]);
  return [...ahead, [times(300n)], [times(0n)], [times(50n), times(200n)]].map((colleagues) => ({ ...first, colleagues }));
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
  if (least !== undefined && most !== undefined) return roundBetween(least, most);
  if (least !== undefined && least.n > 0n) return least;
  if (kind === 'money') return largestOf(calculation) ?? thousands(100n);
  return kind === 'percent' ? exact.one : exact.exactOf(10n);
}

/** The middle, in its first digit only where that is far from the ends. */
function roundBetween(least: Exact, most: Exact): Exact {
  const middle = exact.divide(exact.add(least, most), exact.exactOf(2n));
  const digits = (middle.n / middle.d).toString().length;
  const rounded = roundTo(middle, exact.exactOf(10n ** BigInt(digits - 1)), 'down');
  return digits < 3 || exact.isBelow(rounded, least) ? middle : rounded;
}

/** The largest round amount the plan speaks of, so that targets and sales are of its order. */
function largestOf({ nodes, params }: Calculation): Exact | undefined {
  const written = nodes.flatMap((node) =>
    node.op === 'literal' && (node.type.kind === 'money' || node.type.kind === 'number') ? [node.value] : [],
  );
  const set = params.flatMap(({ type, versions }) => (type.kind === 'money' ? versions.map(({ value }) => value) : []));
  const large = [...written, ...set]
    .flatMap((text) => exact.exactOfRational(text) ?? [])
    .filter((amount) => exact.isBelow(thousands(5n), amount));
  return large.reduce<Exact | undefined>(
    (most, amount) => (most === undefined || exact.isBelow(most, amount) ? amount : most),
    undefined,
  );
}

/** What a sum over records comes to may be below 0; what is given is so only where the plan says it. */
function endsOf({ shape: { low, high, type }, node }: Given, calculation: Calculation): readonly Exact[] {
  const ends = [low, high].flatMap((text) => (text === undefined ? [] : (exact.exactOfRational(text) ?? [])));
  if (ends.length > 0) return ends;
  if (type.kind === 'money') {
    const part = exact.divide(largestOf(calculation) ?? thousands(100n), exact.exactOf(10n));
    const isSum = node !== undefined && calculation.phrases[node]?.name !== undefined;
    return [exact.zero, part, ...(isSum ? [exact.negate(part)] : [])];
  }
  return type.kind === 'count' ? [exact.zero, exact.exactOf(100n)] : [exact.zero, exact.exactOf(2n)];
}
