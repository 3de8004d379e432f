import { leastCommon } from '../../numbers/whole.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Payee, PayeeRow } from '../../world/entities.ts';
import { narrowest } from '../column.ts';
import type { Sheet } from '../sheet.ts';
import type { Figure } from '../values/value.ts';

/** Beyond this the parts are left to the exact evaluator. */
const mostParts = 1_000_000;

/**
 * The part of the days that each of some rows of a cohort weighs: their own days among those on which the payee is there. Undefined
 * where there is no small number that all of the parts are over.
 */
export function weightsOfRows(sheet: Sheet, payee: Payee, rows: readonly PayeeRow[], days: Span): readonly Figure[] | undefined {
  const { domain } = sheet;
  const held = daysOfRows(sheet, payee, rows, days);
  const totals = (held[0] ?? []).map((_, row) => held.reduce((sum, lengths) => sum + (lengths[row] ?? 0), 0));
  const over = Number(leastCommon([...new Set(totals)].map(BigInt)));
  if (over > mostParts || over === 0) return undefined;
  return held.map((lengths) => {
    const parts = lengths.map((length, row) => (length * over) / (totals[row] ?? 1));
    const { from } = sheet.cohorts.parts.find(({ entity }) => entity === payee) ?? { from: 0 };
    const { terms, figures } = domain;
    return figures.parts(terms.cell(narrowest(parts), terms.subtract(terms.row, terms.constant(BigInt(from)))), BigInt(over));
  });
}

/** How many of the days each row holds, for each payee of the cohort. */
function daysOfRows({ cohorts }: Sheet, payee: Payee, rows: readonly PayeeRow[], days: Span): readonly (readonly number[])[] {
  const inside = days.counted ?? days;
  const { from, to } = cohorts.parts.find(({ entity }) => entity === payee) ?? { from: 0, to: 0 };
  const members = cohorts.payees.slice(from, to);
  return rows.map((row) => {
    const place = payee.rows.indexOf(row);
    return members.map((member) => {
      const own = member.rows[place];
      return own === undefined ? 0 : Math.max(0, Math.min(own.to, inside.to) - Math.max(own.from, inside.from) + 1);
    });
  });
}
