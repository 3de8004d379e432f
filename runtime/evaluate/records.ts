import type { Absent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { type DataRecord, type Entity, payeeOf } from '../world/entities.ts';
import type { Records } from '../world/records.ts';
import { aggregate, type Item } from './aggregate.ts';
import type { Evaluation, Setting } from './setting.ts';

export type RecordsNode = Extract<CalculationNode, { readonly op: 'records' }>;

/** Adds up the payee's own records dated inside the days (or everybody's, for the company). */
export function planRecords<N, B>(setting: Setting<N, B>, node: RecordsNode): Evaluation<N> {
  const { world, fault } = setting;
  const records = world.records(node.table);
  if ('code' in records) return (entity, days) => fault(records.code, records.message, entity, days, records);
  const itemOf = itemMaker(setting, node, records);
  const nothing = (entity: Entity, days: Span): Absent =>
    fault(`${node.how}-of-none`, `No row of ${node.table} counts in ${days.label}, so there is no ${node.how}.`, entity, days, {
      table: node.table,
    });
  return (entity, days) => {
    const items = recordsAt(node, records, entity, days).map((record) => itemOf(record, days));
    return aggregate(setting, node.how, items, () => nothing(entity, days));
  };
}

/** The records that an aggregate looks at, before its `where`. */
export function recordsAt({ grain, datedBy }: RecordsNode, records: Records, entity: Entity, days: Span): readonly DataRecord[] {
  return records.inside(grain.kind === 'company' ? undefined : payeeOf(entity), datedBy, days);
}

function itemMaker<N, B>(
  setting: Setting<N, B>,
  node: RecordsNode,
  records: Records,
): (record: DataRecord, days: Span) => Item<N, B> {
  const grain = { kind: 'record', table: node.table } as const;
  const where = node.where === undefined ? undefined : setting.test(node.where, grain);
  const value = node.value === undefined ? undefined : setting.figure(node.value, grain);
  const { looked } = records;
  const yes = setting.domain.truth(true);
  return (record, days) => {
    if (looked[record.index] === 0) looked[record.index] = 1;
    return {
      counts: where === undefined ? yes : where(record, days),
      value: () => {
        looked[record.index] = 2;
        return value === undefined ? setting.one : value(record, days);
      },
    };
  };
}
