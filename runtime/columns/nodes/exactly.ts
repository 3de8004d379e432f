import { isAbsent } from '../../absent.ts';
import { type Exact, exactOf } from '../../numbers/exact.ts';
import type { Rows } from '../rows.ts';
import type { Sheet } from '../sheet.ts';
import { keepAll } from '../store.ts';
import { figureOf } from './members.ts';
import { reader } from './groups.ts';

/** Figures that have been worked out, one by one as exact numbers; undefined where they are odd or empty. */
export type Exactly = (row: number) => Exact | undefined;

/** Works out a figure for all rows; `values` are the parts' figures. */
export function exactly(sheet: Sheet, rows: Rows, values: readonly unknown[]): Exactly {
  const { domain, run } = sheet;
  const { terms } = domain;
  const found = values.map((value) => {
    const figure = figureOf(sheet, value);
    if (isAbsent(figure)) return [terms.zero, terms.one, terms.one, terms.yes];
    return [figure.top, figure.bottom, terms.constant(figure.over), terms.either(figure.odd, figure.blank)];
  });
  const wanted = [0, 1, 2, 3].map((i) => found.map((one) => one[i] ?? terms.yes));
  const [top, bottom, over, odd] = keepAll(terms, run, rows, rows.parts, wanted).map((kept) => reader(kept(terms.row)));
  return (row) => {
    if (Number(odd?.(row)) === 1) return undefined;
    return exactOf(BigInt(top?.(row) ?? 0), BigInt(bottom?.(row) ?? 1) * BigInt(over?.(row) ?? 1));
  };
}
