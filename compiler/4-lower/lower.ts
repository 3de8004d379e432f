import type { Span } from '../../grammar/span.ts';
import type {
  AlertShape,
  Calculation,
  CalculationNode,
  ColumnShape,
  ComponentShape,
  CreditShape,
  Grain,
  LimitShape,
  NodeId,
  Operation,
  Phrase,
  PromiseShape,
  SchedulePart,
  TableShape,
} from '../../runtime/calculation.ts';
import { meaningHashOf, sourceHashOf } from '../../runtime/index.ts';
import type { CheckedPlan } from '../3-check/check.ts';
import type { CheckedAlert } from '../3-check/alert.ts';
import type { Draft } from '../3-check/draft.ts';
import type { CheckedPromise } from '../3-check/promises.ts';
import type { CheckedComponent, CheckedTable } from '../3-check/scope.ts';
import { settledType } from '../3-check/type.ts';
import { draftsIn, draftsWithin, isDraft } from '../3-check/walk.ts';

export interface Lowered {
  readonly calculation: Calculation;
  /** The longest chain of figures that lean on one another. */
  readonly depth: number;
  /** The node of a draft that was among the roots, or below one. */
  readonly nodeOf: (draft: Draft) => NodeId;
}

/** Numbers the figures so that each comes after what it needs, and writes the plan down as data once that is asked for. */
export function lower(plan: CheckedPlan, source: string, extra: readonly Draft[] = []): Lowered {
  const numbering = numberFrom([...figuresOf(plan), ...extra]);
  const { depth, nodeOf } = numbering;
  let written: Calculation | undefined;
  return {
    depth,
    nodeOf,
    // While somebody types, most texts are checked and never paid.
    get calculation() {
      return (written ??= calculationOf(plan, source, numbering));
    },
  };
}

/** The figures that a plan states, each with those below it. */
function figuresOf(plan: CheckedPlan): readonly Draft[] {
  return [
    ...plan.components.map(({ amount }) => amount),
    ...plan.payoutLimits.map(({ value }) => value),
    ...plan.balances.flatMap(({ starts, becomes }) => [starts, becomes ?? starts]),
    ...plan.credits.flatMap((credit) => draftsWithin(credit)),
    ...plan.limits.map(({ to }) => to),
    ...(plan.payeesWhere === undefined ? [] : [plan.payeesWhere]),
    ...plan.components.flatMap(({ schedule }) => draftsWithin(schedule)),
    ...plan.promises.flatMap(({ claim }) => draftsOfClaim(claim)),
    ...plan.definitions.map(({ value }) => value).filter(({ grain }) => grain.kind !== 'record'),
    ...plan.alerts.map(({ when }) => when),
  ];
}

function calculationOf(plan: CheckedPlan, source: string, { nodeOf, drafts }: Numbering): Calculation {
  const { from, to, currency, name, pays, fiscalStart } = plan.header;
  const unhashed: Omit<Calculation, 'sourceHash' | 'meaningHash'> = {
    format: 'upside-calculation',
    version: 1,
    plan: {
      name,
      pays,
      fiscalStart,
      ...(currency !== undefined && { currency }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    },
    ...(plan.payees !== undefined && { payees: tableShapeOf(plan.payees) }),
    tables: plan.tables.map(tableShapeOf),
    inputs: plan.inputs.map(({ shape, type }) => ({ ...shape, type: settledType(type) })),
    params: plan.params.map(({ shape, type }) => ({ ...shape, type: settledType(type) })),
    nodes: drafts.map((draft, id) => nodeFrom(draft, id, nodeOf)),
    components: plan.components.map((component) => componentShapeOf(component, nodeOf)),
    payoutLimits: plan.payoutLimits.map((limit) => ({ ...limit, value: nodeOf(limit.value) })),
    ...stateOf(plan, nodeOf),
    promises: plan.promises.map((promise) => promiseShapeOf(promise, source, nodeOf)),
    ...(plan.alerts.length > 0 && { alerts: plan.alerts.map((alert) => alertShapeOf(alert, source, nodeOf)) }),
    definitions: plan.definitions.flatMap(({ name: called, value }) =>
      value.grain.kind === 'record' ? [] : [{ name: called, node: nodeOf(value) }],
    ),
    phrases: drafts.map((draft) => phraseOf(draft, source)),
  };
  return { ...unhashed, sourceHash: sourceHashOf(source), meaningHash: meaningHashOf(unhashed) };
}

interface Numbering {
  readonly drafts: readonly Draft[];
  readonly nodeOf: (draft: Draft) => NodeId;
  readonly depth: number;
}
/** Arguments first, without recursion. A definition used twice is one node. */
function numberFrom(roots: readonly Draft[]): Numbering {
  const ids = new Map<object, NodeId>();
  const depths: number[] = [];
  const drafts: Draft[] = [];
  /** With `args` once they are open themselves. */
  const open: { readonly draft: Draft; readonly args?: readonly Draft[] }[] = roots.toReversed().map((draft) => ({ draft }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { draft } = next;
    if (ids.has(draft.op)) continue;
    const { args = draftsIn(draft.op) } = next;
    if (next.args !== undefined) {
      ids.set(draft.op, drafts.length);
      depths.push(1 + Math.max(0, ...args.map((arg) => depths[ids.get(arg.op) ?? 0] ?? 0)));
      drafts.push(draft);
    } else {
      open.push({ draft, args }, ...args.toReversed().map((arg) => ({ draft: arg })));
    }
  }
  const nodeOf = (draft: Draft): NodeId => ids.get(draft.op) ?? -1;
  return { drafts, nodeOf, depth: depths.reduce((most, depth) => Math.max(most, depth), 0) };
}

function nodeFrom(draft: Draft, id: NodeId, nodeOf: (draft: Draft) => NodeId): CalculationNode {
  const base: { readonly id: NodeId; readonly type: CalculationNode['type']; readonly grain: Grain } = {
    id,
    type: settledType(draft.type),
    grain: draft.grain,
  };
  return { ...base, ...(swapped(draft.op, nodeOf) as Operation) };
}

/** The same data with node ids in place of drafts. */
function swapped(part: unknown, nodeOf: (draft: Draft) => NodeId): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (isDraft(part)) return nodeOf(part);
  if (Array.isArray(part)) return part.map((each) => swapped(each, nodeOf));
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, swapped(value, nodeOf)]));
}

