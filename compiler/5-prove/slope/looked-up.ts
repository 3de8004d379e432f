import type { CalculationNode } from '../../../runtime/calculation.ts';
import { type Figure, moves } from '../figure.ts';
import { everything, hull, hullOf, nothing } from '../interval.ts';
import { leaf, lookupRange } from './leaves.ts';
import type { Asked } from './nodes.ts';

type NodeOf<O extends CalculationNode['op']> = Extract<CalculationNode, { readonly op: O }>;

/** A cell of a table by its keys: any of them, once a key moves. */
export function lookup({ analysis, place, ground }: Asked, node: NodeOf<'lookup'>): Figure {
  const found = leaf(analysis, node, place, lookupRange(analysis, node));
  const keys = node.keys.flatMap((key) => (key.kind === 'value' || key.kind === 'date' ? [key.value] : []));
  const otherwise = node.otherwise === undefined ? undefined : analysis.figure(node.otherwise, node.grain, place);
  const range = otherwise === undefined ? found.range : hull(found.range, otherwise.range);
  const isShaken = keys.some(analysis.isMoved) || (otherwise !== undefined && moves(otherwise));
  if (!isShaken && otherwise === undefined) return found;
  return ground.atom(range, isShaken ? everything : found.slope, !isShaken);
}

/** A figure of the record that a reference leads to: whose it is nobody knows. */
export function followed({ analysis, place, ground }: Asked, { id, target, value }: NodeOf<'followed'>): Figure {
  const grain = { kind: 'record', table: target } as const;
  const free = { ...place, facts: [] };
  const [first, ...others] = [
    analysis.figure(value, grain, { ...free, record: 'own' }),
    analysis.figure(value, grain, { ...free, record: 'fellow' }),
    analysis.figure(value, grain, { ...free, record: 'other', role: 'other' }),
  ] as const;
  const range = hullOf(first.range, ...others.map((each) => each.range));
  const isStill = !analysis.isMoved(id);
  return ground.atom(range, isStill ? nothing : hullOf(nothing, first.slope, ...others.map(({ slope }) => slope)), isStill);
}
