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
import { keptFor, remembered } from '../remembered.ts';
import { ownNumbers } from './alike.ts';
import { apart } from './apart.ts';
import { independentSums, tableOf } from './independent.ts';

/** A figure that a case gives: what it is called, the node it stands for, and its shape as an input. */
export interface Given {
  readonly shape: InputShape;
  readonly name: string;
  readonly node?: NodeId;
  /** All nodes that mean the same and are given by it. */
  readonly nodes?: readonly NodeId[];
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
  /** Cases hold records, because more than one sum looks at them. */
  readonly hasRecords: boolean;
  /** Where figures from rows stand in rows: the figure by `table.column`, those of payees as `payees.column`. */
  readonly cells?: ReadonlyMap<string, string>;
}
export interface Opening {
  /** Given instead of worked out. */
  readonly open?: NodeId;
  /** A table whose records themselves are looked at. */
  readonly rowsOf?: string;
  /** Cases are data as anybody's are, and the calculation stays as it is. */
  readonly asData?: boolean;
}

/** Figures that come from tables of rows are given per payee and period instead: rows could have come to any of them. */
export function variantOf(calculation: Calculation, opening: Opening = {}): Variant {
  return remembered(variants(calculation), JSON.stringify(opening), () => variantBy(calculation, opening));
}
/** Promises about the same figure are looked at in the same one. */
const variants = keptFor((_: Calculation) => new Map<string, Variant>());

function variantBy(calculation: Calculation, { open, rowsOf, asData = false }: Opening): Variant {
  if (asData) return dataVariant(calculation);
  const sums = independentSums(calculation);
  const isOpened = (node: CalculationNode): boolean =>
    node.id === open || (node.op === 'records' ? sums.has(node.id) && node.table !== rowsOf : isFromRows(node, calculation));
  const opened = openedOf(calculation, isOpened);
  const byNode = new Map(opened.flatMap((given) => (given.nodes ?? []).map((id) => [id, given] as const)));
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
    given: [
      ...calculation.inputs.filter(({ type }) => isFigure(type)).map((shape): Given => ({ shape, name: shape.name })),
      ...opened,
    ],
    hasRecords: calculation.nodes.some((node) => tableOf(node) !== undefined && !byNode.has(node.id)),
  };
}

/** Nothing is opened: figures from rows are given, and stand in their rows. */
function dataVariant(calculation: Calculation): Variant {
  const opened = openedOf(calculation, (node) => isFromRows(node, calculation));
  const cells = opened.flatMap(({ node, shape }) => {
    const from = calculation.nodes[node ?? -1];
    if (from?.op === 'attribute') return [[`payees.${from.column}`, shape.name] as const];
    return from?.op === 'lookup' ? [[`${from.table}.${from.column}`, shape.name] as const] : [];
  });
  const bare: Calculation = {
    ...calculation,
    payees: withoutNeed(calculation.payees ?? plainPayees),
    tables: calculation.tables.map((table) => (table.rows === undefined ? withoutNeed(table) : table)),
  };
  return {
    calculation: bare,
    ...apart(bare),
    given: [
      ...calculation.inputs.filter(({ type }) => isFigure(type)).map((shape): Given => ({ shape, name: shape.name })),
      ...opened,
    ],
    hasRecords: calculation.nodes.some((node) => tableOf(node) !== undefined),
    cells: new Map(cells),
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

/** Nodes that mean the same are one figure. */
function openedOf(calculation: Calculation, isOpened: (node: CalculationNode) => boolean): readonly Given[] {
  const numbers = ownNumbers(calculation);
  const all = calculation.nodes.filter(
    (node) =>
      isOpened(node) &&
      isFigure(node.type) &&
      node.op !== 'input' &&
      (node.grain.kind === 'payee' || node.grain.kind === 'company'),
  );
  return [...Map.groupBy(all, ({ id }) => numbers[id]).values()].flatMap((same) => {
    const [node] = same;
    if (node === undefined) return [];
    const ids = same.map(({ id }) => id);
    const phrase =
      ids.map((id) => calculation.phrases[id]).find((each) => each?.name !== undefined) ?? calculation.phrases[node.id];
    const by = node.grain.kind === 'company' ? ({ kind: 'company' } as const) : ({ kind: 'payee' } as const);
    const shape = { name: figureName(node.id), type: node.type, by };
    return [{ shape, name: phrase?.name ?? (phrase === undefined ? '' : `“${phrase.text}”`), node: node.id, nodes: ids }];
  });
}

function isFromRows(node: CalculationNode, calculation: Calculation): boolean {
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
