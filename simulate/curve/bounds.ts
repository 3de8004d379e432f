import type { BandBounds, CalculationNode, MatrixSide, NodeId } from '../../runtime/calculation.ts';

/** Where a band of a node begins or ends. */
export interface Bound {
  /** The figure that comes to it. */
  readonly base: NodeId;
  readonly bound: NodeId;
  /** The bound is a multiple of it. */
  readonly of: NodeId | undefined;
  readonly isLow: boolean;
  /** What the band pays or gives. */
  readonly pays: NodeId | undefined;
  /** As a plan says it before the figure. */
  readonly words: 'above' | 'from' | 'up to' | 'below';
}
type Band = BandBounds & { readonly pays?: NodeId };

export function boundsOf(node: CalculationNode): readonly Bound[] {
  if (node.op === 'tiers')
    return node.bands.flatMap(({ pay, ...band }) => boundsIn({ ...band, pays: pay }, node.base, node.against));
  if (node.op === 'tiers-by') return node.bands.flatMap(({ pay, ...band }) => boundsIn({ ...band, pays: pay }, node.by));
  if (node.op === 'scale') return node.bands.flatMap(({ gives, ...band }) => boundsIn({ ...band, pays: gives }, node.by));
  if (node.op === 'matrix') return [...boundsOfSide(node.rows, node.rowsBy), ...boundsOfSide(node.columns, node.columnsBy)];
  return [];
}

const boundsOfSide = (side: MatrixSide, by: NodeId): readonly Bound[] =>
  side.kind === 'bands' ? side.bands.flatMap((band) => boundsIn(band, by)) : [];

function boundsIn({ low, lowIncluded, high, highIncluded, pays }: Band, base: NodeId, of?: NodeId): readonly Bound[] {
  const ends: Bound[] = [];
  if (low !== undefined) ends.push({ base, bound: low, of, isLow: true, pays, words: lowIncluded ? 'from' : 'above' });
  if (high !== undefined) ends.push({ base, bound: high, of, isLow: false, pays, words: highIncluded ? 'up to' : 'below' });
  return ends;
}
