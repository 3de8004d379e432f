import type { Calculation, ColumnShape, ColumnType, InputShape, TableShape, ValueType } from '../calculation.ts';
import type { Problem, SourceTable } from '../data.ts';
import { exactOf, exactOfRational, isBelow } from '../numbers/exact.ts';
import { plainText } from '../numbers/printing.ts';
import type { Problems } from '../problems.ts';
import type { ReadingFacts } from '../tables/cell-reader.ts';
import type { CellValue } from '../tables/cells.ts';
import { extremesOf } from '../tables/pieces.ts';
import { without } from '../tables/rows.ts';
import type { StoredCells } from '../tables/stored.ts';
import { type TypedTable, typedTable } from '../tables/typed.ts';

/** The inputs table, checked: a row per payee (or team, or company) and pay period. */
export function inputTable(
  calculation: Calculation,
  source: SourceTable,
  facts: ReadingFacts,
  problems: Problems,
): TypedTable | Problem {
  const table = typedTable(inputsShape(calculation, source), source, facts, problems);
  if ('code' in table) return table;
  reportStrays(table, calculation.inputs, problems);
  return withinRanges(table, calculation.inputs, problems);
}

/** Figures of a payee on rows that name none. */
function reportStrays(table: TypedTable, inputs: readonly InputShape[], problems: Problems): void {
  const payees = table.columns.get('payee');
  const own = inputs.filter(({ by }) => by.kind === 'payee');
  if (payees !== undefined && !mayBeBlank(payees)) return;
  for (const row of table.accepted) {
    if (payees?.at(row) !== undefined) continue;
    for (const { name } of own) {
      if (table.columns.get(`input ${name}`)?.at(row) === undefined) continue;
      const message = `${name} is given by payee, and this row names none, so the figure is not used.`;
      const place = { file: table.file, line: table.lineOf(row), column: name, table: 'inputs' };
      problems.add({ code: 'input-needs-payee', message, ...place });
    }
  }
}

const has = (source: SourceTable, name: string): boolean => source.columns.some(({ header }) => header.trim() === name);

function inputsShape({ plan, inputs, payees }: Calculation, source: SourceTable): TableShape {
  const column = (name: string, header: string, type: ColumnType): ColumnShape => ({
    name,
    header,
    type,
    orBlank: type.kind !== 'period' || header !== 'period',
  });
  const groups = [...new Set(inputs.flatMap(({ by }) => (by.kind === 'group' ? [by.column] : [])))];
  const columns = [
    ...(has(source, 'payee') ? [column('payee', 'payee', { kind: 'payee' })] : []),
    ...groups.flatMap((name) => {
      const header = groupHeader(name, source, payees);
      return header === undefined ? [] : [column(`group ${name}`, header, { kind: 'text' })];
    }),
    column('period', 'period', { kind: 'period', unit: plan.pays }),
  ];
  const figures = inputs
    .filter(({ name }) => has(source, name))
    .map(({ name, type }) => column(`input ${name}`, name, columnType(type)));
  return { name: 'inputs', source: 'inputs', columns: [...columns, ...figures], keys: columns.map(({ name }) => name) };
}

/** A group's column in the inputs goes by its name, by its header among the payees, or by `team`. */
function groupHeader(name: string, source: SourceTable, payees: TableShape | undefined): string | undefined {
  const declared = payees?.columns.find((column) => column.name === name);
  const headers = [
    name,
    ...(declared === undefined ? [] : [declared.header]),
    ...(declared?.type.kind === 'team' ? ['team'] : []),
  ];
  return headers.find((header) => has(source, header));
}

function columnType(type: ValueType): ColumnType {
  switch (type.kind) {
    case 'money':
      return { kind: 'money' };
    case 'days':
      return { kind: 'count' };
    case 'percent':
    case 'number':
    case 'count':
    case 'date':
    case 'text':
    case 'yes-no':
      return { kind: type.kind };
    case 'unit':
    case 'period':
      return type;
  }
}

function withinRanges(table: TypedTable, inputs: readonly InputShape[], problems: Problems): TypedTable {
  const refused = new Set<number>();
  for (const input of inputs) {
    const cells = table.columns.get(`input ${input.name}`);
    for (const row of cells === undefined || areWithin(input, cells) ? [] : table.accepted) {
      const message = outOfRange(input, cells?.at(row));
      if (message === undefined) continue;
      refused.add(row);
      problems.add({
        code: 'cell-out-of-range',
        message,
        file: table.file,
        line: table.lineOf(row),
        column: input.name,
        table: 'inputs',
      });
    }
  }
  return refused.size === 0 ? table : { ...table, accepted: without(table.accepted, refused) };
}

const mayBeBlank = (cells: StoredCells): boolean => cells.kind === 'cells' || cells.blanks !== undefined;

/** The least and the greatest of the figures are in range, so that each is. */
function areWithin(input: InputShape, cells: StoredCells): boolean {
  if (cells.kind !== 'figures' || mayBeBlank(cells)) return false;
  const d = 10n ** BigInt(cells.decimals);
  return extremesOf(cells.values).every((whole) => outOfRange(input, exactOf(BigInt(whole), d)) === undefined);
}

/** What is wrong with a figure for an input, if anything. */
export function outOfRange({ name, low, high }: InputShape, value: CellValue): string | undefined {
  if (typeof value !== 'object') return undefined;
  const [least, most] = [
    low === undefined ? undefined : exactOfRational(low),
    high === undefined ? undefined : exactOfRational(high),
  ];
  if (least !== undefined && isBelow(value, least))
    return `${name} is ${plainText(value)}, but the plan expects at least ${plainText(least)}.`;
  if (most !== undefined && isBelow(most, value))
    return `${name} is ${plainText(value)}, but the plan expects at most ${plainText(most)}.`;
  return undefined;
}
