import { blank, isAbsent } from '../absent.ts';
import type { Trace } from '../data.ts';
import type { Item } from '../evaluate/aggregate.ts';
import { isSharedBy, partOfItem, planItems, type RecordsNode, recordsAt } from '../evaluate/records.ts';
import { smallestOf } from '../evaluate/round.ts';
import { planLine, rangeIn, type RunningNode } from '../evaluate/running.ts';
import { type Exact, exactOfRational, multiply, one, subtract, zero } from '../numbers/exact.ts';
import { isoOf } from '../periods/dates.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { DataRecord } from '../world/entities.ts';
import type { Records } from '../world/records.ts';
import { holds, opOf } from './counting.ts';
import { type At, headOf, step, type Tracer, valueAt } from './tracer.ts';

/** Every record that counted, by its row. */
export function explainRecords(tracer: Tracer, node: RecordsNode, at: At): Trace {
  const records = tracer.setting.records(node.table);
  const looked = 'code' in records ? [] : recordsAt(tracer.setting, node, records, at.entity, at.days);
  const children = looked
    .filter((record) => holds(tracer, node.where, record, at))
    .flatMap((record) => ('code' in records ? [] : explainRecord(tracer, node, record, records, at)));
  return step(tracer, valueAt(tracer, node.id, at), node.type, {
    op: opOf('records', node.how),
    ...headOf(tracer, node),
    children,
  });
}

export function explainRecord(
  tracer: Tracer,
  node: RecordsNode | RunningNode,
  record: DataRecord,
  records: Records,
  at: At,
): readonly Trace[] {
  const { setting } = tracer;
  const item = planItems(setting, node)(record, at.days);
  const adds = node.how === 'sum' || node.how === 'count';
  const figure = item.value();
  if (isAbsent(figure) && figure.problem === undefined) return [];
  const part = node.how === 'count' ? (item.share ?? one) : adds ? partOfItem(setting, item) : figure;
  const inside = { entity: record, days: at.days };
  const { table } = records;
  const source = { file: table.file, line: table.lineOf(record.row) };
  const shown = { op: 'record', phrase: nameOfRecord(record, table), source };
  return [step(tracer, part, node.type, { ...shown, children: recordSteps(tracer, node, inside) })];
}

/** The record's figure, its share and its rounding, where it is more than a cell. */
function recordSteps(tracer: Tracer, node: RecordsNode | RunningNode, at: At): readonly Trace[] {
  const { setting } = tracer;
  if (node.value === undefined || node.how === 'count' || at.entity.kind !== 'record') return [];
  const isWhole = node.how !== 'sum' || (node.op === 'records' && isSharedBy(setting, node));
  const share = isWhole ? undefined : setting.shareOf(at.entity);
  const roundEach = node.op === 'records' ? node.roundEach : undefined;
  if (share === undefined && roundEach === undefined && setting.node(node.value).op === 'column') return [];
  const figure = tracer.explain(node.value, at);
  const credited = share === undefined ? figure : creditedPart(tracer, node, figure, share);
  return roundEach === undefined || node.op === 'running' ? [credited] : [roundedPart(tracer, node, credited, roundEach, at)];
}

function roundedPart(
  tracer: Tracer,
  node: RecordsNode,
  part: Trace,
  { mode, unit }: NonNullable<RecordsNode['roundEach']>,
  at: At,
): Trace {
  const { setting } = tracer;
  const to = unit === undefined ? undefined : tracer.explain(unit, at);
  const size = to === undefined ? smallestOf(node.type, setting.world) : (exactOfRational(to.value) ?? one);
  const value = setting.domain.round(exactOfRational(part.value) ?? zero, size, mode);
  const children = to === undefined ? [part] : [part, to];
  return step(tracer, value, node.type, { op: 'round', phrase: 'rounded', children });
}

/** A record's figure by the payee's share of it. */
function creditedPart(tracer: Tracer, node: RecordsNode | RunningNode, figure: Trace, share: Exact): Trace {
  const value = multiply(exactOfRational(figure.value) ?? zero, share);
  const part = step(tracer, share, { kind: 'percent' }, { op: 'credit', phrase: 'the share credited' });
  return step(tracer, value, node.type, { op: 'multiply', phrase: 'the part credited', children: [figure, part] });
}

/** A record's key and date, or its table. */
export function nameOfRecord(record: Pick<DataRecord, 'row'>, table: TypedTable): string {
  const key = table.shape.columns.find(({ type }) => type.kind === 'key')?.name;
  const date = table.columns.get(table.shape.datedBy ?? '')?.at(record.row);
  const parts = [
    key === undefined ? table.shape.name : keyText(table.columns.get(key)?.at(record.row)),
    ...(typeof date === 'number' ? [isoOf(date)] : []),
  ];
  return parts.join(', ');
}

const mostShown = 12;

/** The records that come before, the last of them one by one and the others as what they came to. */
export function explainRunning(tracer: Tracer, node: RunningNode, at: At): Trace {
  const { setting } = tracer;
  const records = setting.records(node.table);
  const line = planLine(setting, node)(at.entity, at.days);
  const range = isAbsent(line) ? line : rangeIn(setting, node, line, at.entity, at.days);
  const head = { op: opOf('running', node.how), ...headOf(tracer, node) };
  const value = valueAt(tracer, node.id, at);
  if (isAbsent(line) || isAbsent(range) || 'code' in records) return step(tracer, value, node.type, head);
  const places = line.items.map((_, place) => place).slice(range.start, range.end);
  const counted = places.filter((place) => isCounted(line.items[place]));
  const adds = node.how === 'sum' || node.how === 'count';
  const first = adds ? Math.max(0, counted.length - mostShown) : 0;
  const sums = node.how === 'count' ? line.counts : line.sums;
  const before = subtract(sums[counted[first] ?? range.start] ?? zero, sums[range.start] ?? zero);
  const earlier = step(tracer, before, node.type, { op: 'earlier', phrase: `${first} records before` });
  const shown = counted.slice(first).flatMap((place) => {
    const [record, date] = [line.records[place], line.dates[place]];
    if (record === undefined || date === undefined) return [];
    const days = setting.world.calendar.payPeriodHolding(date);
    return explainRecord(tracer, node, record, records, { entity: record, days });
  });
  return step(tracer, value, node.type, { ...head, children: first > 0 ? [earlier, ...shown] : shown });
}

function isCounted(item: Item<Exact, boolean> | undefined): boolean {
  return item !== undefined && item.counts === true && item.value() !== blank;
}
