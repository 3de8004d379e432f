import { isAbsent } from '../../absent.ts';
import type { CreditShape, NodeId } from '../../calculation.ts';
import { keyText, type TypedTable } from '../../tables/typed.ts';
import { narrowest } from '../column.ts';
import { overRecords } from '../nodes/over-records.ts';
import { argumentAt } from '../nodes/tests.ts';
import type { Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import type { Figure } from '../values/value.ts';
import type { RecordRows } from './record-rows.ts';

/** Somebody's part of a row. */
export interface RowPart {
  /** The payee's row; `blank` is nobody, `unknown` a stranger. */
  readonly payee: number;
  readonly share: number;
  readonly role: string | undefined;
}
export const blankPayee = -1;
const unknownPayee = -2;

export type PartsOf = (row: number) => readonly RowPart[] | undefined;
type Read = (row: number) => number;

/** A share in each row, over a constant. */
export function shareAt(sheet: Sheet, rows: RecordRows, id: NodeId): Figure | undefined {
  const value = valueAt(sheet, rows, id);
  return isAbsent(value) || value.kind !== 'figure' || value.bottom !== sheet.domain.terms.one ? undefined : value;
}

/** On any days: it is the same on all. */
export function valueAt(sheet: Sheet, { record, table }: RecordRows, id: NodeId): ReturnType<typeof argumentAt> {
  const { world } = sheet;
  const grain = { kind: 'record', table: table.shape.name } as const;
  return argumentAt(sheet, id, { ...sheet.setting.node(id), grain }, record, world.calendar.span(world.start, world.start));
}

/** The parts that a rule makes of each row; undefined where columns do not know. */
export function planParts(sheet: Sheet, rows: RecordRows, { to }: CreditShape, over: bigint): PartsOf | undefined {
  switch (to.kind) {
    case 'parts': {
      const parts = to.parts.map(({ share, payee, role }) => {
        const [whose, figure] = [payeeAt(sheet, rows, payee), shareAt(sheet, rows, share)];
        return whose && figure && { whose, shareOf: shareRead(sheet, rows, figure, over), role };
      });
      const known = parts.filter((part) => part !== undefined);
      if (known.length < parts.length) return undefined;
      return (row) => known.map(({ whose, shareOf, role }) => ({ payee: whose(row), share: shareOf(row), role }));
    }
    case 'equally': {
      const payees = to.payees.map((payee) => payeeAt(sheet, rows, payee));
      const known = payees.filter((payee) => payee !== undefined);
      if (known.length < payees.length) return undefined;
      return (row) => {
        const found = known.map((payee) => payee(row)).filter((payee) => payee !== blankPayee);
        return found.map((payee) => ({ payee, share: Number(over) / found.length, role: undefined }));
      };
    }
    case 'table':
      return planSplits(sheet, rows, to, over);
  }
}

/** A share in each row; NaN where it is odd or blank. */
function shareRead(sheet: Sheet, rows: RecordRows, share: Figure, over: bigint): Read {
  const { terms, figures } = sheet.domain;
  const isUnsaid = terms.either(share.odd, share.blank);
  const [part, isOdd] = overRecords(sheet, rows, [figures.topOver(share, over), isUnsaid]);
  return (row) => (isOdd?.(row) === 1 ? NaN : (part?.(row) ?? NaN));
}

/** The row of the payee whose key is the text of each row. */
function payeeAt(sheet: Sheet, rows: RecordRows, id: NodeId): Read | undefined {
  const { terms } = sheet.domain;
  const value = valueAt(sheet, rows, id);
  if (isAbsent(value) || value.kind !== 'text') return undefined;
  const payee: Term = terms.cell(narrowest(value.texts.map((key) => rowNamed(sheet, key))), value.place);
  const [row, isBlank, odd] = overRecords(sheet, rows, [payee, value.blank, value.odd]);
  return (at) => (isBlank?.(at) === 1 ? blankPayee : odd?.(at) === 1 ? unknownPayee : (row?.(at) ?? unknownPayee));
}

function rowNamed({ world, cohorts }: Sheet, key: string): number {
  const payee = world.people.byKey(key);
  return payee === undefined ? unknownPayee : (cohorts.rowOf[payee.index] ?? unknownPayee);
}

type Splits = Extract<CreditShape['to'], { readonly kind: 'table' }>;

/** The constant that a table's percents are over; 0 where they are not plain decimals. */
export function givenOver(table: TypedTable, shape: CreditShape | undefined): bigint {
  const cells = shape?.to.kind === 'table' ? table.columns.get(shape.to.percent) : undefined;
  return cells?.kind === 'figures' ? 10n ** BigInt(cells.decimals) : 10_000_000_000n;
}

/** A row of the table of splits per record and payee; undefined where one names no record, which is a problem. */
function planSplits(sheet: Sheet, rows: RecordRows, to: Splits, over: bigint): PartsOf | undefined {
  const splits = sheet.world.table(to.table);
  const key = rows.table.columns.get(rows.table.shape.columns.find(({ type }) => type.kind === 'key')?.name ?? '');
  if ('code' in splits || key === undefined) return undefined;
  const [record, payee, percent] = [to.record, to.payee, to.percent].map((name) => splits.columns.get(name));
  const role = to.role === undefined ? undefined : splits.columns.get(to.role);
  if (percent?.kind !== 'figures') return undefined;
  const factor = Number(over) / 10 ** percent.decimals;
  const byKey = Map.groupBy(splits.accepted, (row) => keyText(record?.at(row)));
  const keys = new Set(Array.from(rows.table.accepted, (row) => keyText(key.at(row))));
  if ([...byKey.keys()].some((one) => !keys.has(one))) return undefined;
  return (row) =>
    (byKey.get(keyText(key.at(row))) ?? []).map((place): RowPart => {
      const share = percent.blanks?.[place] === 1 ? 0 : (percent.values[place] ?? 0) * factor;
      const said = role?.at(place);
      return { payee: rowNamed(sheet, keyText(payee?.at(place))), share, role: said === undefined ? undefined : keyText(said) };
    });
}
