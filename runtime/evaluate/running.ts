import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { DataRecord, Payee } from '../world/entities.ts';
import type { Records } from '../world/records.ts';
import { aggregate, type Item } from './aggregate.ts';
import { recordFigure } from './records.ts';
import type { Evaluation, Setting } from './setting.ts';

type RunningNode = Extract<CalculationNode, { readonly op: 'running' }>;

/** Adds up the payee's records that come before the record at hand, in their order. */
export function planRunning<N, B>(setting: Setting<N, B>, node: RunningNode): Evaluation<N> {
  const { fault, world } = setting;
  const records = setting.records(node.table);
  if ('code' in records) return (entity, days) => fault(records.code, records.message, entity, days, records);
  const grain = { kind: 'record', table: node.table } as const;
  const where = node.where === undefined ? undefined : setting.test(node.where, grain);
  const { id, type, how, table, value } = node;
  const figure = recordFigure(setting, { id, type, how, table, ...(value !== undefined && { value }), grain, op: 'records' });
  const yes = setting.domain.truth(true);
  return (entity, days) => {
    if (entity.kind !== 'record' || entity.payee === undefined)
      return fault('no-record', 'What ran up before belongs to a record, and there is none here.', entity, days);
    const inOrder = orderedAt(setting, node, records, entity.payee, spanOf(entity, days), days);
    if (isAbsent(inOrder)) return inOrder;
    const place = inOrder.indexOf(entity);
    const before = inOrder.slice(0, node.including ? place + 1 : Math.max(0, place));
    const items = before.map((record): Item<N, B> => ({
      counts: where?.(record, days) ?? yes,
      value: () => figure(record, days),
    }));
    const message = `No row of ${node.table} comes before this one, so there is no ${node.how}.`;
    return aggregate(setting, node.how, items, () => fault(`${node.how}-of-none`, message, entity, days));
  };

  /** From the start of the unit that holds the record's date, to that date. */
  function spanOf(record: DataRecord, days: Span): Span {
    const date = 'code' in records ? undefined : records.table.columns.get(node.datedBy)?.[record.index];
    const to = typeof date === 'number' ? date : days.to;
    const from = node.unit === 'period' ? days.from : world.calendar.holding(node.unit, to).from;
    return world.calendar.span(Math.min(from, to), to);
  }
}

function orderedAt<N, B>(
  { fault }: Setting<N, B>,
  node: RunningNode,
  records: Records,
  payee: Payee,
  span: Span,
  days: Span,
): readonly DataRecord[] | Absent {
  const inside = [...records.inside(payee, node.datedBy, span)].sort((a, b) => compareRows(records.table, node, a, b));
  const twin = inside.find(
    (record, i) => inside[i + 1] !== undefined && compareRows(records.table, node, record, inside[i + 1] ?? record) === 0,
  );
  if (twin === undefined) return inside;
  const message = `Two rows of ${node.table} stand at the same place in the order by ${[node.datedBy, ...node.order].join(', ')}. Add a column that tells them apart.`;
  return fault('order-not-total', message, payee, days, {
    table: node.table,
    file: records.table.file,
    line: records.table.lineOf(twin.index),
  });
}

function compareRows(table: TypedTable, { datedBy, order }: RunningNode, a: DataRecord, b: DataRecord): number {
  for (const name of [datedBy, ...order]) {
    const [x, y] = [table.columns.get(name)?.[a.index], table.columns.get(name)?.[b.index]];
    if (typeof x === 'object' && typeof y === 'object' && x.n * y.d !== y.n * x.d) return x.n * y.d < y.n * x.d ? -1 : 1;
    const [first, second] = typeof x === 'number' && typeof y === 'number' ? [x, y] : [keyText(x), keyText(y)];
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}
