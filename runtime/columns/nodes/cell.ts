import type { CalculationNode } from '../../calculation.ts';
import { type Absent, isAbsent } from '../../absent.ts';
import type { TypedTable } from '../../tables/typed.ts';
import { narrowest } from '../column.ts';
import { cellsAt, columnAt } from '../data/cells.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import type { ColumnValue } from '../values/value.ts';

type CellNode = Extract<CalculationNode, { readonly op: 'column' | 'credit-share' | 'credited-as' }>;

/** A cell of each record, or of the record that it refers to; or the payee's share of it, or their role. */
export function cellInColumns(sheetOf: () => Sheet, node: CellNode): ColumnEvaluation {
  return (entity) => {
    const sheet = sheetOf();
    const { domain } = sheet;
    const rows = entity.kind === 'record' ? sheet.recordRows(entity.table) : undefined;
    if (rows === undefined || 'code' in rows) return unknown;
    if (node.op === 'credit-share') return rows.share ?? domain.figures.whole(domain.terms.one);
    if (node.op === 'credited-as') return rows.role;
    const place = placesBy(
      sheet,
      { table: rows.table, row: rows.source, odd: domain.terms.no, blank: domain.terms.no },
      node.via ?? [],
    );
    if (isAbsent(place)) return place;
    const value = cellsAt(domain, place.table.columns.get(node.column), place.row);
    return isAbsent(value) ? value : marked(sheet, value, place);
  };
}

export interface Place {
  readonly table: TypedTable;
  readonly row: Term;
  /** Where a reference finds no row, or there is none. */
  readonly odd: Term;
  readonly blank: Term;
}

function marked({ domain: { terms } }: Sheet, value: ColumnValue, { odd, blank }: Place): ColumnValue {
  const marks = { odd: terms.both(terms.either(value.odd, odd), terms.not(blank)), blank: terms.either(value.blank, blank) };
  return value.kind === 'answer'
    ? { ...value, ...marks, holds: terms.both(value.holds, terms.not(blank)) }
    : { ...value, ...marks };
}

/** The rows that references lead to, one after the other. */
export function placesBy(sheet: Sheet, start: Place, via: readonly string[]): Place | Absent {
  let place = start;
  for (const name of via) {
    const next = step(sheet, place, name);
    if (isAbsent(next)) return next;
    place = next;
  }
  return place;
}

function step({ domain: { terms }, world }: Sheet, { table, row, odd, blank }: Place, name: string): Place | Absent {
  const type = table.shape.columns.find((column) => column.name === name)?.type;
  const cells = table.columns.get(name);
  const target = type?.kind === 'reference' ? world.referenced(type.table) : undefined;
  if (target === undefined || 'code' in target || cells?.kind !== 'texts') return unknown;
  const isBlank = cells.blanks === undefined ? terms.no : terms.cell(columnAt(cells.blanks), row);
  const found = terms.cell(
    narrowest(cells.texts.map((text) => target.rowOf([text]) ?? -1)),
    terms.cell(columnAt(cells.values), row),
  );
  return {
    table: target.table,
    row: terms.greatest(found, terms.zero),
    odd: terms.either(odd, terms.below(found, terms.zero)),
    blank: terms.either(blank, isBlank),
  };
}
