import type { Calculation, CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import type { Span } from '../../../grammar/span.ts';
import { argumentsOf } from '../../../runtime/evaluate/arguments.ts';
import { isFigure } from '../../../runtime/evaluate/values.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';

/** The value of a node in each of two cases. */
type Values = (id: NodeId) => Exact | undefined;

/** The first figure that falls though nothing it is made of does. */
export function culpritOf(calculation: Calculation, low: Values, high: Values): NodeId | undefined {
  const fell = (id: NodeId): boolean => {
    const [a, b] = [low(id), high(id)];
    return a !== undefined && b !== undefined && exact.isBelow(b, a);
  };
  const node = calculation.nodes.find(
    (each) => each.grain.kind !== 'bundle' && isFigure(each.type) && fell(each.id) && !argumentsOf(each).some(fell),
  );
  return node?.id;
}

/** The first figure that changes by more than so much though nothing it is made of does. */
export function jumpOf(calculation: Calculation, low: Values, high: Values, most: Exact): NodeId | undefined {
  const jumps = (id: NodeId): boolean => {
    const [a, b] = [low(id), high(id)];
    const change = a === undefined || b === undefined ? exact.zero : exact.subtract(b, a);
    return exact.isBelow(most, change.n < 0n ? exact.negate(change) : change);
  };
  const node = calculation.nodes.find(
    (each) => each.grain.kind !== 'bundle' && isFigure(each.type) && jumps(each.id) && !argumentsOf(each).some(jumps),
  );
  return node?.id;
}

/** Where the plan says it, and how it is called. */
export interface Words extends Span {
  readonly text: string;
}

/** The words of the band in which a ladder stands, from its bound to what it pays. */
export function bandSpan({ nodes, phrases }: Calculation, id: NodeId, at: Values): Words | undefined {
  const node = nodes[id];
  const band = node && bandAt(node, at);
  const [bound, pays] = [phrases[band?.low ?? -1], phrases[band?.pays ?? -1]];
  if (pays === undefined) return undefined;
  const text = bound === undefined ? 'the first band' : `the band at ${bound.text}`;
  const isBeside = bound !== undefined && bound.from < pays.from && pays.to - bound.from < longestBand;
  return { from: isBeside ? bound.from : pays.from, to: pays.to, text };
}
/** In characters; what is further apart does not stand in one line. */
const longestBand = 200;

function bandAt(node: CalculationNode, at: Values): { readonly low: NodeId | undefined; readonly pays: NodeId } | undefined {
  if (node.op !== 'tiers' && node.op !== 'tiers-by' && node.op !== 'scale') return undefined;
  const before = node.op === 'tiers' && node.continuing !== undefined ? at(node.continuing) : exact.zero;
  const base = at(node.op === 'tiers' ? node.base : node.by);
  const by = before === undefined || base === undefined ? undefined : exact.add(before, base);
  const of = node.op === 'tiers' && node.against !== undefined ? at(node.against) : exact.one;
  if (by === undefined || of === undefined) return undefined;
  const isReached = ({ low, lowIncluded }: { readonly low?: NodeId; readonly lowIncluded: boolean }): boolean => {
    const bound = low === undefined ? undefined : at(low);
    if (bound === undefined) return true;
    const border = exact.multiply(bound, of);
    return exact.isBelow(border, by) || (lowIncluded && exact.isSame(border, by));
  };
  if (node.op === 'scale') {
    const band = node.bands.findLast(isReached);
    return band && { low: band.low, pays: band.gives };
  }
  const band = node.bands.findLast(isReached);
  return band && { low: band.low, pays: band.pay };
}
