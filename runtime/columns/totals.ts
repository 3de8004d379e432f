import type { AggregateKind } from '../calculation.ts';
import { leastCommon } from '../numbers/whole.ts';
import { company } from '../world/entities.ts';
import { targetFor } from './column.ts';
import type { Runner, Start, Target, Write } from './loops/loop.ts';
import { keepAll, type Kept } from './store.ts';
import type { Term } from './terms/term.ts';
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
  const over = leastCommon(parts.map((part) => figureOf(part).over));
  const countOver = leastCommon(parts.map(({ one }) => one.over));
  const tops = parts.map((part) => figures.topOver(figureOf(part), over));
  const ones = parts.map(({ one }) => figures.topOver(one, countOver));
  const rows = BigInt(parts.reduce((sum, { from, to }) => sum + to - from, 1));
  const sums = how === 'count' ? undefined : sumTarget(how, tops, rows, length);
  const counts = how === 'sum' ? undefined : targetFor(boundsOfSum(ones, rows), length);
  const isOdd = parts.some(({ odd }) => odd !== terms.no);
  const odd = isOdd ? new Uint8Array(length) : undefined;
  const starts: readonly Start[] = [
    ...(sums === undefined ? [] : [{ into: sums, value: sums.length === 0 ? 0 : (sums[0] ?? 0) }]),
    ...[counts, odd].flatMap((into) => (into === undefined ? [] : [{ into, value: 0 }])),
  ];
  const kind = how === 'highest' ? 'greatest' : how === 'lowest' ? 'least' : 'add';
  parts.forEach(({ from, to, at, counts: holds, odd: isOddHere }, i) => {
    const where = holds === terms.yes ? {} : { where: holds };
    const writes: Write[] = [];
    if (sums !== undefined) writes.push({ kind, term: tops[i] ?? terms.zero, into: sums, at, ...where });
    if (counts !== undefined) writes.push({ kind: 'add', term: ones[i] ?? terms.one, into: counts, at, ...where });
    if (odd !== undefined && isOddHere !== terms.no) writes.push({ kind: 'greatest', term: isOddHere, into: odd, at });
    run({ from, to, writes, start: i === 0 ? starts : [] });
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

/** Totals of a stretch of places, to be read by row. */
export interface TotalTerms {
  readonly sums: Kept;
  readonly counts: Kept;
  readonly odd: Kept;
}

export function totalTerms({ terms }: ColumnDomain, totals: Totals, from = 0, length = totals.length): TotalTerms {
  const kept = (values: Target | undefined): Kept => {
    if (values === undefined) return () => terms.zero;
    const column = terms.column(Array.isArray(values) ? values.slice(from, from + length) : values.subarray(from, from + length));
    return (row) => terms.cell(column, row);
  };
  return { sums: kept(totals.sums), counts: kept(totals.counts), odd: kept(totals.odd) };
}

/** Two stretches of equal length put together, row by row. */
export function joinedTotals(
  { terms }: ColumnDomain,
  run: Runner,
  how: AggregateKind,
  first: TotalTerms,
  second: TotalTerms,
  length: number,
): TotalTerms {
  const { row } = terms;
  const part = { entity: company, from: 0, to: length };
  const sums = { highest: terms.greatest, lowest: terms.least, sum: terms.add, count: terms.add, average: terms.add }[how];
  const [sum, count, odd] = keepAll(
    terms,
    run,
    { length, parts: [part] },
    [part],
    [
      [sums(first.sums(row), second.sums(row))],
      [terms.add(first.counts(row), second.counts(row))],
      [terms.either(first.odd(row), second.odd(row))],
    ],
  );
  const none: Kept = () => terms.zero;
  return { sums: sum ?? none, counts: count ?? none, odd: odd ?? none };
}

/** What totals come to, by row. */
export function totalFigure(
  { terms, figures }: ColumnDomain,
  { how, over, countOver }: Pick<Totals, 'how' | 'over' | 'countOver'>,
  kept: TotalTerms,
  row: Term,
): Figure {
  const [sum, count, odd] = [kept.sums(row), kept.counts(row), kept.odd(row)];
  const ofNone = { odd: terms.either(odd, terms.same(count, terms.zero)) };
  switch (how) {
    case 'sum':
      return figures.parts(sum, over, { odd });
    case 'count':
      return figures.parts(count, countOver, { odd });
    case 'highest':
    case 'lowest':
      return figures.parts(sum, over, ofNone);
    case 'average':
      return figures.divide(figures.parts(sum, over, ofNone), figures.parts(count, countOver));
  }
}

/** Totals by row. */
export function readTotals(domain: ColumnDomain, totals: Totals): (row: Term) => Figure {
  const kept = totalTerms(domain, totals);
  return (row) => totalFigure(domain, totals, kept, row);
}
