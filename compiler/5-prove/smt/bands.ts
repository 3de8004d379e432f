import type { BandBounds, MatrixSide, NodeId } from '../../../runtime/calculation.ts';
import type { Asked, NodeOf } from './encoding.ts';
import { type Sides, sidesOf, still } from './sides.ts';
import * as terms from './terms.ts';

/** Where a band begins and ends; a bound that it leaves out is its neighbour's. */
export interface Bounds {
  readonly low: Sides | undefined;
  readonly lowIncluded: boolean;
  readonly high: Sides | undefined;
}

export function boundsOf(bands: readonly BandBounds[], at: (id: NodeId) => Sides): readonly Bounds[] {
  const maybe = (id: NodeId | undefined): Sides | undefined => (id === undefined ? undefined : at(id));
  return bands.map((band, i) => {
    const [before, after] = [bands[i - 1], bands[i + 1]];
    return {
      low: maybe(band.low ?? before?.high),
      lowIncluded: band.low === undefined && before !== undefined ? !before.highIncluded : band.lowIncluded,
      high: maybe(band.high ?? after?.low),
    };
  });
}

/** Has the value come into the band from below? */
export function isReached({ low, lowIncluded }: Bounds, value: Sides): Sides {
  if (low === undefined) return still('true');
  return lowIncluded ? sidesOf(terms.atMost, low, value) : sidesOf(terms.below, low, value);
}

/** On the straight line from the start at the low bound to the end at the high bound. */
export function rising({ low = still(terms.zero), high }: Bounds, value: Sides, start: Sides, end: Sides | undefined): Sides {
  if (high === undefined || end === undefined) return start;
  return sidesOf(
    (at, from, to, first, last) => {
      const width = terms.difference(to, from);
      const way = terms.difference(terms.lesser(terms.greater(at, from), to), from);
      const line = terms.sum(first, `(/ ${terms.product(terms.difference(last, first), way)} ${width})`);
      return terms.ite(terms.same(width, terms.zero), first, line);
    },
    value,
    low,
    high,
    start,
    end,
  );
}

interface Band {
  readonly gives: NodeId;
  readonly risingTo: NodeId | undefined;
}

/** The band that holds the value, from the highest down. */
function picked(bounds: readonly Bounds[], value: Sides, gives: readonly Sides[], below: Sides): Sides {
  return gives.reduce((lower, give, i) => {
    const bound = bounds[i];
    return bound === undefined ? lower : sidesOf(terms.ite, isReached(bound, value), give, lower);
  }, below);
}

function banded(
  { encoding, at }: Pick<Asked, 'encoding' | 'at'>,
  by: Sides,
  bands: readonly (BandBounds & Band)[],
  below: Sides | undefined,
): Sides {
  const bounds = boundsOf(bands, at);
  const [lowest] = bounds;
  if (below === undefined && lowest !== undefined) encoding.need(isReached(lowest, by));
  const gives = encoding.inSomeCases(() =>
    bands.map(({ gives: first, risingTo }, i) => {
      const end = risingTo === undefined ? undefined : at(risingTo);
      return rising(bounds[i] ?? { low: undefined, lowIncluded: true, high: undefined }, by, at(first), end);
    }),
  );
  return picked(bounds, by, gives, below ?? gives[0] ?? still(terms.zero));
}

export function scaleTerm(asked: Asked<NodeOf<'scale'>>): Sides {
  const { node, at } = asked;
  const bands = node.bands.map(({ gives, risingTo, ...bounds }) => ({ ...bounds, gives, risingTo }));
  return banded(asked, at(node.by), bands, undefined);
}

export function tiersByTerm(asked: Asked<NodeOf<'tiers-by'>>): Sides {
  const { node, at } = asked;
  const bands = node.bands.map(({ pay, risingTo, ...bounds }) => ({ ...bounds, gives: pay, risingTo }));
  const rate = banded(asked, at(node.by), bands, still(terms.zero));
  return node.form === 'lump' ? rate : sidesOf(terms.product, at(node.base), rate);
}

/** Both sides in bands; a side of texts is left to what the slope domain knows. */
export function matrixTerm({ encoding, node, at }: Asked<NodeOf<'matrix'>>): Sides | undefined {
  const { rows, columns } = node;
  if (rows.kind === 'texts' || columns.kind === 'texts') return undefined;
  const [row, column] = [at(node.rowsBy), at(node.columnsBy)];
  const lines = encoding.inSomeCases(() => node.cells.map((cells) => along(columns, column, cells.map(at))));
  return along(rows, row, lines);

  function along(side: Extract<MatrixSide, { readonly kind: 'bands' }>, by: Sides, gives: readonly Sides[]): Sides {
    const bounds = boundsOf(side.bands, at);
    const [lowest] = bounds;
    if (lowest !== undefined) encoding.need(isReached(lowest, by));
    return picked(bounds, by, gives, gives[0] ?? still(terms.zero));
  }
}
