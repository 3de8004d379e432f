import { isAbsent } from '../absent.ts';
import type { Setting } from '../evaluate/setting.ts';
import type { Exact } from '../numbers/exact.ts';
import type { Days } from '../periods/units.ts';
import { company } from '../world/entities.ts';
import type { Audience, Look } from '../rows/looks.ts';
import { columnOf } from './column.ts';
import { datesOf } from './data/dates.ts';
import type { RecordRows } from './data/record-rows.ts';
import { isPaidInPart } from './nodes/owners.ts';
import type { Sheet } from './sheet.ts';
import type { Term } from './terms/term.ts';
import type { Answer } from './values/value.ts';

/** Looks at the same rows by the same condition, on any of several stretches of days. */
interface Gathered {
  readonly rows: RecordRows;
  readonly datedBy: string | undefined;
  readonly isAll: boolean;
  readonly overlays: boolean;
  readonly audience: Audience;
  readonly where: Answer | undefined;
  readonly days: Days[];
}

/** Notes which rows the looks go over, in one pass over the table for all days; gives back those that the exact evaluator has to note. */
export function markInColumns(sheet: Sheet, looks: readonly Look[], exact: Setting<Exact, boolean>): readonly Look[] {
  const gathered = new Map<string, Gathered>();
  const numbers = new Map<Audience, number>();
  const left = looks.filter((look) => {
    const found = gatheredFrom(sheet, look);
    if (found === undefined) return true;
    if (!numbers.has(look.audience)) numbers.set(look.audience, numbers.size);
    const { where, isAll, overlays, datedBy } = found;
    const key = JSON.stringify([
      look.node.table,
      datedBy,
      isAll,
      overlays,
      numbers.get(look.audience),
      where?.holds.id,
      where?.odd.id,
    ]);
    const known = gathered.get(key) ?? found;
    known.days.push(look.days.counted ?? look.days);
    gathered.set(key, known);
    return false;
  });
  for (const each of gathered.values()) mark(sheet, each, exact);
  return left;
}

function gatheredFrom(sheet: Sheet, { node, days, audience }: Look): Gathered | undefined {
  const { grain } = node;
  if (node.op !== 'records' || node.of !== undefined || (grain.kind !== 'payee' && grain.kind !== 'company')) return undefined;
  const rows = sheet.recordRows(node.table);
  if ('code' in rows || isPaidInPart(sheet, node, company, days)) return undefined;
  const isAll = grain.kind === 'company';
  const record = { kind: 'record', table: node.table } as const;
  const where = node.where === undefined ? undefined : sheet.setting.test(node.where, record)(rows.record, days);
  if (isAbsent(where) || (where !== undefined && where.odd !== sheet.domain.terms.no)) return undefined;
  if (audience !== undefined && rows.payee === undefined && !isAll) return undefined;
  const overlays = node.overlays !== false && !isAll;
  return { rows, datedBy: node.datedBy, isAll, overlays, audience: isAll ? undefined : audience, where, days: [] };
}

function mark(sheet: Sheet, { rows, datedBy, overlays, audience, where, days }: Gathered, exact: Setting<Exact, boolean>): void {
  const { domain, prepare, cohorts } = sheet;
  const { terms } = domain;
  const records = exact.records(rows.table.shape.name);
  if ('code' in records) return;
  const isIn = [
    rows.counts,
    overlays ? terms.yes : terms.not(rows.overlay),
    datedBy === undefined ? terms.yes : insideAny(sheet, rows, datedBy, days),
    audience === undefined || rows.payee === undefined
      ? terms.yes
      : terms.cell(columnOf(Uint8Array.from(cohorts.payees, ({ index }) => audience[index] ?? 0)), rows.payee),
  ].reduce(terms.both);
  const term = terms.add(terms.one, where?.holds ?? terms.one);
  prepare({
    from: 0,
    to: rows.length,
    writes: [{ kind: 'greatest', term, into: records.looked, at: rows.source, where: isIn }],
  })();
}

/** Is a record dated on any of the days? */
function insideAny(sheet: Sheet, rows: RecordRows, datedBy: string, days: readonly Days[]): Term {
  const { terms } = sheet.domain;
  const dates = datesOf(sheet, rows, datedBy);
  if (dates === undefined) return terms.no;
  const [low, high] = [Number(dates.day.low), Number(dates.day.high)];
  const asked = new Uint8Array(high - low + 1);
  for (const { from, to } of days) asked.fill(1, Math.max(0, from - low), Math.max(0, to - low + 1));
  const isInside = terms.cell(columnOf(asked), terms.subtract(dates.day, terms.constant(BigInt(low))));
  return terms.both(isInside, terms.not(dates.blank));
}
