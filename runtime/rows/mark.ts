import { isAbsent } from '../absent.ts';
import type { PeriodUnit } from '../calculation.ts';
import { recordsAt } from '../evaluate/records.ts';
import type { Setting } from '../evaluate/setting.ts';
import type { Exact } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import { company, type DataRecord, type Payee } from '../world/entities.ts';
import type { Records } from '../world/records.ts';
import type { Look } from './looks.ts';

type ExactSetting = Setting<Exact, boolean>;

/** Notes for each row that a look goes over whether it counts there: 1 it is looked at, 2 it counts. */
export function markRows(setting: ExactSetting, { node, days, audience }: Look): void {
  const records = setting.records(node.table);
  if ('code' in records) return;
  const test = node.where === undefined ? undefined : setting.test(node.where, { kind: 'record', table: node.table });
  const { looked } = records;
  const counts = (record: DataRecord): boolean => {
    const answer = test?.(record, days);
    return answer === undefined || (!isAbsent(answer) && answer);
  };
  for (const record of lookedAt(setting, records, { node, days, audience })) {
    if (looked[record.row] === 0) looked[record.row] = 1;
    if (looked[record.row] === 1 && counts(record)) looked[record.row] = 2;
  }
}

function lookedAt(setting: ExactSetting, records: Records, { node, days, audience }: Look): readonly DataRecord[] {
  const { people } = setting.world;
  if (node.op === 'records' && node.grain.kind === 'company') return recordsAt(setting, node, records, company, days);
  const those = audience === undefined ? people.payees : people.payees.filter(({ index }) => audience[index] === 1);
  return those.flatMap((payee) => ofPayee(setting, records, node, payee, days));
}

function ofPayee(setting: ExactSetting, records: Records, node: Look['node'], payee: Payee, days: Span): readonly DataRecord[] {
  if (node.op === 'running') return records.inside(payee, node.datedBy, withUnit(setting, node.unit, days));
  if (node.op === 'bundles') return records.inside(payee, node.datedBy, days);
  if (node.of === undefined || node.grain.kind !== 'record')
    return recordsAt(setting, { ...node, grain: { kind: 'payee' } }, records, payee, days);
  const targets = setting.records(node.grain.table);
  const all = 'code' in targets ? [] : targets.inside(payee, undefined, days);
  return all.flatMap((record) => recordsAt(setting, node, records, record, days));
}

/** A running total goes over what came before in the unit. */
function withUnit({ world }: ExactSetting, unit: PeriodUnit | 'period', days: Span): Span {
  const from = unit === 'period' ? days.from : world.calendar.holding(unit, days.from).from;
  return world.calendar.span(from, days.to);
}
