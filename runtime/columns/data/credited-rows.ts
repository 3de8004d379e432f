import type { Sheet } from '../sheet.ts';
import { narrowest } from '../column.ts';
import { overRecords } from '../nodes/over-records.ts';
import { blankPayee, type RowPart } from './credit-parts.ts';
import { type Rules, rulesOf } from './credit-rules.ts';
import type { RecordRows } from './record-rows.ts';
import { rolesOf } from './roles.ts';

/** One credit after the other, in the order of the rows. */
interface Credits {
  readonly source: number[];
  readonly payee: number[];
  readonly share: number[];
  readonly overlay: number[];
  readonly role: (string | undefined)[];
}

/**
 * The rows of a table as its rules credit them; undefined where anything is unusual: a row that is credited to nobody or to a stranger,
 * or shares that are not the whole.
 */
export function creditedByRules(sheet: Sheet, rows: RecordRows): RecordRows | undefined {
  const { terms, figures } = sheet.domain;
  const name = rows.table.shape.name;
  const rules = rulesOf(sheet, rows, sheet.calculation.credits?.filter(({ table }) => table === name) ?? []);
  const found = rules && creditsOf(sheet, rows, rules);
  if (rules === undefined || found === undefined) return undefined;
  const column = (numbers: readonly number[]): ReturnType<typeof terms.cell> => terms.cell(narrowest(numbers), terms.row);
  const payee = column(found.payee);
  return {
    ...{ table: rows.table, length: found.source.length, counts: terms.yes, payee },
    record: sheet.recordAt(name, terms.row, sheet.payeeAt(payee)),
    source: column(found.source),
    share: figures.parts(column(found.share), BigInt(rules.over)),
    overlay: column(found.overlay),
    role: rolesOf(sheet, found.role),
  };
}

/** The first rule that holds gives a row's 100%, else the payee in its column; overlays come on top. */
function creditsOf(sheet: Sheet, rows: RecordRows, { over, rules }: Rules): Credits | undefined {
  const { terms } = sheet.domain;
  const [own, hasOwn] = overRecords(sheet, rows, [rows.payee ?? terms.zero, rows.payee === undefined ? terms.no : rows.counts]);
  const found: Credits = { source: [], payee: [], share: [], overlay: [], role: [] };
  const put = (row: number, { payee, share, role }: RowPart, overlay: number): void => {
    found.source.push(row);
    found.payee.push(payee);
    found.share.push(share);
    found.overlay.push(overlay);
    found.role.push(role);
  };
  const wholeOf = (row: number): readonly RowPart[] | undefined => {
    for (const { isOverlay, holds, partsOf } of rules) {
      const isHeld = isOverlay ? false : holds(row);
      if (isHeld === undefined) return undefined;
      if (isHeld) return partsOf(row);
    }
    return hasOwn?.(row) === 1 ? [{ payee: own?.(row) ?? 0, share: over, role: undefined }] : undefined;
  };
  for (const row of rows.table.accepted) {
    const parts = wholeOf(row);
    const total = parts?.reduce((sum, { share }) => sum + share, 0);
    if (parts === undefined || total !== over || parts.some(({ payee }) => payee < 0)) return undefined;
    for (const part of parts) put(row, part, 0);
    for (const { isOverlay, holds, partsOf } of rules) {
      const isHeld = isOverlay ? holds(row) : false;
      if (isHeld === undefined) return undefined;
      const own_ = isHeld ? (partsOf(row) ?? []) : [];
      // An overlay without anybody to go to is nothing.
      if (own_.some(({ payee }) => payee === blankPayee)) continue;
      if (own_.some(({ payee, share }) => payee < 0 || Number.isNaN(share))) return undefined;
      for (const part of own_) put(row, part, 1);
    }
  }
  return found;
}
