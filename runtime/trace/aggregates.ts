import { isAbsent } from '../absent.ts';
import type { AggregateKind, CalculationNode, NodeId } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { type BundlesNode, planBundlesAt } from '../evaluate/bundles.ts';
import { membersAt } from '../evaluate/members.ts';
import { partOfItem, planItems, type RecordsNode, recordsAt } from '../evaluate/records.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { DataRecord, Entity } from '../world/entities.ts';
import type { Records } from '../world/records.ts';
import { smallestOf } from '../evaluate/round.ts';
import { type Exact, exactOfRational, multiply, one, zero } from '../numbers/exact.ts';
import { isoOf } from '../periods/dates.ts';
import { type At, headOf, placeOf, step, type Tracer, valueAt } from './tracer.ts';

type MembersNode = Extract<CalculationNode, { readonly op: 'members' }>;
type PeriodsNode = Extract<CalculationNode, { readonly op: 'periods' }>;

const opOf = (op: string, how: AggregateKind): string => (how === 'sum' ? op : `${op}-${how}`);

/** Is the test true for the entity, or absent? */
function holds({ setting }: Tracer, where: NodeId | undefined, entity: Entity, { days }: At): boolean {
  if (where === undefined) return true;
  const grain = entity.kind === 'record' ? ({ kind: 'record', table: entity.table } as const) : ({ kind: 'payee' } as const);
  return setting.test(where, grain)(entity, days) === true;
}

/** Every record that counted, by its row. */
export function explainRecords(tracer: Tracer, node: RecordsNode, at: At): Trace {
  const records = tracer.setting.records(node.table);
  const looked = 'code' in records ? [] : recordsAt(node, records, at.entity, at.days);
  const children = looked
    .filter((record) => holds(tracer, node.where, record, at))
    .flatMap((record) => ('code' in records ? [] : explainRecord(tracer, node, record, records, at)));
  return step(tracer, valueAt(tracer, node.id, at), node.type, {
    op: opOf('records', node.how),
    ...headOf(tracer, node),
    children,
  });
}

function explainRecord(tracer: Tracer, node: RecordsNode, record: DataRecord, records: Records, at: At): readonly Trace[] {
  const { setting } = tracer;
  const item = planItems(setting, node, records)(record, at.days);
  const adds = node.how === 'sum' || node.how === 'count';
  const figure = item.value();
  if (isAbsent(figure) && figure.problem === undefined) return [];
  const part = node.how === 'count' ? (item.share ?? one) : adds ? partOfItem(setting, item) : figure;
  const inside = { entity: record, days: at.days };
  const { table } = records;
  const source = { file: table.file, line: table.lineOf(record.row) };
  const shown = { op: 'record', phrase: recordName(record, table), source };
  return [step(tracer, part, node.type, { ...shown, children: recordSteps(tracer, node, item.share, inside) })];
}

/** The record's figure, its share and its rounding, where it is more than a cell. */
function recordSteps(tracer: Tracer, node: RecordsNode, share: Exact | undefined, at: At): readonly Trace[] {
  const { setting } = tracer;
  if (node.value === undefined || node.how === 'count') return [];
  const own = at.entity.kind === 'record' ? setting.shareOf(at.entity) : undefined;
  const isPlain = own === undefined && node.roundEach === undefined;
  if (isPlain && setting.node(node.value).op === 'column') return [];
  const figure = tracer.explain(node.value, at);
  if (isPlain || (share !== undefined && node.how !== 'sum')) return [figure];
  const credited = own === undefined ? figure : creditedPart(tracer, node, figure, own);
  if (node.roundEach === undefined) return [credited];
  const { unit } = node.roundEach;
  const rounded = setting.domain.round;
  const value = exactOfRational(credited.value) ?? zero;
  const size =
    unit === undefined ? smallestOf(node.type, setting.world) : (exactOfRational(tracer.explain(unit, at).value) ?? one);
  const children = unit === undefined ? [credited] : [credited, tracer.explain(unit, at)];
  const round = step(tracer, rounded(value, size, node.roundEach.mode), node.type, { op: 'round', phrase: 'rounded', children });
  return [round];
}

/** A record's figure by the payee's share of it. */
function creditedPart(tracer: Tracer, node: RecordsNode, figure: Trace, share: Exact): Trace {
  const value = multiply(exactOfRational(figure.value) ?? zero, share);
  const part = step(tracer, share, { kind: 'percent' }, { op: 'credit', phrase: 'the share credited' });
  return step(tracer, value, node.type, { op: 'multiply', phrase: 'the part credited', children: [figure, part] });
}

/** A record's key and date, or its table. */
function recordName(record: DataRecord, table: TypedTable): string {
  const key = table.shape.columns.find(({ type }) => type.kind === 'key')?.name;
  const date = table.columns.get(table.shape.datedBy ?? '')?.[record.row];
  const parts = [
    key === undefined ? table.shape.name : keyText(table.columns.get(key)?.[record.row]),
    ...(typeof date === 'number' ? [isoOf(date)] : []),
  ];
  return parts.join(', ');
}

export function explainMembers(tracer: Tracer, node: MembersNode, at: At): Trace {
  const members = membersAt(tracer.setting, node.group, at.entity, at.days).filter((member) =>
    holds(tracer, node.where, member, at),
  );
  const children = members.map((member): Trace => {
    const child = tracer.explain(node.value, at, { entity: member, days: at.days });
    if (node.how !== 'count') return { ...child, op: 'member', of: member.key, children: [child] };
    return step(tracer, one, node.type, { op: 'member', phrase: member.key, of: member.key });
  });
  return step(tracer, valueAt(tracer, node.id, at), node.type, {
    op: opOf('members', node.how),
    ...headOf(tracer, node),
    children,
  });
}

export function explainPeriods(tracer: Tracer, node: PeriodsNode, at: At): Trace {
  const children = tracer.setting.world.calendar.wholeUnitsIn(node.unit, at.days).map((days): Trace => {
    const inside = { entity: at.entity, days };
    const child = tracer.explain(node.value, inside);
    if (node.how !== 'count') return { ...child, op: 'period', ...placeOf(at, inside), children: [child] };
    return step(tracer, one, node.type, { op: 'period', phrase: days.label, ...placeOf(at, inside) });
  });
  return step(tracer, valueAt(tracer, node.id, at), node.type, {
    op: opOf('periods', node.how),
    ...headOf(tracer, node),
    children,
  });
}

/** Every bundle of the payee's records that counted. */
export function explainBundles(tracer: Tracer, node: BundlesNode, at: At): Trace {
  const { setting } = tracer;
  const records = setting.records(node.table);
  const bundles = 'code' in records ? [] : planBundlesAt(setting, node, records)(at.entity, at.days);
  const children = isAbsent(bundles)
    ? []
    : bundles.map((bundle) => tracer.explain(node.value, at, { entity: bundle, days: at.days }));
  return step(tracer, valueAt(tracer, node.id, at), node.type, { op: 'bundles', ...headOf(tracer, node), children });
}
