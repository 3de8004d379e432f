import { type Absent, blank } from '../../absent.ts';
import { type Exact, lowestTerms } from '../../numbers/exact.ts';
import { leastCommon } from '../../numbers/whole.ts';
import type { StoredCells } from '../../tables/stored.ts';
import { columnOf } from '../column.ts';
import type { Column, Term, Values } from '../terms/term.ts';
import { type ColumnDomain, unknown } from '../values/domain.ts';
import type { ColumnValue } from '../values/value.ts';

/** Extremes are looked up once for the same array. */
const columns = new WeakMap<object, Column>();
export function columnAt(values: Values): Column {
  const found = columns.get(values) ?? { ...columnOf(values), isLasting: true };
  columns.set(values, found);
  return found;
}

/** The cells of a column of data, as a value by row; `at` is the place of the cell. */
export function cellsAt({ terms, figures }: ColumnDomain, cells: StoredCells | undefined, at: Term): ColumnValue | Absent {
  if (cells === undefined || cells.length === 0) return blank;
  if (cells.kind === 'cells') return othersAt({ terms, figures }, cells.values, at);
  const marks = { odd: terms.no, blank: cells.blanks === undefined ? terms.no : terms.cell(columnAt(cells.blanks), at) };
  const value = terms.cell(columnAt(cells.values), at);
  switch (cells.kind) {
    case 'figures':
      return figures.parts(value, 10n ** BigInt(cells.decimals), marks);
    case 'days':
      return { kind: 'day', day: value, ...marks };
    case 'texts':
      return { kind: 'text', place: value, texts: cells.texts, ...marks };
    case 'answers':
      return { kind: 'answer', holds: value, ...marks };
  }
}

type Others = Extract<StoredCells, { readonly kind: 'cells' }>['values'];
const bigs = new WeakMap<Others, { readonly tops: Column; readonly over: bigint; readonly blanks: Column } | 'not figures'>();

/** Figures that no array of numbers holds. */
function othersAt({ terms, figures }: Pick<ColumnDomain, 'terms' | 'figures'>, values: Others, at: Term): ColumnValue | Absent {
  const found = bigs.get(values) ?? bigColumns(values);
  bigs.set(values, found);
  if (found === 'not figures') return unknown;
  return figures.parts(terms.cell(found.tops, at), found.over, { blank: terms.cell(found.blanks, at) });
}

function bigColumns(values: Others): { readonly tops: Column; readonly over: bigint; readonly blanks: Column } | 'not figures' {
  const figures = values.map((value) => (typeof value === 'object' ? lowestTerms(value) : undefined));
  if (figures.some((figure, i) => figure === undefined && values[i] !== undefined)) return 'not figures';
  const { tops, over } = exactColumn(figures);
  return { tops, over, blanks: columnOf(Uint8Array.from(values, (value) => (value === undefined ? 1 : 0))) };
}

/** Exact figures over one constant; where there is none, 0. */
export function exactColumn(figures: readonly (Exact | undefined)[]): { readonly tops: Column; readonly over: bigint } {
  const over = leastCommon(figures.flatMap((figure) => (figure === undefined ? [] : [figure.d])));
  return { tops: columnOf(figures.map((figure) => (figure === undefined ? 0n : figure.n * (over / figure.d)))), over };
}
