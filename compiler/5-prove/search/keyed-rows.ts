import type { ColumnShape, TableShape } from '../../../runtime/calculation.ts';
import type { SourceTable } from '../../../runtime/data.ts';
import { calendarOf } from '../../../runtime/periods/calendar.ts';
import { readPeriod, unitLabel } from '../../../runtime/periods/labels.ts';
import type { Stage } from './case.ts';
import { tableOf, type TextOf } from './columns.ts';
import type { Person } from './record-rows.ts';

/** By table: what somebody's figure is in each period, in the tables in which data keep figures by their keys. */
export function keyedTables(stage: Stage, people: readonly Person[], text: TextOf): ReadonlyMap<string, SourceTable> {
  const { cells, calculation } = stage.variant;
  if (cells === undefined) return new Map();
  const keyed = calculation.tables.filter(
    ({ name, keys, columns }) => keys.length > 0 && columns.some((column) => cells.has(`${name}.${column.name}`)),
  );
  return new Map(keyed.map((table) => [table.name, keyedTable(table, stage, people, text)]));
}

function keyedTable(table: TableShape, stage: Stage, people: readonly Person[], text: TextOf): SourceTable {
  const { name, columns, keys } = table;
  const { plan } = stage.variant.calculation;
  const rows = people.flatMap((person) =>
    stage.times.periods.map((period) => {
      const day = readPeriod(period, plan.fiscalStart)?.from ?? 0;
      const cellIn = ({ name: column, type }: ColumnShape): string => {
        if (type.kind === 'payee') return person.key;
        if (type.kind === 'period') return unitLabel(type.unit, calendarOf(plan).holding(type.unit, day), plan.fiscalStart);
        const value = person.figures.get(stage.variant.cells?.get(`${name}.${column}`) ?? '');
        return value === undefined ? '' : text(value);
      };
      return new Map(columns.map((column) => [column.name, cellIn(column)]));
    }),
  );
  const keyOf = (row: ReadonlyMap<string, string>): string => keys.map((key) => row.get(key) ?? '').join('\n');
  const once = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
  return tableOf(
    name,
    once,
    columns.map((column) => ({ header: column.name, cellOf: (row) => row.get(column.name) ?? '' })),
  );
}
