import type { InputShape } from '../calculation.ts';
import { isSame } from '../numbers/exact.ts';
import type { Calendar, Span } from '../periods/calendar.ts';
import { readPeriod } from '../periods/labels.ts';
import type { CellValue } from '../tables/cells.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { Entity, Payee } from './entities.ts';
import type { People } from './people.ts';

/** A figure given for an input, and the row it came from (undefined when it was set for everybody). */
export interface Given {
  readonly value: Exclude<CellValue, undefined>;
  readonly row: number | undefined;
}
/** Looks up what was given; `disagreeing` when a team's figure is said differently on its members' rows. */
export interface InputBook {
  readonly table: TypedTable | undefined;
  given(input: InputShape, entity: Entity, period: Span): Given | 'disagreeing' | undefined;
  /** Rows of pay periods that were looked at, and of those that were not. */
  counts(): { readonly used: number; readonly outside: number };
}

type RowsByKey = ReadonlyMap<number, ReadonlyMap<string, number>>;

export function inputBook(
  table: TypedTable | undefined,
  set: ReadonlyMap<string, CellValue>,
  people: People,
  calendar: Calendar,
  fiscalStart: number,
): InputBook {
  const rows = table === undefined ? new Map<number, ReadonlyMap<string, number>>() : rowsByPeriod(table, calendar, fiscalStart);
  const looked: boolean[] = [];
  const valueIn = (input: string, row: number | undefined): Given | undefined => {
    const value = row === undefined ? undefined : table?.columns.get(`input ${input}`)?.[row];
    if (value === undefined || row === undefined) return undefined;
    return { value, row };
  };
  const coarse = (input: string, entity: Entity, period: Span): Given | 'disagreeing' | undefined => {
    const own = valueIn(input, rows.get(period.index)?.get(coarseKey(entity)));
    if (own !== undefined || entity.kind === 'payee' || entity.kind === 'record' || entity.kind === 'bundle') return own;
    const said = people
      .membersOf(entity, period)
      .flatMap((payee) => valueIn(input, rows.get(period.index)?.get(payeeKey(payee))) ?? []);
    return said.every(({ value }) => sameCell(value, said[0]?.value)) ? said[0] : 'disagreeing';
  };
  const given: InputBook['given'] = (input, entity, period) => {
    const fixed = set.get(input.name);
    looked[period.index] = true;
    if (fixed !== undefined) return { value: fixed, row: undefined };
    if (input.by.kind !== 'payee' || entity.kind !== 'payee') return coarse(input.name, entity, period);
    return valueIn(input.name, rows.get(period.index)?.get(payeeKey(entity)));
  };
  const counts: InputBook['counts'] = () => {
    const accepted = table?.accepted ?? [];
    const used = accepted.filter(
      (row) => table !== undefined && looked[periodOfRow(table, row, calendar, fiscalStart)?.index ?? -1] === true,
    );
    return { used: used.length, outside: accepted.length - used.length };
  };
  return { table, given, counts };
}

const payeeKey = (payee: Payee): string => payee.key;
const coarseKey = (entity: Entity): string =>
  entity.kind === 'group' ? `\u0000${entity.column}\u0000${entity.value}` : '\u0000';

const sameCell = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? isSame(a, b) : a === b;

function rowsByPeriod(table: TypedTable, calendar: Calendar, fiscalStart: number): RowsByKey {
  const rows = new Map<number, Map<string, number>>();
  const groups = table.shape.columns.filter(({ name }) => name.startsWith('group '));
  for (const row of table.accepted) {
    const period = periodOfRow(table, row, calendar, fiscalStart);
    if (period === undefined) continue;
    const found = rows.get(period.index) ?? new Map<string, number>();
    rows.set(period.index, found);
    const payee = keyText(table.columns.get('payee')?.[row]);
    const group = groups.find(({ name }) => table.columns.get(name)?.[row] !== undefined);
    if (payee !== '') found.set(payee, row);
    else if (group === undefined) found.set('\u0000', row);
    else found.set(`\u0000${group.name.slice('group '.length)}\u0000${keyText(table.columns.get(group.name)?.[row])}`, row);
  }
  return rows;
}

/** The pay period that a row of inputs is about. */
export function periodOfRow(table: TypedTable, row: number, calendar: Calendar, fiscalStart: number): Span | undefined {
  const days = readPeriod(keyText(table.columns.get('period')?.[row]), fiscalStart);
  return days && calendar.span(days.from, days.to);
}
