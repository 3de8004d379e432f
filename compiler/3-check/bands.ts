import type { Fix } from '../../grammar/problem.ts';
import type { Span } from '../../grammar/span.ts';
import type { BandRange, Expression } from '../../grammar/tree/index.ts';
import type { BandBounds } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { inserting, replacing } from '../diagnostics/diagnostic.ts';
import { compareMultiples, multipleOf } from './constant.ts';
import { draft, literal, type Draft } from './draft.ts';
import type { Checking } from './scope.ts';
import { isPoison, known } from './type.ts';

/** What a ladder's bounds are bounds of. */
export interface Ladder {
  /** Checks one bound as a figure of the right type. */
  readonly bound: (expression: Expression) => Draft;
  /** Whole numbers only: `up to 59` meets `from 60`. */
  readonly whole: boolean;
  /** Bands pay their own slices: what lies between 59 and 60 belongs to the second. */
  readonly sliced?: boolean;
  /** What a band says that pays nothing, such as `pay 0% on the excess`. */
  readonly nothing: string;
}

interface Edges {
  low?: Draft;
  lowIncluded: boolean;
  high?: Draft;
  highIncluded: boolean;
  readonly span: Span;
}

/** Bands as written become bounds that ascend without gap or overlap; what does not is reported. */
export function boundsOf(ranges: readonly BandRange[], ladder: Ladder, checking: Checking): readonly BandBounds<Draft>[] {
  const written = ranges.map((range, index) => edgesOf(range, ranges[index + 1], ladder));
  addWidths(ranges, written, ladder);
  written.forEach((band, index) => {
    const next = written[index + 1];
    if (next !== undefined) join(band, next, ladder, checking);
  });
  return written.map(({ low, lowIncluded, high, highIncluded }) => ({
    ...(low !== undefined && { low }),
    lowIncluded,
    ...(high !== undefined && { high }),
    highIncluded,
  }));
}

function edgesOf(range: BandRange, next: BandRange | undefined, ladder: Ladder): Edges {
  const { span } = range;
  switch (range.kind) {
    case 'up-to':
    case 'below':
      return { high: ladder.bound(range.bound), highIncluded: range.kind === 'up-to', lowIncluded: false, span };
    case 'from':
      return { ...lowOf(range.bound, ladder), highIncluded: false, span };
    case 'above':
      return { low: ladder.bound(range.bound), lowIncluded: false, highIncluded: false, span };
    case 'from-to':
      return {
        ...lowOf(range.low, ladder),
        high: ladder.bound(range.high),
        highIncluded: next?.kind === 'above',
        span,
      };
    case 'first':
    case 'next':
    case 'rest':
    case 'values':
    case 'otherwise':
      return { lowIncluded: false, highIncluded: range.kind !== 'rest', span };
  }
}

/** Of whole numbers, the slice that begins with the 6th begins after the 5th. */
function lowOf(bound: Expression, ladder: Ladder): Pick<Edges, 'low' | 'lowIncluded'> {
  const low = ladder.bound(bound);
  if (!ladder.whole || ladder.sliced !== true || multipleOf(low).times.n === 0n) return { low, lowIncluded: true };
  return { low: sumOf(low, literal('-1', low.type, low.span)), lowIncluded: false };
}

/** `first 3,000 … next 5,000`: each width runs from where the band before ends. */
function addWidths(ranges: readonly BandRange[], edges: readonly Edges[], ladder: Ladder): void {
  let end: Draft | undefined;
  ranges.forEach((range, index) => {
    const band = edges[index];
    if (band === undefined) return;
    if (range.kind === 'first' || range.kind === 'next') {
      const width = ladder.bound(range.width);
      band.high = end === undefined ? width : sumOf(end, width);
    }
    end = band.high;
  });
}
function sumOf(left: Draft, right: Draft): Draft {
  const a = multipleOf(left);
  const b = multipleOf(right);
  if (a.of === undefined && b.of === undefined) {
    return literal(exact.rationalText(exact.add(a.times, b.times)), right.type, right.span);
  }
  return draft({ op: 'add', left, right }, right.type, right.span, [left, right]);
}

/** Closes two neighbours on one another, or says how they do not fit. */
function join(band: Edges, next: Edges, ladder: Ladder, checking: Checking): void {
  if (band.high === undefined && next.low !== undefined) {
    band.high = next.low;
    band.highIncluded = !next.lowIncluded;
  } else if (next.low === undefined && band.high !== undefined) {
    next.low = band.high;
    next.lowIncluded = !band.highIncluded;
  } else if (band.high !== undefined && next.low !== undefined) meet(band, band.high, next, next.low, ladder, checking);
  if (band.low !== undefined && band.high !== undefined) ascend(band.low, band.high, next.span, checking);
}

function meet(band: Edges, high: Draft, next: Edges, low: Draft, ladder: Ladder, checking: Checking): void {
  if (isPoison(high.type) || isPoison(low.type)) return;
  const order = compareMultiples(multipleOf(high), multipleOf(low));
  const facts = { first: checking.words(high.span), second: checking.words(low.span) };
  const related = [{ span: band.span, message: 'the band before' }];
  if (order === undefined) checking.reporter.say('tiers-bounds-unlike', next.span, facts, { related });
  else if (order < 0 && isNextWhole(high, low, next, ladder)) {
    band.highIncluded = true;
  } else if (order < 0) {
    const empty = `${band.highIncluded ? 'above' : 'from'} ${facts.first} ${ladder.nothing}`;
    const fixes = [inserting(next.span.from, `${empty}\n  `, `add \`${empty}\``)];
    checking.reporter.say('tiers-leave-gap', next.span, facts, { related, fixes });
  } else if (order > 0 || band.highIncluded === next.lowIncluded) {
    if (order === 0 && !band.highIncluded) band.highIncluded = true;
    else
      checking.reporter.say('tiers-overlap', next.span, facts, {
        related,
        fixes: order === 0 ? giveTo(band, next, facts, checking) : [],
      });
  }
}

/** A bound that both bands claim goes to one of them: `below` in the first, or `above` in the second. */
function giveTo(
  band: Edges,
  next: Edges,
  { first, second }: { readonly first: string; readonly second: string },
  checking: Checking,
): readonly Fix[] {
  const low = checking.words(band.span);
  const high = checking.words(next.span);
  const lower = low.startsWith('up to')
    ? [replacing(band.span, low.replace('up to', 'below'), `write \`below ${first}\` before`)]
    : [];
  const upper = high.startsWith('from')
    ? [replacing(next.span, high.replace('from', 'above'), `write \`above ${second}\` here`)]
    : [];
  return [...lower, ...upper];
}

/** `up to 59` and `from 60` hold all whole numbers; the slice of the second begins after 59. */
function isNextWhole(high: Draft, low: Draft, next: Edges, ladder: Ladder): boolean {
  if (!ladder.whole || !next.lowIncluded) return false;
  const step = exact.subtract(multipleOf(low).times, multipleOf(high).times);
  return multipleOf(low).of === undefined && exact.isSame(step, exact.one);
}

function ascend(low: Draft, high: Draft, span: Span, checking: Checking): void {
  if (isPoison(low.type) || isPoison(high.type)) return;
  const order = compareMultiples(multipleOf(low), multipleOf(high));
  const facts = { first: checking.words(low.span), second: checking.words(high.span) };
  if (order === undefined) checking.reporter.say('tiers-bounds-unlike', high.span, facts);
  else if (order >= 0) checking.reporter.say('tiers-out-of-order', span, facts);
}

export function isWhole(draftOfBase: Draft): boolean {
  return known(draftOfBase.type).kind === 'count';
}
