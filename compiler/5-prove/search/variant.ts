import type { Calculation, CalculationNode, ColumnShape, InputShape, NodeId, TableShape } from '../../../runtime/calculation.ts';
import { isFigure } from '../../../runtime/evaluate/values.ts';

/** A figure that a case gives: what it is called, the node it stands for, and its shape as an input. */
export interface Given {
  readonly shape: InputShape;
  readonly name: string;
  readonly node?: NodeId;
}
/** The calculation with every figure from outside as an input, and everything else as it is. */
export interface Variant {
  readonly calculation: Calculation;
  readonly given: readonly Given[];
}

/** Figures that come from tables of rows are given per payee and period instead: rows could have come to any of them. */
export function variantOf(calculation: Calculation): Variant {
  const inside = new Set(calculation.components.flatMap(({ perRecord }) => perRecord ?? []));
  const opened = calculation.nodes.flatMap((node) => openedOf(node, calculation, inside) ?? []);
  const byNode = new Map(opened.map((given) => [given.node, given]));
  const nodes = calculation.nodes.map((node): CalculationNode => {
    const given = byNode.get(node.id);
    if (given === undefined) return node;
    return { id: node.id, type: node.type, grain: node.grain, op: 'input', input: given.shape.name };
  });
  const payees = calculation.payees === undefined ? undefined : withoutNeed(calculation.payees);
  return {
    calculation: {
      ...calculation,
      ...(payees !== undefined && { payees }),
      tables: calculation.tables.map((table) => (table.rows === undefined ? withoutNeed(table) : table)),
      inputs: [...calculation.inputs, ...opened.map(({ shape }) => shape)],
      nodes,
    },
    given: [...calculation.inputs.map((shape): Given => ({ shape, name: shape.name })), ...opened],
  };
}

function openedOf(node: CalculationNode, calculation: Calculation, inside: ReadonlySet<NodeId>): Given | undefined {
  const isOpen = node.op === 'records' || node.op === 'lookup' || node.op === 'attribute';
  const fits = node.grain.kind === 'payee' || (node.grain.kind === 'company' && node.op === 'records');
  if (!isOpen || !fits || !isFigure(node.type) || inside.has(node.id)) return undefined;
  if (node.op === 'lookup' && calculation.tables.some(({ name, rows }) => name === node.table && rows !== undefined))
    return undefined;
  const phrase = calculation.phrases[node.id];
  const by = node.grain.kind === 'company' ? ({ kind: 'company' } as const) : ({ kind: 'payee' } as const);
  return { shape: { name: `figure ${node.id}`, type: node.type, by }, name: phrase?.name ?? phrase?.text ?? '', node: node.id };
}

function withoutNeed({ rows: _, ...shape }: TableShape): TableShape {
  const free = (column: ColumnShape): ColumnShape => ({ ...column, header: column.name, orBlank: column.type.kind !== 'key' });
  return { ...shape, columns: shape.columns.map(free) };
}
