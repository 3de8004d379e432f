import type { Calculation } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Figures, Scenario } from './case.ts';
import { type Lever, stepOf } from './lever.ts';
import type { Variant } from './variant.ts';

/** Does what somebody is paid depend on others? */
export function isWithOthers({ nodes, credits = [], limits = [] }: Calculation): boolean {
  const isAcross = nodes.some(({ op }) => op === 'members' || op === 'share' || op === 'rank' || op === 'manager-of');
  return isAcross || credits.length > 0 || limits.some(({ grain }) => grain.kind !== 'payee');
}

/** As many ahead as there are places, with more, with nothing, nobody else, and two of them. */
export function othersFor(first: Scenario, lever: Lever, variant: Variant): readonly Scenario[] {
  const some = (percent: bigint): Figures => scaled(first.figures, percent, lever, variant);
  const ahead = placesIn(variant.calculation).map((place) => [
    some(100n),
    ...Array.from({ length: place - 1 }, () => some(300n)),
  ]);
  const all = [...ahead, [some(300n)], [some(0n)], [], [some(50n), some(200n)], ...nearTheEnd(first, lever, variant)];
  const isManaged = (variant.calculation.payees?.columns ?? []).some(({ type }) => type.kind === 'manager');
  return [
    ...(isManaged ? [{ ...first, isReporting: true }] : []),
    ...all.map((colleagues): Scenario => ({ ...first, colleagues })),
    ...unevenParts(first, lever, variant),
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

/** So much of what rises, and of every amount, as far as its range allows. */
function scaled(figures: Figures, percent: bigint, lever: Lever, { given }: Variant): Figures {
  const rising = lever.kind === 'figure' ? lever.given.shape.name : undefined;
  return new Map(
    [...figures].map(([name, value]) => {
      const shape = given.find((each) => each.shape.name === name)?.shape;
      const isScaled = name === rising || shape?.type.kind === 'money';
      return [name, isScaled ? clamped(exact.multiply(value, exact.exactOf(percent, 100n)), shape?.low, shape?.high) : value];
    }),
  );
}

function clamped(value: Exact, low: string | undefined, high: string | undefined): Exact {
  const [least, most] = [low, high].map((text) => (text === undefined ? undefined : exact.exactOfRational(text)));
  if (least !== undefined && exact.isBelow(value, least)) return least;
  return most !== undefined && exact.isBelow(most, value) ? most : value;
}

/** Somebody whose weight may be next to nothing. */
function nearTheEnd(first: Scenario, lever: Lever, { calculation }: Variant): readonly (readonly Figures[])[] {
  const high = lever.kind === 'figure' ? lever.given.shape.high : undefined;
  const most = high === undefined ? undefined : exact.exactOfRational(high);
  if (lever.kind !== 'figure' || most === undefined || calculation.nodes.every(({ op }) => op !== 'share')) return [];
  return [[new Map([...first.figures, [lever.given.shape.name, exact.subtract(most, stepOf(lever, calculation))]])]];
}

/** Two percent, five percent … of what these have in all is 10 and a half of the smallest parts. */
const unevenUnits = [15n, 30n, 75n, 150n];

/** By largest remainder one of three may lose a cent where all of them together have one more: parts of 6 : 6 : 2, in the smallest amounts. */
function unevenParts(first: Scenario, lever: Lever, { calculation }: Variant): readonly Scenario[] {
  const isUneven = calculation.nodes.some((node) => node.op === 'share' && node.method === 'largest-remainder');
  if (!isUneven || lever.kind !== 'figure') return [];
  const { name } = lever.given.shape;
  const steps = (count: bigint): Exact => exact.multiply(stepOf(lever, calculation), exact.exactOf(count));
  const having = (count: bigint): Figures => new Map([...first.figures, [name, steps(count)]]);
  return unevenUnits.flatMap((unit): readonly Scenario[] => [
    { ...first, colleagues: [having(3n * unit), having(3n * unit)], fineAt: steps(unit) },
    { ...first, colleagues: [having(unit), having(3n * unit)], fineAt: steps(3n * unit) },
  ]);
}
