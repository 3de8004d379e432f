import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import { reachOf, type Subject } from '../subject.ts';
import { figureLever, type Lever, leverOf } from './lever.ts';
import { type Variant, variantOf } from './variant.ts';
import { below } from './below.ts';

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
  const columns = recordColumns(calculation, used);
  const cells = columns.flatMap((subject) => raisingOf(calculation, subject, '') ?? []);
  return [...cells, ...figures];
}

/** How a subject is raised: a column in a variant with records, everything else as a figure. */
export function raisingOf(calculation: Calculation, subject: Subject, name: string, opened?: Variant): Raising | undefined {
  const variant =
    subject.kind === 'column'
      ? variantOf(calculation, { kept: recordNodes(calculation, subject) })
      : subject.kind === 'node'
        ? variantOf(calculation, { open: subject.node })
        : (opened ?? variantOf(calculation));
  const lever = leverOf(subject, name, variant);
  return lever && { variant, lever };
}

/** Those nodes that see a change of a record stay as they are. */
function recordNodes(calculation: Calculation, subject: Subject): ReadonlySet<NodeId> {
  const reach = reachOf(calculation, subject);
  return new Set(calculation.nodes.filter(({ id, op }) => op === 'records' && reach.has(id)).map(({ id }) => id));
}

/** All that components, limits and what is asked for are made of, through the components that they name. */
function usedBy(calculation: Calculation, asked: readonly NodeId[]): ReadonlySet<NodeId> {
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

function recordColumns({ nodes, components }: Calculation, used: ReadonlySet<NodeId>): readonly Subject[] {
  if (!components.some(({ perRecord }) => perRecord !== undefined)) return [];
  const columns = nodes.flatMap((node) =>
    node.op === 'column' && node.type.kind === 'money' && (node.via ?? []).length === 0 && used.has(node.id)
      ? [[`${node.table}.${node.column}`, { kind: 'column', table: node.table, column: node.column, how: 'raise' }] as const]
      : [],
  );
  return [...new Map<string, Subject>(columns).values()];
}
