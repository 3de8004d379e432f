import { narrowest } from '../column.ts';
import type { Column, Term } from './term.ts';

type Cell = Extract<Term, { readonly kind: 'cell' }>;

/** Tables up to here are put together; what stands by row is not, because its length is that of the data. */
const mostPlaces = 65_536;

/** Can the two lookups be one? Neither of what they look into is ever filled anew, and the inner one is small. */
export const mayCompose = ({ values, isLasting }: Column, { column: inner, at }: Cell): boolean =>
  isLasting === true &&
  inner.isLasting === true &&
  !Array.isArray(values) &&
  at.kind !== 'row' &&
  inner.values.length <= mostPlaces;

/** The outer one at each place that the inner one has. */
export const compositionOf = ({ values }: Column, inner: Column): Column =>
  narrowest([...inner.values].map((place) => Number(values[Number(place)] ?? 0)));
