import type { Calculation } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { reachOf } from '../subject.ts';
import { below } from './below.ts';
import type { Figures, Scenario } from './case.ts';
import { isWithOthers, othersFor } from './colleagues.ts';
import { besideNothing, companionsFor, mixedRecords } from './companions.ts';
import { type Lever, subjectOf } from './lever.ts';
import { textsOf } from './texts.ts';
import { endsOf, figuresOf, largestOf, thousands } from './usual.ts';
import type { Variant } from './variant.ts';

/** Figures that an example of the plan gives, by their names. */
export type Known = readonly ReadonlyMap<string, Exact>[];

const mostScenarios = 32;

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
      ? [
          ...mixedRecords(first, usual, otherTexts),
          ...companionsFor(usual).map((companions): Scenario => ({ ...first, companions })),
        ]
      : []),
    ...(lever.kind === 'row' ? [{ ...first, besides: usual, companions: [besideNothing(part)] }] : []),
    ...otherTexts.map((each): Scenario => ({ ...first, texts: each })),
    ...examples.slice(1).map((each): Scenario => ({ ...first, figures: each, colleagues: isShared ? [each] : [] })),
    ...(isShared ? othersFor(first, lever, variant) : []),
    ...varied.map(([name, value]): Scenario => ({ ...first, figures: changed(name, value) })),
    ...(isJoining(calculation) ? [{ ...first, joined: 'in the period' as const }] : []),
    ...(hasRecords ? [{ ...first, besides: lever.kind === 'figure' ? exact.zero : part }] : []),
  ].slice(0, mostScenarios);
}

/** Does it matter when somebody came? */
const isJoining = ({ nodes, payees }: Calculation): boolean =>
  (payees?.columns ?? []).some(({ type }) => type.kind === 'starts') &&
  nodes.some(({ op }) => op === 'days-in-role' || op === 'months-in-role');

/** Everything at its lowest and everything at its highest, in all periods: with everybody, beside somebody who has nothing, alone. */
export function extremesOf({ given, calculation, hasRecords }: Variant, first: Scenario | undefined): readonly Scenario[] {
  if (first === undefined) return [];
  const high = exact.multiply(largestOf(calculation) ?? thousands(10n), exact.exactOf(10n));
  const [lowest = new Map(), highest = new Map()] = [exact.zero, high].map(
    (free, i): Figures =>
      new Map(
        given.map(({ shape }) => {
          const end = i === 0 ? shape.low : shape.high;
          const found = end === undefined ? undefined : exact.exactOfRational(end);
          return [shape.name, found ?? (shape.type.kind === 'money' || i === 0 ? free : exact.exactOf(2n))] as const;
        }),
      ),
  );
  const all = (figures: Figures): Scenario => ({
    ...first,
    figures,
    ...(hasRecords && { besides: figures === highest ? high : exact.zero }),
    colleagues: first.colleagues.map(() => figures),
  });
  const both = [all(lowest), all(highest)];
  const others = [
    { ...all(highest), colleagues: [lowest] },
    { ...all(highest), colleagues: [] },
  ];
  const came = isJoining(calculation) ? [{ ...all(highest), joined: 'in the period' as const }] : [];
  return [...both, ...(first.colleagues.length > 0 ? others : []), ...came];
}

/** Figures that meet what rises: others only add something of their own. */
function pulledWith(calculation: Calculation, lever: Lever): ReadonlySet<string> {
  const reach = reachOf(calculation, subjectOf(lever));
  const { components, payoutLimits, limits = [], balances = [] } = calculation;
  const amounts = components.map(({ amount }) => amount).filter((amount) => reach.has(amount));
  const around = [...payoutLimits.map(({ value }) => value), ...limits.map(({ to }) => to)];
  const states = balances.flatMap(({ starts, becomes }) => [starts, becomes]).filter((id) => reach.has(id));
  const under = below(calculation, [...amounts, ...around, ...states, ...reach]);
  return new Set(calculation.nodes.flatMap((node) => (node.op === 'input' && under.has(node.id) ? [node.input] : [])));
}
