import type { Calculation, CalculationNode, NodeId } from '../../../runtime/calculation.ts';

/** What to write instead, by what falls. */
export function fixesFor(culprit: NodeId | undefined, { nodes }: Calculation, rising: string | undefined): readonly string[] {
  const node = culprit === undefined ? undefined : nodes[culprit];
  const waiver = rising === undefined ? [] : [`say why it may: \`payout may fall as ${rising} rises because "…"\``];
  return [...(node === undefined ? [] : fixesOf(node)), ...waiver];
}

function fixesOf(node: CalculationNode): readonly string[] {
  if (node.op === 'tiers' && node.form === 'rate' && node.bands.some(({ spread }, i) => i > 0 && spread === 'everything'))
    return ['pay the later rate `on the excess`', 'let the rate not drop'];
  if (node.op === 'tiers' || node.op === 'tiers-by' || node.op === 'scale' || node.op === 'matrix')
    return ['let no later band give less than the one before'];
  return [];
}
