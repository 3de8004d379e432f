import type { Calculation, ColumnShape, TableShape } from '../calculation.ts';
import type { RunData, SourceColumn, SourceTable } from '../data.ts';
import { packedOf } from '../tables/packed.ts';

/** The table of payees: the plan's, else `payees` in the data, else whoever the inputs name, else whoever the records name. */
export function roster(
  calculation: Calculation,
  data: RunData,
): { readonly shape: TableShape; readonly source: SourceTable | undefined } {
  const declared = calculation.payees;
  if (declared !== undefined)
    return { shape: declared, source: declared.rows === undefined ? data.payees : inlineTable(declared) };
  if (data.payees !== undefined) return { shape: rosterShape(data.payees, 'payees'), source: data.payees };
  const named = namedIn(calculation, data);
  return { shape: rosterShape(named, 'payees'), source: named };
}

/** Rows that stand in the plan, as a source. */
export function inlineTable(shape: TableShape): SourceTable {
  const rows = shape.rows ?? [];
  const columns = shape.columns.map(({ header }, i) => ({ header, cells: rows.map(({ cells }) => cells[i]) }));
  return { file: `${shape.name} in the plan`, columns, rowCount: rows.length, lines: rows.map((_, i) => i + 1) };
}

function rosterShape(source: SourceTable, name: string): TableShape {
  const column = (header: string, kind: 'key' | 'team'): ColumnShape => ({
    name: header,
    header,
    type: { kind },
    orBlank: kind === 'team',
  });
  const hasTeam = source.columns.some(({ header }) => header.trim() === 'team');
  return { name, source: name, columns: [column('payee', 'key'), ...(hasTeam ? [column('team', 'team')] : [])], keys: ['payee'] };
}

const sourceColumn = (source: SourceTable | undefined, header: string): SourceColumn | undefined =>
  source?.columns.find((column) => column.header.trim() === header);

/** What stands under a header, each text once, without the empty ones. */
export function textsUnder(source: SourceTable | undefined, header: string): ReadonlySet<string> {
  const column = sourceColumn(source, header);
  const packed = column && packedOf(column);
  const texts = packed?.kind === 'texts' ? packed.texts : (column?.cells ?? []);
  const found = new Set<string>();
  for (const cell of texts) found.add(cell?.trim() ?? '');
  found.delete('');
  return found;
}

function namedIn(calculation: Calculation, data: RunData): SourceTable {
  const inInputs = textsUnder(data.inputs, 'payee');
  if (inInputs.size > 0) {
    const teams = sourceColumn(data.inputs, 'team')?.cells;
    const payees = teams === undefined ? [...inInputs] : (sourceColumn(data.inputs, 'payee')?.cells ?? []);
    return namedSource(data.inputs?.file ?? 'inputs', payees, teams);
  }
  const names = calculation.tables.flatMap((shape) => {
    const columns = shape.columns.filter(({ type }) => type.kind === 'payee');
    const source = shape.rows === undefined ? data.tables[shape.name] : inlineTable(shape);
    return columns.flatMap(({ header }) => [...textsUnder(source, header)]);
  });
  return namedSource('payees', names, undefined);
}

/** One row per payee and team named: two teams for one payee are two rows, which the table check refuses. */
function namedSource(
  file: string,
  payees: readonly (string | undefined)[],
  teams: readonly (string | undefined)[] | undefined,
): SourceTable {
  const rows = new Map<string, readonly [string, string]>();
  payees.forEach((cell, row) => {
    const [payee, team] = [cell?.trim() ?? '', teams?.[row]?.trim() ?? ''];
    if (payee !== '') rows.set(`${payee}\u0000${team}`, [payee, team]);
  });
  const named = [...rows.values()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const column = (header: string, place: 0 | 1) => ({ header, cells: named.map((row) => row[place]) });
  return { file, columns: [column('payee', 0), ...(teams === undefined ? [] : [column('team', 1)])], rowCount: named.length };
}
