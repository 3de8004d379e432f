import { type Absent, blank } from '../../absent.ts';
import { narrowest } from '../column.ts';
import type { Sheet } from '../sheet.ts';
import type { ColumnValue } from '../values/value.ts';

/** In which role each record is credited, as a text. */
export function rolesOf({ domain: { terms } }: Sheet, roles: readonly (string | undefined)[]): ColumnValue | Absent {
  const texts = [...new Set(roles)].filter((role) => role !== undefined);
  if (texts.length === 0) return blank;
  const places = new Map<string | undefined, number>(texts.map((text, place) => [text, place]));
  const place = terms.cell(narrowest(roles.map((role) => places.get(role) ?? 0)), terms.row);
  const isBlank = terms.cell(narrowest(roles.map((role) => (role === undefined ? 1 : 0))), terms.row);
  return { kind: 'text', place, texts, odd: terms.no, blank: isBlank };
}
