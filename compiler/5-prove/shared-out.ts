import type { Calculation, CalculationNode, NodeId } from '../../runtime/calculation.ts';
import { firstAlike } from './slope/alike.ts';
import { ownPlace, type Place } from './slope/place.ts';

type ShareNode = Extract<CalculationNode, { readonly op: 'share' }>;

/** A component that is part of an amount, for what `pool is paid in full` asks: parts always sum to it, unless nobody has one. */
export interface SharedOut {
  readonly share: ShareNode;
  /** The days over which it is shared out; nothing rises. */
  readonly days: Place;
  /** Somebody always has a part, wherever there is anybody. */
  readonly isAlways: boolean;
  /** What it is shared out by, where nobody has a part when that is 0 for everybody. */
  readonly weight: NodeId | undefined;
  /** Figures that are 0 for everybody wherever nobody has a part: what it is shared out by, and what that comes to in the group. */
  readonly none: readonly NodeId[];
}

/** Undefined where the component is not one plain part of an amount for each payee. */
export function sharedOut(component: string, calculation: Calculation): SharedOut | undefined {
  const shape = calculation.components.find(({ name }) => name === component);
  const share = shape && calculation.nodes[shape.amount];
  if (shape === undefined || share?.op !== 'share' || share.into !== undefined) return undefined;
  const { among } = share;
  const weight = share.ifNobody === 'nobody-paid' ? share.weight : undefined;
  return {
    share,
    days: ownPlace(shape.every, 'no'),
    isAlways: among === undefined && weight === undefined,
    weight,
    none: weight === undefined || among !== undefined ? [] : [weight, ...sumsOf(weight, share, calculation)],
  };
}

/** Sums of a figure over the same group; whom another plan pays has no part, but counts in sums. */
function sumsOf(value: NodeId, { group }: ShareNode, calculation: Calculation): readonly NodeId[] {
  if (calculation.payeesWhere !== undefined) return [];
  const alike = firstAlike(calculation);
  return calculation.nodes.flatMap((node) =>
    node.op === 'members' &&
    node.how === 'sum' &&
    node.where === undefined &&
    alike(node.value) === alike(value) &&
    JSON.stringify(node.group) === JSON.stringify(group)
      ? [node.id]
      : [],
  );
}
