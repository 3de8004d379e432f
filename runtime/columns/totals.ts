import type { AggregateKind } from '../calculation.ts';
import { columnOf, targetFor } from './column.ts';
import type { Runner, Target, Write } from './loops/loop.ts';
import type { Column, Term } from './terms/term.ts';
import type { ColumnDomain } from './values/domain.ts';
import type { Figure } from './values/value.ts';

/** Rows to add up: each goes to the place `at`, where `counts`. */
export interface Adding {
  readonly from: number;
  readonly to: number;
  readonly at: Term;
  readonly counts: Term;
  readonly odd: Term;
  /** What a sum adds. */
  readonly part: Figure;
  /** What a count adds. */
  readonly one: Figure;
  /** What the highest and the lowest are of. */
  readonly value: Figure;
}

/** What was added up, by place. */
export interface Totals {
  readonly how: AggregateKind;
  readonly length: number;
  readonly over: bigint;
  readonly countOver: bigint;
  readonly sums: Target | undefined;
  readonly counts: Target | undefined;
  /** 1 where something that was to be added is odd. */
  readonly odd: Uint8Array | undefined;
}

/** Adds up rows by place, in one loop per part; undefined where figures are not over constants. */
export function totalsOf(
  { terms, figures }: ColumnDomain,
  run: Runner,
  how: AggregateKind,
  parts: readonly Adding[],
  length: number,
): Totals | undefined {
  const figureOf = ({ part, value }: Adding): Figure => (how === 'highest' || how === 'lowest' ? value : part);
  if (parts.some((part) => figureOf(part).bottom !== terms.one || part.one.bottom !== terms.one)) return undefined;
  const over = parts.reduce((all, part) => figures.commonOver(all, figureOf(part).over), 1n);
  const countOver = parts.reduce((all, { one }) => figures.commonOver(all, one.over), 1n);
  const scaled = ({ top, over: own }: Figure, to: bigint): Term => terms.multiply(terms.constant(to / own), top);
  const tops = parts.map((part) => scaled(figureOf(part), over));
  const ones = parts.map(({ one }) => scaled(one, countOver));
  const rows = BigInt(parts.reduce((sum, { from, to }) => sum + to - from, 1));
  const sums = how === 'count' ? undefined : sumTarget(how, tops, rows, length);
  const counts = how === 'sum' ? undefined : targetFor(boundsOfSum(ones, rows), length);
  const isOdd = parts.some(({ odd }) => odd !== terms.no);
  const odd = isOdd ? new Uint8Array(length) : undefined;
  const kind = how === 'highest' ? 'greatest' : how === 'lowest' ? 'least' : 'add';
  parts.forEach(({ from, to, at, counts: holds, odd: isOddHere }, i) => {
    const where = holds === terms.yes ? {} : { where: holds };
    const writes: Write[] = [];
    if (sums !== undefined) writes.push({ kind, term: tops[i] ?? terms.zero, into: sums, at, ...where });
    if (counts !== undefined) writes.push({ kind: 'add', term: ones[i] ?? terms.one, into: counts, at, ...where });
    if (odd !== undefined && isOddHere !== terms.no) writes.push({ kind: 'greatest', term: isOddHere, into: odd, at });
    if (holds !== terms.no || isOddHere !== terms.no) run({ from, to, writes });
  });
  return { how, length, over, countOver, sums, counts, odd };
}

function boundsOfSum(found: readonly Term[], rows: bigint): { readonly low: bigint; readonly high: bigint } {
  const low = found.reduce((least, term) => (term.low < least ? term.low : least), 0n);
  const high = found.reduce((most, term) => (term.high > most ? term.high : most), 0n);
  // Never a mere yes or no: more than one may be added.
  return { low: low * rows, high: high * rows + 2n };
}

function sumTarget(how: AggregateKind, tops: readonly Term[], rows: bigint, length: number): Target {
  if (how === 'sum' || how === 'average') return targetFor(boundsOfSum(tops, rows), length);
  const low = tops.reduce((least, term) => (term.low < least ? term.low : least), 0n) - 2n;
  const high = tops.reduce((most, term) => (term.high > most ? term.high : most), 0n) + 2n;
  const into = targetFor({ low, high }, length);
  // Beyond all of them, until something counts.
  const start = how === 'highest' ? low : high;
  if (Array.isArray(into)) into.fill(start);
  else into.fill(Number(start));
  return into;
}

/** The totals of some places in a row, to be read by row. */
export function readTotals(
  { terms, figures }: ColumnDomain,
  totals: Totals,
  from = 0,
  length = totals.length,
): (row: Term) => Figure {
  const { how, over, countOver } = totals;
  const columnIn = (values: Target | undefined): Column | undefined => {
    if (values === undefined) return undefined;
    return columnOf(Array.isArray(values) ? values.slice(from, from + length) : values.subarray(from, from + length));
  };
  const [sums, counts, odds] = [columnIn(totals.sums), columnIn(totals.counts), columnIn(totals.odd)];
  return (row) => {
    const cell = (column: Column | undefined): Term => (column === undefined ? terms.zero : terms.cell(column, row));
    const odd = cell(odds);
    const ofNone = { odd: terms.either(odd, terms.same(cell(counts), terms.zero)) };
    switch (how) {
      case 'sum':
        return figures.parts(cell(sums), over, { odd });
      case 'count':
        return figures.parts(cell(counts), countOver, { odd });
      case 'highest':
      case 'lowest':
        return figures.parts(cell(sums), over, ofNone);
      case 'average':
        return figures.divide(figures.parts(cell(sums), over, ofNone), figures.parts(cell(counts), countOver));
    }
  };
}

/** The totals of several stretches of places, put together: place by place. */
export function combined(totals: Totals, from: number, upTo: number, width: number): Totals {
  const { how, sums, counts, odd } = totals;
  const isExtreme = how === 'highest' || how === 'lowest';
  const better = how === 'highest' ? greater : lesser;
  return {
    ...totals,
    length: width,
    sums: sums && folded(sums, from, upTo, width, isExtreme ? better : plus),
    counts: counts && folded(counts, from, upTo, width, plus),
    odd: odd && (folded(odd, from, upTo, width, greater) as Uint8Array),
  };
}

type Fold = <V extends number | bigint>(a: V, b: V) => V;
const plus: Fold = <V extends number | bigint>(a: V, b: V): V => ((a as number) + (b as number)) as V;
const greater: Fold = (a, b) => (a > b ? a : b);
const lesser: Fold = (a, b) => (a < b ? a : b);

function folded(values: Target, from: number, upTo: number, width: number, fold: Fold): Target {
  if (Array.isArray(values)) {
    const sum = values.slice(from * width, (from + 1) * width);
    for (let place = from + 1; place <= upTo; place++)
      for (let i = 0; i < width; i++) sum[i] = fold(sum[i] ?? 0n, values[place * width + i] ?? 0n);
    return sum;
  }
  const sum = values.slice(from * width, (from + 1) * width);
  for (let place = from + 1; place <= upTo; place++)
    for (let i = 0; i < width; i++) sum[i] = fold(sum[i] ?? 0, values[place * width + i] ?? 0);
  return sum;
}
