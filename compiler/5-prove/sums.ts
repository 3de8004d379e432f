import type { MemberGroup, NodeId } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { onlyOf } from './interval.ts';
import type { Analysis } from './slope/analysis.ts';
import { ownPlace } from './slope/place.ts';

/** A constant and so much of each sum over a group. */
export interface Sums {
  readonly constant: Exact;
  readonly sums: readonly { readonly of: NodeId; readonly much: Exact; readonly group: MemberGroup }[];
}

export function sumsIn(analysis: Analysis, id: NodeId): Sums | undefined {
  const node = analysis.node(id);
  switch (node.op) {
    case 'literal':
    case 'param': {
      const constant = constantOf(analysis, id);
      return constant && { constant, sums: [] };
    }
    case 'members':
      return node.how === 'sum' && node.where === undefined && node.group.kind !== 'reports'
        ? { constant: exact.zero, sums: [{ of: node.value, much: exact.one, group: node.group }] }
        : undefined;
    case 'add':
    case 'subtract': {
      const [left, right] = [sumsIn(analysis, node.left), sumsIn(analysis, node.right)];
      const sign = node.op === 'add' ? exact.one : exact.negate(exact.one);
      return left && right && joined(left, sumsTimes(right, sign));
    }
    case 'multiply': {
      const [left, right] = [constantOf(analysis, node.left), constantOf(analysis, node.right)];
      const [by, of] = left === undefined ? [right, node.left] : [left, node.right];
      const sums = by && sumsIn(analysis, of);
      return sums && by && sumsTimes(sums, by);
    }
    default:
      return undefined;
  }
}

function constantOf(analysis: Analysis, id: NodeId): Exact | undefined {
  const { op, type } = analysis.node(id);
  if (op !== 'literal' && op !== 'param') return undefined;
  const place = ownPlace(analysis.calculation.plan.pays, 'no');
  return type.kind === 'yes-no' ? undefined : onlyOf(analysis.figure(id, { kind: 'company' }, place).range);
}
const joined = (a: Sums, b: Sums): Sums => ({ constant: exact.add(a.constant, b.constant), sums: [...a.sums, ...b.sums] });
const sumsTimes = ({ constant, sums }: Sums, by: Exact): Sums => ({
  constant: exact.multiply(constant, by),
  sums: sums.map(({ much, ...sum }) => ({ ...sum, much: exact.multiply(much, by) })),
});
