import type { Expression } from '../../grammar/tree/index.ts';
import type { CheckedTable, Checking, Place } from './scope.ts';

/** The record that words such as `deal` or `return.deal` mean: a table, reached from the record at hand through references. */
export interface RecordPath {
  readonly table: string;
  /** Reference columns followed from the record at hand; empty for itself. */
  readonly via: readonly string[];
}

export function recordPathOf(expression: Expression, place: Place, checking: Checking): RecordPath | undefined {
  if (place.table === undefined) return undefined;
  if (expression.kind === 'parentheses') return recordPathOf(expression.value, place, checking);
  if (expression.kind === 'name') {
    if (expression.name === place.item || isKey(expression.name, place.table, checking)) return { table: place.table, via: [] };
    return followed({ table: place.table, via: [] }, expression.name, checking);
  }
  if (expression.kind !== 'member') return undefined;
  const isOwnTable = expression.of.kind === 'name' && expression.of.name === place.table;
  const from = isOwnTable ? { table: place.table, via: [] } : recordPathOf(expression.of, place, checking);
  return from && followed(from, expression.member.name, checking);
}

/** `commission of deal` in `deals`, whose key is `deal`: that of the record itself. */
function isKey(column: string, table: string, checking: Checking): boolean {
  return checking.tables.get(table)?.shape.columns.find(({ name }) => name === column)?.type.kind === 'key';
}

function followed(from: RecordPath, column: string, checking: Checking): RecordPath | undefined {
  const type = checking.tables.get(from.table)?.shape.columns.find(({ name }) => name === column)?.type;
  return type?.kind === 'reference' ? { table: type.table, via: [...from.via, column] } : undefined;
}

/** Whether a table's records belong to payees: by a column, by a credit rule, or by the record they refer to. */
export function isCredited(table: string, checking: Checking, seen: readonly string[] = []): boolean {
  const checked = checking.tables.get(table);
  if (checked === undefined || seen.includes(table)) return false;
  if (checked.payeeColumn !== undefined || hasCreditRule(table, checking)) return true;
  return referencesIn(checked).some((target) => isCredited(target, checking, [...seen, table]));
}
function hasCreditRule(table: string, { plan }: Checking): boolean {
  return plan.credits.some((item) => item.table.name === table);
}
function referencesIn({ shape }: CheckedTable): readonly string[] {
  return shape.columns.flatMap(({ type }) => (type.kind === 'reference' ? [type.table] : []));
}
