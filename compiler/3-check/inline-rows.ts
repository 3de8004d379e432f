import { parseExpression } from '../../grammar/index.ts';
import type { Cell, Expression, PipeTable } from '../../grammar/tree/index.ts';
import type { ColumnShape, ColumnType, TableShape } from '../../runtime/calculation.ts';
import { plainText } from '../../runtime/numbers/printing.ts';
import { readDecimal } from '../../runtime/numbers/reading.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { ResolvedPlan } from '../2-resolve/resolved.ts';
import { typeOfColumn } from './type-word.ts';
import { describe, freshNumeral, type Type } from './type.ts';

export interface InlineRows {
  readonly columns: readonly ColumnShape[];
  readonly types: ReadonlyMap<string, Type>;
  readonly rows: NonNullable<TableShape['rows']>;
}

/** Rows that stand in the plan: columns not declared take their type from their cells, or from the payees for a key. */
export function rowsOf(
  table: PipeTable,
  declared: readonly ColumnShape[],
  keys: readonly string[],
  plan: ResolvedPlan,
  reporter: Reporter,
): InlineRows {
  const types = new Map<string, Type>();
  const columns = table.header.map((header, index): ColumnShape => {
    const name = header.text;
    const known = declared.find((column) => column.name === name);
    const cells = table.rows.flatMap((row) => row.cells[index] ?? []);
    const inferred = known === undefined ? inferredType(name, cells, keys, plan) : undefined;
    const type = known?.type ?? inferred?.type ?? { kind: 'text' };
    types.set(name, inferred?.checked ?? typeOfColumn(type));
    return known ?? { name, header: name, type, orBlank: cells.some((cell) => cell.text === '') };
  });
  const rows = table.rows.map((row) => ({
    from: row.span.from,
    cells: row.cells.map((cell, index) => plainCell(cell, columns[index]?.type ?? { kind: 'text' }, reporter)),
  }));
  return { columns, types, rows };
}

function inferredType(
  name: string,
  cells: readonly Cell[],
  keys: readonly string[],
  plan: ResolvedPlan,
): { readonly type: ColumnType; readonly checked: Type } {
  const of = (type: ColumnType): { readonly type: ColumnType; readonly checked: Type } => ({ type, checked: typeOfColumn(type) });
  const column = plan.payees?.columns.find((each) => each.name.name === name);
  if (keys.includes(name) && (column?.type.word === 'key' || name === 'payee')) return of({ kind: 'payee' });
  if (keys.includes(name) && (column?.type.word === 'team' || name === 'team')) return of({ kind: 'team' });
  const literals = cells.filter((cell) => cell.text !== '').map(literalOf);
  const every = (test: (literal: Expression) => boolean): boolean =>
    literals.length > 0 && literals.every((literal) => literal !== undefined && test(literal));
  if (every((literal) => literal.kind === 'number' && (literal.form === 'percent' || literal.form === 'permille')))
    return of({ kind: 'percent' });
  if (every((literal) => literal.kind === 'number' && literal.form === 'money')) return of({ kind: 'money' });
  if (every((literal) => literal.kind === 'number')) return { type: { kind: 'number' }, checked: freshNumeral() };
  if (every((literal) => literal.kind === 'date')) return of({ kind: 'date' });
  if (every((literal) => literal.kind === 'yes-no')) return of({ kind: 'yes-no' });
  if (every((literal) => literal.kind === 'period'))
    return of({ kind: 'period', unit: cells[0]?.text.includes('Q') ? 'quarter' : 'month' });
  return of({ kind: 'text' });
}

/** A cell as a literal of the language, or undefined where it is none. */
export function literalOf(cell: Cell): Expression | undefined {
  if (cell.quoted || cell.text === '') return undefined;
  const { tree, problems } = parseExpression(cell.text);
  if (problems.length > 0) return undefined;
  if (tree.kind === 'negate' && tree.value.kind === 'number') return { ...tree.value, value: `-${tree.value.value}` };
  return ['number', 'date', 'period', 'yes-no'].includes(tree.kind) ? tree : undefined;
}

/** A cell as the runtime reads cells: figures as plain decimals. */
function plainCell(cell: Cell, type: ColumnType, reporter: Reporter): string {
  if (!['money', 'number', 'percent', 'count', 'unit'].includes(type.kind) || cell.text === '') return cell.text;
  const literal = literalOf(cell);
  const decimal = literal?.kind === 'number' ? readDecimal(literal.value) : undefined;
  if (decimal !== undefined) return plainText(decimal.value);
  reporter.say('cell-not-readable', cell.span, { cell: cell.text, type: describe(typeOfColumn(type)) });
  return cell.text;
}
