import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { type DataRecord, type Entity, type Payee, payeeOf } from '../world/entities.ts';
import { referenceKey } from '../world/keyed.ts';
import type { Holder, Records } from '../world/records.ts';
import { aggregate, type Item } from './aggregate.ts';
import { planRefused } from './refused.ts';
import { smallestOf } from './round.ts';
import type { Evaluation, Setting } from './setting.ts';

export type RecordsNode = Extract<CalculationNode, { readonly op: 'records' }>;
type RunningNode = Extract<CalculationNode, { readonly op: 'running' }>;

/** Adds up the payee's own records dated inside the days (or everybody's, for the company; or those of a bundle). */
export function planRecords<N, B>(setting: Setting<N, B>, node: RecordsNode): Evaluation<N> {
  const { fault } = setting;
  const records = setting.records(node.table);
  if ('code' in records) return (entity, days) => fault(records.code, records.message, entity, days, records);
  const itemOf = planItems(setting, node);
  const refused = planRefused(setting, records.table, node.datedBy, node.grain.kind === 'company');
  const nothing = (entity: Entity, days: Span): Absent =>
    fault(`${node.how}-of-none`, `No row of ${node.table} counts in ${days.label}, so there is no ${node.how}.`, entity, days, {
      table: node.table,
    });
  return (entity, days) => {
    const items = recordsAt(setting, node, records, entity, days).map((record) => itemOf(record, days));
    const result = aggregate(setting, node.how, items, () => nothing(entity, days));
    return refused(entity, days) ?? result;
  };
}

/** The records that an aggregate looks at, before its `where`. What is credited on top counts for its payee only. */
export function recordsAt<N, B>(
  setting: Setting<N, B>,
  node: RecordsNode,
  records: Records,
  entity: Entity,
  days: Span,
): readonly DataRecord[] {
  const isAll = node.grain.kind === 'company';
  const holder = holderOf(setting, node, records, entity);
  if (holder === 'nothing') return [];
  const inside = ownOf(setting, node, records, payeeOf(entity), days, records.inside(holder, node.datedBy, days));
  if (isSharedBy(setting, node)) return [...new Map(inside.map((record) => [record.row, record])).values()];
  if (node.overlays !== false && !isAll) return inside;
  return inside.some(({ overlay }) => overlay) ? inside.filter(({ overlay }) => !overlay) : inside;
}

/** Whose records they are; those that refer to the record at hand are a bundle. */
function holderOf<N, B>({ world }: Setting<N, B>, node: RecordsNode, records: Records, entity: Entity): Holder | 'nothing' {
  if (node.grain.kind === 'company') return undefined;
  if (node.of === undefined) return entity.kind === 'bundle' && entity.table === node.table ? entity : payeeOf(entity);
  const table = entity.kind === 'record' ? world.table(entity.table) : undefined;
  if (entity.kind !== 'record' || table === undefined || 'code' in table) return 'nothing';
  return records.bundles(entity.payee, node.of).get(referenceKey(table, entity.row)) ?? 'nothing';
}

/** Records credited as the record at hand are seen whole: whatever adds up over that one is multiplied by the share they have in common. */
export const isSharedBy = <N, B>({ creditedBy }: Setting<N, B>, { of, table }: RecordsNode): boolean =>
  of !== undefined && creditedBy(table) === of;

/** Somebody who comes to the plan or leaves it inside the days has the records of their days on it. */
export function ownOf<N, B>(
  { coverage }: Setting<N, B>,
  { datedBy }: Pick<RecordsNode, 'datedBy'>,
  { table }: Records,
  payee: Payee | undefined,
  days: Span,
  inside: readonly DataRecord[],
): readonly DataRecord[] {
  if (payee === undefined || payee.rows.length === 1 || datedBy === undefined) return inside;
  const covered = coverage(payee, days);
  if (isAbsent(covered) || typeof covered === 'string') return inside;
  const dates = table.columns.get(datedBy);
  return inside.filter(({ row }) => {
    const date = dates?.at(row);
    return typeof date === 'number' && covered.some(({ from, to }) => from <= date && date <= to);
  });
}

/** Makes each record an item: its figure, weighed by the payee's share of it. */
export function planItems<N, B>(
  setting: Setting<N, B>,
  node: RecordsNode | RunningNode,
): (record: DataRecord, days: Span) => Item<N, B> {
  const grain = { kind: 'record', table: node.table } as const;
  const where = node.where === undefined ? undefined : setting.test(node.where, grain);
  const value = node.value === undefined ? undefined : setting.figure(node.value, grain);
  const round = node.op === 'running' || node.roundEach === undefined ? undefined : eachRounded(setting, node, node.roundEach);
  const isWhole = node.op === 'records' && isSharedBy(setting, node);
  const yes = setting.domain.truth(true);
  return (record, days) => {
    const share = isWhole ? undefined : setting.shareOf(record);
    const figure = (): N | Absent => (value === undefined ? setting.one : value(record, days));
    return {
      counts: where === undefined ? yes : where(record, days),
      value: round === undefined ? figure : () => round(figure(), share, record, days),
      share: round === undefined ? share : undefined,
    };
  };
}

type EachRounded = NonNullable<RecordsNode['roundEach']>;

/** The payee's part of a record, rounded. */
function eachRounded<N, B>(
  setting: Setting<N, B>,
  node: RecordsNode,
  { mode, unit }: EachRounded,
): (figure: N | Absent, share: N | undefined, record: DataRecord, days: Span) => N | Absent {
  const { domain, world } = setting;
  const smallest = domain.of(smallestOf(node.type, world));
  const step = unit === undefined ? undefined : setting.figure(unit, { kind: 'record', table: node.table });
  return (figure, share, record, days) => {
    if (isAbsent(figure)) return figure;
    const size = step === undefined ? smallest : step(record, days);
    return isAbsent(size) ? size : domain.round(share === undefined ? figure : domain.mul(figure, share), size, mode);
  };
}

/** What a record adds to a sum or a count: its figure by its share. */
export function partOfItem<N, B>({ domain }: Setting<N, B>, { value, share }: Item<N, B>): N | Absent {
  const figure = value();
  return isAbsent(figure) || share === undefined ? figure : domain.mul(figure, share);
}
