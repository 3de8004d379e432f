import type { Span } from '../../periods/calendar.ts';
import type { Group, Payee } from '../../world/entities.ts';
import type { World } from '../../world/world.ts';
import type { Cohorts } from '../cohorts.ts';
import { narrowest } from '../column.ts';
import type { Sheet } from '../sheet.ts';
import type { Column, Term } from '../terms/term.ts';
import type { Terms } from '../terms/terms.ts';

/** Which group of a column each payee belongs to. */
export interface Memberships {
  readonly count: number;
  /** The group's place, by the payees' rows; -1: in none. */
  placesAt(days: Span): Column;
  groupOf(sheet: Sheet, payee: Payee, days: Span): Group;
}

export function membershipsOf({ people }: World, { payees, parts }: Cohorts, terms: Terms): (column: string) => Memberships {
  const known = new Map<string, Memberships>();
  /** Who has one row that always holds is in the same group throughout. */
  const isLasting = parts.every(
    ({ entity: { rows } }) => rows.length === 1 && rows[0]?.from === -Infinity && rows[0].to === Infinity,
  );
  const make = (column: string): Memberships => {
    const places = new Map<number, Column>();
    const placesAt = (days: Span): Column => {
      const key = isLasting ? 0 : days.index;
      const found = places.get(key) ?? narrowest(payees.map((payee) => people.groupOf(payee, column, days)?.index ?? -1));
      places.set(key, found);
      return found;
    };
    const groupOf = (sheet: Sheet, payee: Payee, days: Span): Group => {
      const place: Term = terms.cell(placesAt(days), sheet.standOf(payee).row);
      return sheet.groupAt(column, terms.greatest(place, terms.zero), terms.below(place, terms.zero));
    };
    return { count: people.groups(column).length, placesAt, groupOf };
  };
  return (column) => {
    const found = known.get(column) ?? make(column);
    known.set(column, found);
    return found;
  };
}
