import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode, ComponentShape } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { keyText } from '../tables/typed.ts';
import { type Entity, type Payee, payeeOf } from '../world/entities.ts';
import type { Records } from '../world/records.ts';
import { filled } from './arithmetic.ts';
import { payPeriodDue } from './components.ts';
import type { RecordPart } from './record-parts.ts';
import type { Evaluation, Setting } from './setting.ts';

export type PartNode = Extract<CalculationNode, { readonly op: 'part' }>;

/** What a component paid in a period for one record, or for one that refers to it. */
export interface PaidPiece<N> extends RecordPart<N> {
  readonly period: Span;
}

/** What a component paid to the payee at hand for one record: its parts in whichever periods the record counted. */
export function planPart<N, B>(setting: Setting<N, B>, node: PartNode): Evaluation<N> {
  const piecesOf = planPieces(setting, node);
  return (entity, days) => {
    const pieces = piecesOf(entity, days);
    const payee = payeeOf(entity);
    if (isAbsent(pieces) || payee === undefined) return isAbsent(pieces) ? pieces : setting.zero;
    const paid = pieces.reduce((sum, { amount }) => setting.domain.add(sum, amount), setting.zero);
    return ofWhole(setting, entity, payee, paid);
  };
}

export function planPieces<N, B>(setting: Setting<N, B>, node: PartNode): Evaluation<readonly PaidPiece<N>[]> {
  const { fault, world } = setting;
  const key = filled(setting, node.record, setting.text(node.record, node.grain));
  const found = perRecordOf(setting, node.component);
  if (found === undefined) {
    const message = `${node.component} is not worked out record by record, so there is no part of it for one.`;
    return (entity, days) => fault('not-per-record', message, entity, days);
  }
  const { component, records, datedBy } = found;
  const rowsOf = planRowsOf(setting, node.table, records);
  return (entity, days) => {
    const payee = payeeOf(entity);
    const name = key(entity, days);
    if (isAbsent(name)) return name;
    if (payee === undefined) return fault('no-payee', 'What was paid belongs to a payee, and there is none here.', entity, days);
    const rows = rowsOf(name);
    if (rows === undefined) {
      const place = { table: node.table };
      return fault('reference-not-found', `${name} is not in ${node.table}.`, entity, days, place);
    }
    const periods = new Set<Span>();
    for (const row of rows) {
      const date = records.table.columns.get(datedBy)?.at(row);
      if (typeof date !== 'number') continue;
      const period = payPeriodDue(world.calendar, component.every, date);
      if (period.to >= world.start) periods.add(period);
    }
    return piecesPaid(setting, component, new Set(rows), payee, [...periods]);
  };
}

function piecesPaid<N, B>(
  setting: Setting<N, B>,
  component: ComponentShape,
  rows: ReadonlySet<number>,
  payee: Payee,
  periods: readonly Span[],
): readonly PaidPiece<N>[] | Absent {
  const pieces: PaidPiece<N>[] = [];
  for (const period of periods) {
    const parts = setting.recordParts(component.name, payee, period);
    if (isAbsent(parts)) return parts;
    for (const part of parts ?? []) if (rows.has(part.record.row)) pieces.push({ ...part, period });
  }
  return pieces;
}

/** What was paid is the payee's own already: of a record that is split, it is seen as of the whole, so that their share of it is that. */
function ofWhole<N, B>(setting: Setting<N, B>, entity: Entity, payee: Payee, paid: N): N {
  const { domain, one, zero } = setting;
  if (entity.kind !== 'record' || setting.shareOf(entity) === undefined) return paid;
  const records = setting.records(entity.table);
  const own = 'code' in records ? [entity] : records.ofRow(entity.row).filter((record) => record.payee === payee);
  const share = own.reduce((sum, record) => domain.add(sum, setting.shareOf(record) ?? one), zero);
  return domain.choose(
    domain.same(share, zero),
    () => zero,
    () => domain.div(paid, share),
  );
}

interface PerRecord {
  readonly component: ComponentShape;
  readonly records: Records;
  readonly datedBy: string;
}

function perRecordOf<N, B>(setting: Setting<N, B>, name: string): PerRecord | undefined {
  const component = setting.calculation.components.find((one) => one.name === name);
  const node = component?.perRecord === undefined ? undefined : setting.node(component.perRecord);
  if (component === undefined || (node?.op !== 'records' && node?.op !== 'bundles')) return undefined;
  const records = setting.records(node.table);
  return 'code' in records || node.datedBy === undefined ? undefined : { component, records, datedBy: node.datedBy };
}

/** The rows behind a component that are, or refer to, the record of that key; undefined: there is no such record. */
function planRowsOf<N, B>(
  { world }: Setting<N, B>,
  name: string,
  { table }: Records,
): (key: string) => readonly number[] | undefined {
  const target = world.referenced(name);
  const has = (key: string): number | undefined => ('code' in target ? undefined : target.rowOf([key]));
  if (table.shape.name === name) {
    return (key) => {
      const row = has(key);
      return row === undefined ? undefined : [row];
    };
  }
  const column = table.shape.columns.find(({ type }) => type.kind === 'reference' && type.table === name)?.name;
  const cells = table.columns.get(column ?? '');
  const rows = Map.groupBy(table.accepted, (row) => keyText(cells?.at(row)));
  return (key) => (has(key) === undefined ? undefined : (rows.get(key) ?? []));
}
