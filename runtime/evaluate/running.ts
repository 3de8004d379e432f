import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity, Payee } from '../world/entities.ts';
import { firstFrom } from '../world/records.ts';
import { aggregate } from './aggregate.ts';
import { type Line, lineOf } from './lines.ts';
import { planItems } from './records.ts';
import { planRefused } from './refused.ts';
import type { Evaluation, Setting } from './setting.ts';

export type RunningNode = Extract<CalculationNode, { readonly op: 'running' }>;

/**
 * Adds up the payee's records that come before the record at hand, in their order. Each counts with its figure in the pay period in
 * which it is dated, so that the total does not depend on the days it is asked for; sums are kept along each payee's line.
 */
export function planRunning<N, B>(setting: Setting<N, B>, node: RunningNode): Evaluation<N> {
  const { domain, fault } = setting;
  const lineFor = planLine(setting, node);
  const refused = planRunningRefused(setting, node);
  return (entity, days) => {
    const refusal = refused(entity, days);
    if (refusal !== undefined) return refusal;
    const line = lineFor(entity, days);
    if (isAbsent(line)) return line;
    const range = rangeIn(setting, node, line, entity, days);
    if (isAbsent(range)) return range;
    const { start, end } = range;
    const wrong = line.wrong.find(({ place }) => place >= start && place < end);
    if (wrong !== undefined) return wrong.why;
    if (node.how === 'sum' || node.how === 'count') {
      const sums = node.how === 'sum' ? line.sums : line.counts;
      return domain.sub(sums[end] ?? setting.zero, sums[start] ?? setting.zero);
    }
    const message = `No row of ${node.table} comes before this one, so there is no ${node.how}.`;
    return aggregate(setting, node.how, line.items.slice(start, end), () => fault(`${node.how}-of-none`, message, entity, days));
  };
}

/** A refused row among those that may come before the record at hand. */
function planRunningRefused<N, B>(
  setting: Setting<N, B>,
  { table, datedBy, unit }: RunningNode,
): (entity: Entity, days: Span) => Absent | undefined {
  const records = setting.records(table);
  if ('code' in records) return () => undefined;
  const dates = records.table.columns.get(datedBy);
  const refused = planRefused(setting, records.table, datedBy, false);
  return (entity, days) => {
    const day = entity.kind === 'record' ? dates?.at(entity.row) : undefined;
    if (typeof day !== 'number') return undefined;
    const from = unit === 'period' ? days.from : setting.world.calendar.holding(unit, day).from;
    return refused(entity, days, { from, to: day });
  };
}

/** A payee's whole line of records, made once. */
export function planLine<N, B>(setting: Setting<N, B>, node: RunningNode): (entity: Entity, days: Span) => Line<N, B> | Absent {
  const { fault } = setting;
  const records = setting.records(node.table);
  if ('code' in records) return (entity, days) => fault(records.code, records.message, entity, days, records);
  const itemOf = planItems(setting, node);
  const known = new Map<Payee | undefined, Line<N, B> | Absent>();
  return (entity, days) => {
    if (entity.kind !== 'record')
      return fault('no-record', 'What ran up before belongs to a record, and there is none here.', entity, days);
    const line = known.get(entity.payee) ?? lineOf(setting, node, records, entity.payee, itemOf);
    known.set(entity.payee, line);
    return line;
  };
}

/** The places on the line from which and before which records count. */
export function rangeIn<N, B>(
  { fault, world }: Setting<N, B>,
  { table, datedBy, unit, including }: RunningNode,
  { places, dates }: Line<N, B>,
  entity: Entity,
  days: Span,
): { readonly start: number; readonly end: number } | Absent {
  const place = places.get(entity.index);
  const date = place === undefined ? undefined : dates[place];
  if (place === undefined || date === undefined)
    return fault('record-undated', `A row of ${table} without ${datedBy} has no place in the order of rows.`, entity, days);
  const from = unit === 'period' ? days.from : world.calendar.holding(unit, date).from;
  const end = including ? place + 1 : place;
  return { start: Math.min(firstFrom(dates, from), end), end };
}
