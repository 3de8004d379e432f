import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { keyText } from '../tables/typed.ts';
import { type Bundle, type DataRecord, type Entity, payeeOf } from '../world/entities.ts';
import type { Records } from '../world/records.ts';
import { aggregate, type Item } from './aggregate.ts';
import { smallestOf } from './round.ts';
import type { Evaluation, Setting } from './setting.ts';

export type RecordsNode = Extract<CalculationNode, { readonly op: 'records' }>;

/** Adds up the payee's own records dated inside the days (or everybody's, for the company). */
export function planRecords<N, B>(setting: Setting<N, B>, node: RecordsNode): Evaluation<N> {
  const { fault } = setting;
  const records = setting.records(node.table);
  if ('code' in records) return (entity, days) => fault(records.code, records.message, entity, days, records);
  const itemOf = itemMaker(setting, node, records);
  const nothing = (entity: Entity, days: Span): Absent =>
    fault(`${node.how}-of-none`, `No row of ${node.table} counts in ${days.label}, so there is no ${node.how}.`, entity, days, {
      table: node.table,
    });
  return (entity, days) => {
    const items = recordsAt(setting, node, records, entity, days).map((record) => itemOf(record, days));
    return aggregate(setting, node.how, items, () => nothing(entity, days));
  };
}

/** The records that an aggregate looks at, before its `where`. */
export function recordsAt<N, B>(
  setting: Setting<N, B>,
  node: RecordsNode,
  records: Records,
  entity: Entity,
  days: Span,
): readonly DataRecord[] {
  const inside = records.inside(node.grain.kind === 'company' ? undefined : payeeOf(entity), node.datedBy, days);
  const bundled =
    entity.kind === 'bundle' && entity.table === node.table
      ? inside.filter((record) => isInBundle(records, record, entity))
      : inside;
  return node.overlays === false ? bundled.filter((record) => setting.creditOf(record)?.overlay !== true) : bundled;
}

export function isInBundle({ table }: Records, record: DataRecord, { column, value }: Pick<Bundle, 'column' | 'value'>): boolean {
  return keyText(table.columns.get(column)?.[record.index]) === value;
}

/** What one record adds: its figure times the payee's share of it, for what adds up. */
export function recordFigure<N, B>(setting: Setting<N, B>, node: RecordsNode): Evaluation<N> {
  const { domain, one } = setting;
  const grain = { kind: 'record', table: node.table } as const;
  const value = node.value === undefined ? undefined : setting.figure(node.value, grain);
  const round = node.roundEach === undefined ? undefined : eachRounded(setting, node, node.roundEach);
  const adds = node.how === 'sum' || node.how === 'count';
  return (entity, days) => {
    const own = value === undefined ? one : value(entity, days);
    if (isAbsent(own)) return own;
    const figure = node.how === 'count' ? one : own;
    const share = adds && entity.kind === 'record' ? setting.creditOf(entity)?.share : undefined;
    const part = share === undefined ? figure : domain.mul(figure, share);
    return round === undefined ? part : round(part, entity, days);
  };
}

type EachRounded = NonNullable<RecordsNode['roundEach']>;

function eachRounded<N, B>(
  setting: Setting<N, B>,
  node: RecordsNode,
  { mode, unit }: EachRounded,
): (part: N, entity: Entity, days: Span) => N | Absent {
  const { domain, world } = setting;
  const smallest = domain.of(smallestOf(node.type, world));
  const step = unit === undefined ? undefined : setting.figure(unit, node.grain);
  return (part, entity, days) => {
    const size = step === undefined ? smallest : step(payeeOf(entity) ?? entity, days);
    return isAbsent(size) ? size : domain.round(part, size, mode);
  };
}

function itemMaker<N, B>(
  setting: Setting<N, B>,
  node: RecordsNode,
  records: Records,
): (record: DataRecord, days: Span) => Item<N, B> {
  const where = node.where === undefined ? undefined : setting.test(node.where, { kind: 'record', table: node.table });
  const figure = recordFigure(setting, node);
  const { looked } = records;
  const yes = setting.domain.truth(true);
  return (record, days) => {
    if (looked[record.index] === 0) looked[record.index] = 1;
    return {
      counts: where === undefined ? yes : where(record, days),
      value: () => {
        looked[record.index] = 2;
        return figure(record, days);
      },
    };
  };
}
