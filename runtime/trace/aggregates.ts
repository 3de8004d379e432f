import { isAbsent } from '../absent.ts';
import type { AggregateKind, CalculationNode, NodeId } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { bundleFinder, type BundlesNode } from '../evaluate/bundles.ts';
import { membersAt } from '../evaluate/members.ts';
import { recordFigure, type RecordsNode, recordsAt } from '../evaluate/records.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import { type DataRecord, type Entity, payeeOf } from '../world/entities.ts';
import { one } from '../numbers/exact.ts';
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
  const looked = 'code' in records ? [] : recordsAt(tracer.setting, node, records, at.entity, at.days);
  const children = looked
    .filter((record) => holds(tracer, node.where, record, at))
    .flatMap((record) => ('code' in records ? [] : explainRecord(tracer, node, record, records.table, at)));
  return step(tracer, valueAt(tracer, node.id, at), node.type, {
    op: opOf('records', node.how),
    ...headOf(tracer, node),
    children,
  });
}

function explainRecord(tracer: Tracer, node: RecordsNode, record: DataRecord, table: TypedTable, at: At): readonly Trace[] {
  const { setting } = tracer;
  const figure = recordFigure(setting, node)(record, at.days);
  if (isAbsent(figure) && figure.problem === undefined) return [];
  const isCell = node.value === undefined || setting.node(node.value).op === 'column';
  const isWhole = setting.creditOf(record) === undefined && node.roundEach === undefined && node.how !== 'count';
  const children =
    isCell || !isWhole || node.value === undefined ? [] : [tracer.explain(node.value, { entity: record, days: at.days })];
  const source = { file: table.file, line: table.lineOf(record.index) };
  return [step(tracer, figure, node.type, { op: 'record', phrase: recordName(record, table), source, children })];
}

/** A record's key and date, or its table. */
function recordName(record: DataRecord, table: TypedTable): string {
  const key = table.shape.columns.find(({ type }) => type.kind === 'key')?.name;
  const date = table.columns.get(table.shape.datedBy ?? '')?.[record.index];
  const parts = [
    key === undefined ? table.shape.name : keyText(table.columns.get(key)?.[record.index]),
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
  const payee = payeeOf(at.entity);
  const bundles = 'code' in records || payee === undefined ? [] : bundleFinder(node, records)(payee, at.days);
  const grain = { kind: 'bundle', table: node.table, column: node.column } as const;
  const where = node.where === undefined ? undefined : setting.test(node.where, grain);
  const children = bundles
    .filter((bundle) => where === undefined || where(bundle, at.days) === true)
    .map((bundle) => tracer.explain(node.value, at, { entity: bundle, days: at.days }));
  return step(tracer, valueAt(tracer, node.id, at), node.type, { op: 'bundles', ...headOf(tracer, node), children });
}
