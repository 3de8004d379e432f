import { type Absent, blank } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import { didYouMean } from '../near.ts';
import type { Span } from '../periods/calendar.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { DataRecord, Entity } from '../world/entities.ts';
import type { Keyed } from '../world/keyed.ts';
import type { World } from '../world/world.ts';
import type { Evaluation, Setting, Value } from './setting.ts';
import { valueOfCell } from './values.ts';

type ColumnNode = Extract<CalculationNode, { readonly op: 'column' }>;
export type FollowedNode = Extract<CalculationNode, { readonly op: 'followed' }>;

/** A cell of the record at hand, or of a record that it refers to. */
export function planColumn<N, B>(setting: Setting<N, B>, node: ColumnNode): Evaluation<Value<N, B>> {
  const { domain, fault, world } = setting;
  const table = world.table(node.table);
  if ('code' in table) return (entity, days) => fault(table.code, table.message, entity, days, table);
  if (node.via !== undefined && node.via.length > 0) return planReference(setting, table, node.via, node.column);
  const cells = table.columns.get(node.column);
  return (entity) => valueOfCell(entity.kind === 'record' ? cells?.at(entity.row) : undefined, domain);
}

function planReference<N, B>(
  setting: Setting<N, B>,
  table: TypedTable,
  via: readonly string[],
  column: string,
): Evaluation<Value<N, B>> {
  return (entity, days) => {
    const found = entity.kind === 'record' ? followed(setting.world, table, entity.row, via) : undefined;
    if (found === undefined) return blank;
    if ('key' in found) return notFound(setting, found, table, entity, days);
    return valueOfCell(found.table.columns.get(column)?.at(found.row), setting.domain);
  };
}

/** A figure of the record that references lead to. */
export function planFollowed<N, B>(setting: Setting<N, B>, node: FollowedNode): Evaluation<Value<N, B>> {
  const { fault, world } = setting;
  const table = world.table(node.table);
  if ('code' in table) return (entity, days) => fault(table.code, table.message, entity, days, table);
  const value = setting.value(node.value, { kind: 'record', table: node.target });
  return (entity, days) => {
    const found = entity.kind === 'record' ? followed(world, table, entity.row, node.via) : undefined;
    if (found === undefined || entity.kind !== 'record') return blank;
    return 'key' in found ? notFound(setting, found, table, entity, days) : value(recordAt(setting, found, entity), days);
  };
}

/** The record in a row, as it is credited to the payee of the record that refers to it; else the whole row for that payee. */
export function recordAt<N, B>(setting: Setting<N, B>, { table, row }: Place, { payee, role }: DataRecord): DataRecord {
  const { name } = table.shape;
  const records = setting.records(name);
  const credited = 'code' in records ? [] : records.ofRow(row).filter((record) => record.payee === payee);
  const whole: DataRecord = { kind: 'record', table: name, row, index: row, payee, overlay: false, role: undefined };
  return credited.find((record) => record.role === role) ?? credited[0] ?? whole;
}

export interface Place {
  readonly table: TypedTable;
  readonly row: number;
}
/** A reference that leads nowhere: the column and the key in it. */
interface Lost {
  readonly name: string;
  readonly key: string;
  readonly to: Keyed | undefined;
}

/** The row that references lead to, one after the other; undefined where one is empty. */
export function followed(world: World, start: TypedTable, row: number, via: readonly string[]): Place | Lost | undefined {
  let at: Place = { table: start, row };
  for (const name of via) {
    const { table } = at;
    const type = table.shape.columns.find((column) => column.name === name)?.type;
    const cell = table.columns.get(name)?.at(at.row);
    if (cell === undefined || type?.kind !== 'reference') return undefined;
    const target = world.referenced(type.table);
    const found = 'code' in target ? undefined : target.rowOf([keyText(cell)]);
    if ('code' in target || found === undefined) return { name, key: keyText(cell), to: 'code' in target ? undefined : target };
    at = { table: target.table, row: found };
  }
  return at;
}

function notFound<N, B>({ fault }: Setting<N, B>, lost: Lost, table: TypedTable, entity: Entity, days: Span): Absent {
  const { name, key, to } = lost;
  const near = to === undefined ? '' : didYouMean(key, to.known(0));
  const message = `${name} ${key} is not in ${to?.table.shape.name ?? 'the data'}.${near}`;
  const line = entity.kind === 'record' ? { line: table.lineOf(entity.row) } : {};
  return fault('reference-not-found', message, entity, days, {
    table: table.shape.name,
    file: table.file,
    column: name,
    ...line,
  });
}
