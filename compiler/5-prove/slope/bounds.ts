import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { type Figure, moves } from '../figure.ts';
import { type Interval, isNotNegative, meet, notNegative, onlyOf, scaled, unit } from '../interval.ts';

/** Where a band begins and ends, a bound that it leaves out taken from its neighbour. */
export interface Bounds<B> {
  readonly low: B | undefined;
  readonly lowIncluded: boolean;
  readonly high: B | undefined;
  readonly highIncluded: boolean;
}

type Written = { readonly low?: number; readonly high?: number; readonly lowIncluded: boolean; readonly highIncluded: boolean };

export function filledBounds(bands: readonly Written[], figure: (id: number) => Figure): readonly Bounds<Figure>[] {
  const at = (id: number | undefined): Figure | undefined => (id === undefined ? undefined : figure(id));
  return bands.map((band, i) => {
    const [before, after] = [bands[i - 1], bands[i + 1]];
    return {
      low: at(band.low ?? before?.high),
      lowIncluded: band.low === undefined && before !== undefined ? !before.highIncluded : band.lowIncluded,
      high: at(band.high ?? after?.low),
      highIncluded: band.high === undefined && after !== undefined ? !after.lowIncluded : band.highIncluded,
    };
  });
}

/** Bounds as plain numbers: as they are, or all as multiples of one figure that is not negative. */
export interface Measured {
  readonly bounds: readonly Bounds<Exact>[];
  /** They are multiples of a figure, not amounts. */
  readonly isRelative: boolean;
  /** What 1 of them is worth. */
  readonly worth: Interval;
}

export function measured(bounds: readonly Bounds<Figure>[]): Measured | undefined {
  const figures = bounds.flatMap(({ low, high }) => [low, high]).filter((each) => each !== undefined);
  if (figures.some(moves)) return undefined;
  const byNumber = mapped(bounds, ({ range }) => onlyOf(range));
  if (byNumber !== undefined) return { bounds: byNumber, isRelative: false, worth: unit };
  const atoms = new Set(figures.flatMap(({ form }) => [...form.terms.keys()]));
  const [atom] = atoms;
  const isAlone = atoms.size === 1 && atom !== undefined && figures.every(({ form }) => form.constant.n === 0n);
  if (!isAlone || !figures.every(({ range, form }) => isNotNegative(range) && (form.terms.get(atom)?.n ?? 0n) >= 0n))
    return undefined;
  const relative = mapped(bounds, ({ form }) => form.terms.get(atom) ?? exact.zero);
  return relative && { bounds: relative, isRelative: true, worth: worthOf(figures, atom) };
}

/** The range of the figure that all are multiples of. */
function worthOf(figures: readonly Figure[], atom: string): Interval {
  const ranges = figures.flatMap(({ range, form }) => {
    const much = form.terms.get(atom);
    return much === undefined ? [] : [scaled(range, exact.divide(exact.one, much))];
  });
  return ranges.reduce(meet, notNegative);
}

function mapped(
  bounds: readonly Bounds<Figure>[],
  number: (figure: Figure) => Exact | undefined,
): readonly Bounds<Exact>[] | undefined {
  const found: Bounds<Exact>[] = [];
  for (const bound of bounds) {
    const low = bound.low && number(bound.low);
    const high = bound.high && number(bound.high);
    if ((bound.low !== undefined && low === undefined) || (bound.high !== undefined && high === undefined)) return undefined;
    found.push({ ...bound, low, high });
  }
  return found;
}

/** All the ends, each once, in order. */
export function pointsOf(bounds: readonly Bounds<Exact>[], ...more: readonly Exact[]): readonly Exact[] {
  const ends = [...more, ...bounds.flatMap(({ low, high }) => [low, high])].filter((end) => end !== undefined);
  const ordered = ends.toSorted((a, b) => (exact.isBelow(a, b) ? -1 : exact.isBelow(b, a) ? 1 : 0));
  return ordered.filter((end, i) => i === 0 || !exact.isSame(end, ordered[i - 1] ?? end));
}

export const isAscending = (bounds: readonly Bounds<Exact>[]): boolean =>
  bounds.every(({ low, high }, i) => {
    const next = bounds[i + 1]?.low;
    if (low !== undefined && high !== undefined && exact.isBelow(high, low)) return false;
    return (
      next === undefined ||
      ((high === undefined || !exact.isBelow(next, high)) && (low === undefined || !exact.isBelow(next, low)))
    );
  });

/** How far along from the low end to the high end: 0 to 1. */
export function along(at: Exact, low: Exact, high: Exact): Exact {
  if (!exact.isBelow(low, high) || exact.isBelow(at, low)) return exact.zero;
  if (exact.isBelow(high, at)) return exact.one;
  return exact.divide(exact.subtract(at, low), exact.subtract(high, low));
}
