import { isAbsent } from '../../absent.ts';
import type { CellValue } from '../../tables/cells.ts';
import type { StoredCells } from '../../tables/stored.ts';
import type { PayeeRow } from '../../world/entities.ts';
import type { People } from '../../world/people.ts';
import type { Cohorts } from '../cohorts.ts';
import { narrowest } from '../column.ts';
import type { ColumnDomain } from '../values/domain.ts';
import { cellsAt } from './cells.ts';

/** Reads the cells of the payees' table for a whole cohort: a payee's first row is the first of the cohort's, and so on. */
export function payeeCells(people: People, cohorts: Cohorts, domain: ColumnDomain): People['cell'] {
  const { terms } = domain;
  const places = new Map<number, number>(
    cohorts.parts.flatMap(({ entity }) => entity.rows.map(({ row }, place) => [row, place] as const)),
  );
  const rowsAt = new Map<number, ReturnType<typeof narrowest>>();
  const rowOf = (place: number): ReturnType<typeof narrowest> => {
    const found = rowsAt.get(place) ?? narrowest(cohorts.payees.map(({ rows }) => rows[place]?.row ?? 0));
    rowsAt.set(place, found);
    return found;
  };
  const known = new Map<string, CellValue>();
  const read = (cells: StoredCells | undefined, place: number): CellValue => {
    const value = cellsAt(domain, cells, terms.cell(rowOf(place), terms.row));
    return isAbsent(value) ? undefined : domain.standIn(value);
  };
  return ({ row }: PayeeRow, column: string): CellValue => {
    const place = places.get(row) ?? 0;
    const key = `${place} ${column}`;
    if (!known.has(key)) known.set(key, read(people.table.columns.get(column), place));
    return known.get(key);
  };
}
