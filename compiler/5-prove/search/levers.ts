import type { Calculation, CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import type { Subject } from '../subject.ts';
import { figureLever, type Lever, leverOf } from './lever.ts';
import { type Variant, variantOf } from './variant.ts';
import { below } from './below.ts';
import { independentSums, tableOf } from './independent.ts';

/** Something that can be raised, and the variant in which it is. */
export interface Raising {
  readonly variant: Variant;
  readonly lever: Lever;
}

/** All that can be raised: each figure that is given, and each amount of records that are paid one by one. */
export function raisings(calculation: Calculation, opened: Variant, asked: readonly NodeId[]): readonly Raising[] {
  const used = usedBy(calculation, asked);
  const figures = opened.given
    .filter(({ shape, node }) => (node === undefined ? isReadIn(calculation, used, shape.name) : used.has(node)))
    .map((given): Raising => ({ variant: opened, lever: figureLever(given) }));
  const columns = recordColumns(calculation, used, opened);
  const cells = columns.flatMap((subject) => raisingsOf(calculation, subject, ''));
  return [...cells, ...figures];
}

/** How a subject is raised: as a figure, or record by record where others look at the records as well. */
export function raisingsOf(calculation: Calculation, subject: Subject, name: string): readonly Raising[] {
  if (subject.kind === 'column') return raisingBy(variantOf(calculation, { rowsOf: subject.table }), subject, name);
  const node = subject.kind === 'node' ? calculation.nodes[subject.node] : undefined;
  if (node?.op !== 'records' || independentSums(calculation).has(node.id))
    return raisingBy(variantOf(calculation, node === undefined ? {} : { open: node.id }), subject, name);
  return columnsIn(calculation, node).flatMap((each) => raisingsOf(calculation, each, name));
}

function raisingBy(variant: Variant, subject: Subject, name: string): readonly Raising[] {
  const lever = leverOf(subject, name, variant);
  return lever === undefined ? [] : [{ variant, lever }];
}

/** The amounts that a sum adds up; of a count, any amount of the table. */
function columnsIn(calculation: Calculation, { value, table }: Extract<CalculationNode, { op: 'records' }>): readonly Subject[] {
  const under = below(calculation, value === undefined ? [] : [value]);
  const summed = calculation.nodes.flatMap((node) =>
    node.op === 'column' &&
    under.has(node.id) &&
    node.type.kind === 'money' &&
    node.table === table &&
    (node.via ?? []).length === 0
      ? [node.column]
      : [],
  );
  const first = calculation.tables.find(({ name }) => name === table)?.columns.find(({ type }) => type.kind === 'money')?.name;
  const columns = summed.length > 0 ? [...new Set(summed)] : [first ?? ''];
  const hows = summed.length > 0 ? (['raise', 'add'] as const) : (['add'] as const);
  return columns.flatMap((column) => hows.map((how): Subject => ({ kind: 'column', table, column, how })));
}

/** All that components, limits and what is asked for are made of, through the components that they name. */
export function usedBy(calculation: Calculation, asked: readonly NodeId[]): ReadonlySet<NodeId> {
  const { components, payoutLimits, limits = [], balances = [] } = calculation;
  return below(calculation, [
    ...asked,
    ...components.map(({ amount }) => amount),
    ...payoutLimits.map(({ value }) => value),
    ...limits.map(({ to }) => to),
    ...balances.flatMap(({ starts, becomes }) => [starts, becomes]),
  ]);
}

const isReadIn = ({ nodes }: Calculation, used: ReadonlySet<NodeId>, input: string): boolean =>
  nodes.some((node) => node.op === 'input' && node.input === input && used.has(node.id));

/** Amounts in tables whose records are looked at themselves; any amount of a table of which none is. */
export function recordColumns(calculation: Calculation, used: ReadonlySet<NodeId>, { apart }: Variant): readonly Subject[] {
  const looked = new Set(apart.nodes.flatMap((node) => (used.has(node.id) ? (tableOf(node) ?? []) : [])));
  return [...looked].flatMap((table) => {
    const columns = calculation.nodes.flatMap((node) =>
      node.op === 'column' &&
      node.type.kind === 'money' &&
      (node.via ?? []).length === 0 &&
      used.has(node.id) &&
      node.table === table
        ? [node.column]
        : [],
    );
    const any = calculation.tables.find(({ name }) => name === table)?.columns.find(({ type }) => type.kind === 'money')?.name;
    const all = columns.length > 0 || any === undefined ? columns : [any];
    return [...new Set(all)].map((column): Subject => ({ kind: 'column', table, column, how: 'raise' }));
  });
}
