import type { Calculation, CalculationNode, Grain, NodeId } from '../../../runtime/calculation.ts';
import { argumentsOf } from '../../../runtime/evaluate/arguments.ts';
import type { Variant } from './variant.ts';

/** The column of the payees that says which case they belong to. */
export const caseColumn = 'the case';
const ofCase: Grain & { readonly kind: 'group' } = { kind: 'group', column: caseColumn };

/** The company of each case is a group of its own: what is over the company is over the case. */
export function apart(calculation: Calculation): Pick<Variant, 'apart' | 'isWhole'> {
  const moved = new Set<NodeId>();
  const nodes = calculation.nodes.map((node) => {
    const isMoved =
      isOfCompany(node, calculation) || (node.grain.kind === 'company' && argumentsOf(node).some((id) => moved.has(id)));
    if (isMoved) moved.add(node.id);
    return movedTo(node, isMoved);
  });
  const isSeen = calculation.nodes.some(
    (node) =>
      (node.op === 'records' && node.grain.kind === 'company') ||
      (node.grain.kind === 'group' && argumentsOf(node).some((id) => moved.has(id))),
  );
  return isSeen
    ? { apart: calculation, isWhole: true }
    : { apart: { ...calculation, ...around(calculation), nodes }, isWhole: false };
}

const around = ({ payees, inputs, balances, limits }: Calculation): Partial<Calculation> => ({
  ...(payees !== undefined && {
    payees: {
      ...payees,
      columns: [...payees.columns, { name: caseColumn, header: caseColumn, type: { kind: 'text' }, orBlank: false }],
    },
  }),
  inputs: inputs.map((input) => (input.by.kind === 'company' ? { ...input, by: ofCase } : input)),
  ...(balances !== undefined && { balances: balances.map((balance) => ({ ...balance, grain: grainOf(balance.grain) })) }),
  ...(limits !== undefined && { limits: limits.map((limit) => ({ ...limit, grain: grainOf(limit.grain) })) }),
});
const grainOf = (grain: Grain): Grain => (grain.kind === 'company' ? ofCase : grain);

function isOfCompany(node: CalculationNode, { inputs }: Calculation): boolean {
  if (node.grain.kind !== 'company') return false;
  if (node.op === 'input') return inputs.some(({ name, by }) => name === node.input && by.kind === 'company');
  return node.op === 'members' || node.op === 'balance';
}

function movedTo(node: CalculationNode, isMoved: boolean): CalculationNode {
  const grain = isMoved ? ofCase : node.grain;
  const isAcross = (node.op === 'members' || node.op === 'rank') && node.group.kind === 'company';
  if (isAcross) return { ...node, grain, group: ofCase };
  if (node.op === 'share' && node.group.kind === 'company') return { ...node, grain, group: ofCase };
  return isMoved ? { ...node, grain } : node;
}
