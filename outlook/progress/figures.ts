import type {
  Calculation,
  CalculationNode,
  Grain,
  MemberGroup,
  NodeId,
  Operation,
  ValueType,
} from '../../runtime/calculation.ts';

/** What is said of how far somebody has come, in this order. */
export const progressNames = [
  ...(['sales', 'target', 'attainment', 'gap', 'elapsed', 'pace', 'neededPerDay', 'expectedOn'] as const),
  ...(['orders', 'averageOrder', 'ordersNeeded', 'lastYear', 'growth'] as const),
];
export type ProgressName = (typeof progressNames)[number];

/** A plan with nodes for the progress of one grain beside its own. */
export interface WithProgress {
  readonly calculation: Calculation;
  readonly nodes: Readonly<Partial<Record<ProgressName, NodeId>>>;
}

/** By whom: each payee, each group of a column, or the company. */
export type ProgressGrain = Extract<Grain, { readonly kind: 'payee' | 'group' | 'company' }>;

interface Writing {
  readonly calculation: Calculation;
  readonly added: CalculationNode[];
  readonly grain: ProgressGrain;
}

const number: ValueType = { kind: 'number' };
const percent: ValueType = { kind: 'percent' };
const count: ValueType = { kind: 'count' };

/** Sums go over the people of a group; everything else is made of the sums. Orders are counted where sales are a sum of records. */
export function withProgress(
  calculation: Calculation,
  sales: NodeId,
  target: NodeId | undefined,
  grain: ProgressGrain,
): WithProgress {
  const writing: Writing = { calculation, added: [], grain };
  const figures = { ...salesFigures(writing, sales), ...targetFigures(writing, sales, target) };
  const phrases = writing.added.map(() => ({ text: '', from: 0, to: 0 }));
  return {
    calculation: {
      ...calculation,
      nodes: [...calculation.nodes, ...writing.added],
      phrases: [...calculation.phrases, ...phrases],
    },
    nodes: figures,
  };
}

type Figures = WithProgress['nodes'];

function salesFigures(writing: Writing, own: NodeId): Figures {
  const money = typeOf(writing, own);
  const sales = ofAll(writing, own);
  const elapsed = put(writing, percent, { op: 'elapsed' });
  const before = ofAll(
    writing,
    put(writing, money, { op: 'at', value: own, window: { kind: 'same-last-year', unit: 'period' } }, own),
  );
  const one = put(writing, number, { op: 'literal', value: '1' });
  const ratio = put(writing, percent, { op: 'divide', left: sales, right: before });
  return {
    ...{ sales, elapsed, lastYear: before },
    pace: put(writing, money, { op: 'divide', left: sales, right: elapsed }),
    growth: put(writing, percent, { op: 'subtract', left: ratio, right: one }),
    ...orderFigures(writing, own, sales),
  };
}

function targetFigures(writing: Writing, ownSales: NodeId, own: NodeId | undefined): Figures {
  if (own === undefined) return {};
  const money = typeOf(writing, ownSales);
  const [sales, target] = [ofAll(writing, ownSales), ofAll(writing, own, true)];
  const gap = put(writing, money, { op: 'excess', value: target, over: sales });
  const left = put(writing, { kind: 'days' }, { op: 'working-days-left' });
  const orders = orderFigures(writing, ownSales, sales).averageOrder;
  return {
    ...{ target, gap },
    attainment: put(writing, percent, { op: 'divide', left: sales, right: target }),
    neededPerDay: put(writing, money, { op: 'divide', left: gap, right: left }),
    expectedOn: put(writing, { kind: 'date' }, { op: 'reached-on', value: sales, goal: target }),
    ...(orders !== undefined && { ordersNeeded: wholeOrders(writing, gap, orders) }),
  };
}

function wholeOrders(writing: Writing, gap: NodeId, average: NodeId): NodeId {
  const exact = put(writing, number, { op: 'divide', left: gap, right: average });
  return put(writing, count, { op: 'round', value: exact, mode: 'up' });
}

/** Where sales are a sum of records, each of those is an order. */
function orderFigures(writing: Writing, own: NodeId, sales: NodeId): Pick<Figures, 'orders' | 'averageOrder'> {
  const node = writing.calculation.nodes[own];
  if (node?.op !== 'records' || node.how !== 'sum') return {};
  const { table, where, datedBy, overlays } = node;
  const counted: Operation = {
    ...{ op: 'records', how: 'count', table },
    ...(where !== undefined && { where }),
    ...(datedBy !== undefined && { datedBy }),
    ...(overlays !== undefined && { overlays }),
  };
  const orders = ofAll(writing, put(writing, count, counted, own));
  return { orders, averageOrder: put(writing, node.type, { op: 'divide', left: sales, right: orders }) };
}

function typeOf({ calculation }: Writing, id: NodeId): ValueType {
  return calculation.nodes[id]?.type ?? number;
}

/** A payee's figure added up over the people of the grain; `isEach`: one for all is everybody's own, as a target that a param says. */
function ofAll(writing: Writing, own: NodeId, isEach = false): NodeId {
  const { grain, calculation, added } = writing;
  const node = [...calculation.nodes, ...added][own];
  const isOwn = node?.grain.kind === 'payee' || (isEach && node?.grain.kind === 'company');
  if (grain.kind === 'payee' || node === undefined || !isOwn) return own;
  const group: MemberGroup = grain.kind === 'company' ? { kind: 'company' } : grain;
  return put(writing, node.type, { op: 'members', how: 'sum', group, value: own });
}

/** `like`: the figure whose grain the new one has; absent: the grain that is asked for. */
function put({ calculation, added, grain }: Writing, type: ValueType, operation: Operation, like?: NodeId): NodeId {
  const id = calculation.nodes.length + added.length;
  const own = like === undefined ? grain : (calculation.nodes[like]?.grain ?? grain);
  added.push({ id, type, grain: own, ...operation });
  return id;
}
