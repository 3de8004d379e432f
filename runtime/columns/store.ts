import { type Absent, blank, isAbsent } from '../absent.ts';
import { leastCommon } from '../numbers/whole.ts';
import { targetFor } from './column.ts';
import type { Runner, Write } from './loops/loop.ts';
import type { RowPart, Rows } from './rows.ts';
import type { Term } from './terms/term.ts';
import type { Terms } from './terms/terms.ts';
import { type ColumnDomain, unknown } from './values/domain.ts';
import { together } from './values/texts.ts';
import { type ColumnValue, termsOf, type Text, withTerms } from './values/value.ts';

/** A value that has been worked out for all rows of its kind, read at a row. */
export type Stored = (row: Term) => ColumnValue | Absent;

/** What stands for a part's rows, as terms over them. */
type PartValue = readonly [RowPart, ColumnValue | Absent];

/** Works a value out for all rows, part by part, and keeps it in columns. */
export function store(domain: ColumnDomain, run: Runner, rows: Rows, values: readonly PartValue[]): Stored {
  const { terms } = domain;
  const found = values.flatMap(([, value]) => (isAbsent(value) ? [] : [value]));
  const [first] = found;
  if (first === undefined) return () => (values.length > 0 && values.every(([, value]) => value === blank) ? blank : unknown);
  if (found.some(({ kind }) => kind !== first.kind)) return () => unknown;
  const filled = alike(
    domain,
    values.map(([, value]) => (isAbsent(value) ? asMarks(terms, value, first) : value)),
  );
  const [sample = first] = filled;
  const parts = values.map(([part]) => part);
  const [odd, empty, ...others] = keepAll(terms, run, rows, parts, [
    filled.map((value) => value.odd),
    filled.map((value) => value.blank),
    ...termsOf(sample).map((_, i) => filled.map((value) => termsOf(value)[i] ?? terms.zero)),
  ]);
  return (row) => {
    const marks = { odd: odd?.(row) ?? terms.yes, blank: empty?.(row) ?? terms.no };
    return withTerms(
      sample,
      others.map((kept) => kept(row)),
      marks,
    );
  };
}

/** In place of a value that is not there. */
function asMarks({ yes, no, zero, one }: Terms, absent: Absent, like: ColumnValue): ColumnValue {
  const marks = absent === blank ? { odd: no, blank: yes } : { odd: yes, blank: no };
  switch (like.kind) {
    case 'figure':
      return { kind: 'figure', top: zero, bottom: one, over: 1n, ...marks };
    case 'answer':
      return { kind: 'answer', holds: no, ...marks };
    case 'day':
      return { kind: 'day', day: zero, ...marks };
    case 'text':
      return { kind: 'text', place: zero, texts: like.texts, ...marks };
  }
}

/** Figures over the same constant, texts in the same list. */
function alike({ terms, figures }: ColumnDomain, values: readonly ColumnValue[]): readonly ColumnValue[] {
  const over = leastCommon(values.flatMap((value) => (value.kind === 'figure' ? [value.over] : [])));
  const [first, ...others] = values.filter((value) => value.kind === 'text');
  let texts = first?.texts;
  for (const other of first === undefined ? [] : others)
    texts = together(terms, { ...first, texts: texts ?? [] } as Text, other).texts;
  return values.map((value) => {
    if (value.kind === 'figure') return { ...value, top: figures.topOver(value, over), over };
    if (value.kind !== 'text' || texts === undefined || value.texts === texts) return value;
    return { ...value, place: together(terms, { ...value, texts }, value).right, texts };
  });
}

/** A term that has been worked out for all rows. */
export type Kept = (row: Term) => Term;

/**
 * Works out several terms for all rows, all of them in one loop per part: `wanted[i][part]` is the i-th one's term for the part. One
 * that is the same in all rows needs no column.
 */
export function keepAll(
  terms: Terms,
  run: Runner,
  rows: Rows,
  parts: readonly RowPart[],
  wanted: readonly (readonly Term[])[],
): readonly Kept[] {
  const plans = wanted.map((found) => asIs(terms, found) ?? targetFor(widest(found), rows.length));
  parts.forEach(({ from, to }, part) => {
    const writes = plans.flatMap((into, i): readonly Write[] =>
      typeof into === 'function' ? [] : [{ kind: 'put', term: wanted[i]?.[part] ?? terms.zero, into, at: terms.row }],
    );
    if (writes.length > 0) run({ from, to, writes });
  });
  return plans.map((plan) => {
    if (typeof plan === 'function') return plan;
    const column = terms.column(plan);
    return (row) => terms.cell(column, row);
  });
}

/** A constant, or a column that there is already. */
function asIs(terms: Terms, found: readonly Term[]): Kept | undefined {
  const [first = terms.zero] = found;
  if (found.some((term) => term !== first)) return undefined;
  if (first.kind === 'constant') return () => first;
  return first.kind === 'cell' && first.at === terms.row ? (row) => terms.cell(first.column, row) : undefined;
}

function widest(found: readonly Term[]): { readonly low: bigint; readonly high: bigint } {
  const low = found.reduce((least, term) => (term.low < least ? term.low : least), 0n);
  const high = found.reduce((most, term) => (term.high > most ? term.high : most), 0n);
  return { low, high };
}
