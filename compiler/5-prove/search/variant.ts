import type {
  Calculation,
  CalculationNode,
  ColumnShape,
  ColumnType,
  InputShape,
  NodeId,
  TableShape,
  ValueType,
} from '../../../runtime/calculation.ts';
import { isFigure } from '../../../runtime/evaluate/values.ts';
import { apart } from './apart.ts';

/** A figure that a case gives: what it is called, the node it stands for, and its shape as an input. */
export interface Given {
  readonly shape: InputShape;
  readonly name: string;
  readonly node?: NodeId;
}
/** The calculation with figures from outside as inputs, and everything else as it is. */
export interface Variant {
  /** As the plan says it: cases are replayed by it one by one. */
  readonly calculation: Calculation;
  /** Where a case is a company of its own, so that many are paid side by side. */
  readonly apart: Calculation;
  /** Something sees everybody's records: then cases are paid one by one from the beginning. */
  readonly isWhole: boolean;
  readonly given: readonly Given[];
  /** Cases hold records, because something else than a sum over them may change. */
  readonly hasRecords: boolean;
}
export interface Opening {
  /** Given instead of worked out. */
  readonly open?: NodeId;
  /** What looks at records themselves. */
  readonly kept?: ReadonlySet<NodeId>;
}

/** Figures that come from tables of rows are given per payee and period instead: rows could have come to any of them. */
export function variantOf(calculation: Calculation, { open, kept = new Set() }: Opening = {}): Variant {
  const inside = kept.size > 0 ? kept : new Set(calculation.components.flatMap(({ perRecord }) => perRecord ?? []));
  const opened = calculation.nodes.flatMap((node) => openedOf(node, calculation, inside, open) ?? []);
  const byNode = new Map(opened.map((given) => [given.node, given]));
  const cells = calculation.nodes.filter((node) => isCell(node, calculation));
  const nodes = calculation.nodes.map((node): CalculationNode => {
    const given = byNode.get(node.id);
    const { id, type, grain } = node;
    if (given !== undefined) return { id, type, grain, op: 'input', input: given.shape.name };
    if (!cells.includes(node) || grain.kind !== 'record') return node;
    return { id, type, grain, op: 'column', table: grain.table, column: figureName(id) };
  });
  const varied: Calculation = {
    ...calculation,
    payees: withoutNeed(calculation.payees ?? plainPayees),
    tables: calculation.tables.map((table) => (table.rows === undefined ? withCells(withoutNeed(table), cells) : table)),
    inputs: [...calculation.inputs, ...opened.map(({ shape }) => shape)],
    nodes,
  };
  return {
    calculation: varied,
    ...apart(varied),
    given: [...calculation.inputs.map((shape): Given => ({ shape, name: shape.name })), ...opened],
    hasRecords: kept.size > 0,
  };
}

const figureName = (id: NodeId): string => `figure ${id}`;
const plainPayees: TableShape = {
  name: 'payees',
  source: 'payees',
  columns: [
    { name: 'payee', header: 'payee', type: { kind: 'key' }, orBlank: false },
    { name: 'team', header: 'team', type: { kind: 'team' }, orBlank: true },
  ],
  keys: ['payee'],
};

function openedOf(
  node: CalculationNode,
  calculation: Calculation,
  inside: ReadonlySet<NodeId>,
  open: NodeId | undefined,
): Given | undefined {
  if (node.id !== open && !isFromRows(node, calculation, inside)) return undefined;
  if (!isFigure(node.type) || node.op === 'input' || (node.grain.kind !== 'payee' && node.grain.kind !== 'company'))
    return undefined;
  const phrase = calculation.phrases[node.id];
  const by = node.grain.kind === 'company' ? ({ kind: 'company' } as const) : ({ kind: 'payee' } as const);
  return { shape: { name: figureName(node.id), type: node.type, by }, name: phrase?.name ?? phrase?.text ?? '', node: node.id };
}

function isFromRows(node: CalculationNode, calculation: Calculation, inside: ReadonlySet<NodeId>): boolean {
  if (inside.has(node.id)) return false;
  if (node.op === 'records') return true;
  if (node.grain.kind !== 'payee') return false;
  return node.op === 'attribute' || (node.op === 'lookup' && !isInPlan(node.table, calculation));
}
const isInPlan = (table: string, { tables }: Calculation): boolean =>
  tables.some(({ name, rows }) => name === table && rows !== undefined);

/** A figure that each record looks up in data: in a case the record holds it itself. */
const isCell = (node: CalculationNode, calculation: Calculation): boolean =>
  node.op === 'lookup' && node.grain.kind === 'record' && isFigure(node.type) && !isInPlan(node.table, calculation);

function withCells(table: TableShape, cells: readonly CalculationNode[]): TableShape {
  const own = cells.filter(({ grain }) => grain.kind === 'record' && grain.table === table.name);
  const columns = own.map(({ id, type }): ColumnShape => {
    const name = figureName(id);
    return { name, header: name, type: cellType(type), orBlank: true };
  });
  return { ...table, columns: [...table.columns, ...columns] };
}

function cellType(type: ValueType): ColumnType {
  if (type.kind === 'unit') return type;
  return { kind: type.kind === 'money' || type.kind === 'percent' || type.kind === 'count' ? type.kind : 'number' };
}

function withoutNeed({ rows: _, ...shape }: TableShape): TableShape {
  const free = (column: ColumnShape): ColumnShape => ({ ...column, header: column.name, orBlank: column.type.kind !== 'key' });
  return { ...shape, columns: shape.columns.map(free) };
}
