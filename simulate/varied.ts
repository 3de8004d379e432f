import type { Calculation, CalculationNode, NodeId, ValueType } from '../runtime/calculation.ts';
import { isFigure } from '../runtime/evaluate/values.ts';

/** A figure that a payee can be given instead of what the data say: what a question may vary. */
export interface Varied {
  readonly name: string;
  readonly type: ValueType;
  readonly kind: 'input' | 'column' | 'definition';
  /** What the plan measures it against, such as a target: a node of which its bands are multiples. */
  readonly against?: NodeId;
}

/** All figures of a plan that a question may vary; those on which bands lie come first, then inputs, definitions and columns. */
export function variedOf(calculation: Calculation): readonly Varied[] {
  const { nodes, inputs, definitions, payees } = calculation;
  const nodesFrom = (isMeant: (node: CalculationNode) => boolean): readonly CalculationNode[] => nodes.filter(isMeant);
  const defined = new Set(definitions.map(({ node }) => node));
  const found = [
    ...inputs.map(({ name }) => ({ name, kind: 'input', from: nodesFrom((node) => isInput(node, name)) }) as const),
    ...definitions.map(({ name, node }) => ({ name, kind: 'definition', from: nodesFrom(({ id }) => id === node) }) as const),
    ...(payees?.columns ?? []).map(
      ({ name }) => ({ name, kind: 'column', from: nodesFrom((node) => isColumn(node, name)) }) as const,
    ),
  ];
  const isGiven = ({ from }: (typeof found)[number]): boolean => from.length > 0 && from.every(isPayees);
  const isNamedOtherwise = ({ kind, from }: (typeof found)[number]): boolean =>
    kind !== 'definition' && from.some(({ id }) => defined.has(id));
  const usable = found.filter((one) => isGiven(one) && !isNamedOtherwise(one));
  return usable
    .flatMap(({ name, kind, from: [first, ...rest] }) => {
      if (first === undefined) return [];
      const ladder = ladderOn(
        calculation,
        [first, ...rest].map(({ id }) => id),
      );
      const against = ladder?.op === 'tiers' ? ladder.against : undefined;
      return [
        {
          rank: ladder === undefined ? 1 : 0,
          varied: { name, kind, type: first.type, ...(against !== undefined && { against }) },
        },
      ];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ varied }) => varied);
}

const isInput = (node: CalculationNode, name: string): boolean => node.op === 'input' && node.input === name;
const isColumn = (node: CalculationNode, name: string): boolean => node.op === 'attribute' && node.column === name;
const isPayees = ({ grain, type }: CalculationNode): boolean =>
  grain.kind !== 'record' && grain.kind !== 'bundle' && isFigure(type);

function ladderOn({ nodes }: Calculation, ids: readonly NodeId[]): CalculationNode | undefined {
  return nodes.find((node) => {
    if (node.op === 'tiers') return ids.includes(node.base);
    return (node.op === 'tiers-by' || node.op === 'scale') && ids.includes(node.by);
  });
}