function componentShapeOf(
  { shape, amount, perRecord, schedule }: CheckedComponent,
  nodeOf: (draft: Draft) => NodeId,
): ComponentShape {
  return {
    ...shape,
    amount: nodeOf(amount),
    ...(perRecord !== undefined && { perRecord: nodeOf(perRecord) }),
    ...(schedule !== undefined && { schedule: swapped(schedule, nodeOf) as readonly SchedulePart[] }),
  };
}

/** Balances, credits, limits and whom the plan pays; left out where the plan has none. */
function stateOf(
  plan: CheckedPlan,
  nodeOf: (draft: Draft) => NodeId,
): Pick<Calculation, 'balances' | 'credits' | 'limits' | 'payeesWhere'> {
  const balances = plan.balances.map(({ name, type, grain, starts, becomes }) => ({
    name,
    type: settledType(type),
    grain,
    starts: nodeOf(starts),
    becomes: nodeOf(becomes ?? starts),
  }));
  return {
    ...(balances.length > 0 && { balances }),
    ...(plan.credits.length > 0 && { credits: swapped(plan.credits, nodeOf) as readonly CreditShape[] }),
    ...(plan.limits.length > 0 && { limits: swapped(plan.limits, nodeOf) as readonly LimitShape[] }),
    ...(plan.payeesWhere !== undefined && { payeesWhere: nodeOf(plan.payeesWhere) }),
  };
}

function phraseOf(draft: Draft, source: string): Phrase {
  const { from, to } = draft.span;
  const text = draft.words ?? source.slice(from, to).replaceAll(/\s+/g, ' ').trim();
  return { text: text === '' ? (draft.name ?? '') : text, from, to, ...(draft.name !== undefined && { name: draft.name }) };
}

/** A table's shape; a column of bare numerals that turned out to be money is money. */
function tableShapeOf({ shape, types }: CheckedTable): TableShape {
  const columns = shape.columns.map((column): ColumnShape => {
    const type = types.get(column.name);
    const isMoney = column.type.kind === 'number' && type !== undefined && settledType(type).kind === 'money';
    return isMoney ? { ...column, type: { kind: 'money' } } : column;
  });
  return { ...shape, columns };
}

function draftsOfClaim(claim: CheckedPromise['claim']): readonly Draft[] {
  return Object.values(claim).flatMap((part) => (typeof part === 'object' && isDraft(part) ? [part] : []));
}

function wordsOf({ from, to }: Span, source: string): Pick<PromiseShape, 'phrase' | 'from' | 'to'> {
  return { phrase: source.slice(from, to).replaceAll(/\s+/g, ' ').trim(), from, to };
}

function alertShapeOf({ span, when, ...alert }: CheckedAlert, source: string, nodeOf: (draft: Draft) => NodeId): AlertShape {
  return { ...alert, when: nodeOf(when), ...wordsOf(span, source) };
}

function promiseShapeOf({ item, claim }: CheckedPromise, source: string, nodeOf: (draft: Draft) => NodeId): PromiseShape {
  const entries = Object.entries(claim).map(([key, part]) => [
    key,
    typeof part === 'object' && isDraft(part) ? nodeOf(part) : part,
  ]);
  return { ...wordsOf(item.span, source), ...(Object.fromEntries(entries) as OmitPlace<PromiseShape>) };
}
type OmitPlace<P> = P extends unknown ? Omit<P, 'phrase' | 'from' | 'to'> : never;
