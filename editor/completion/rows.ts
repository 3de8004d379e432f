import { lex } from '../../grammar/lex/lexer.ts';
import type { Compilation } from '../../compiler/compile.ts';
import type { Span } from '../../grammar/span.ts';
import * as t from '../../grammar/lex/tokens.ts';
import { lineEnd, lineStart } from '../edits.ts';
import { startOfItem } from './place.ts';

/** A cell between pipes that is being written. */
export interface CellPlace {
  readonly span: Span;
  /** Whose rows they are: a table's records or keyed rows, payees, or cases of an example. */
  readonly rowsOf:
    { readonly kind: 'table'; readonly table: string; readonly inExample: boolean } | { readonly kind: 'payees' | 'cases' };
  /** The column's header; absent: the cell is a header itself. */
  readonly header?: string;
  readonly headers: readonly string[];
}

/** The cell around an offset; undefined outside of rows, and in those of a matrix. */
export function cellAt(text: string, offset: number): CellPlace | undefined {
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  if (!isRow(before) || /#|"/.test(before)) return undefined;
  const first = headerStart(text, start);
  const headers = cellsOf(text.slice(first, lineEnd(text, first)));
  const rowsOf = ownerOf(text.slice(0, first + text.slice(first).indexOf('|')));
  if (rowsOf === undefined) return undefined;
  const cell = /[^|]*$/.exec(before)?.[0] ?? '';
  const rest = /^[^|\n\r]*/.exec(text.slice(offset))?.[0] ?? '';
  const span = { from: offset - cell.trimStart().length, to: offset + rest.trimEnd().length };
  const header = first === start ? undefined : headers[before.split('|').length - 2];
  return { span, rowsOf, headers, ...(header !== undefined && { header }) };
}

function isRow(line: string): boolean {
  return /^\s*(?:[\p{L}_`][^|"#:=]*)?\|/u.test(line);
}
function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
}

/** Where the line of the header begins: the first of the rows' lines. */
function headerStart(text: string, start: number): number {
  let first = start;
  while (first > 0 && /^\s*\|/.test(text.slice(first, lineEnd(text, first)))) {
    const above = lineStart(text, first - 1);
    if (!isRow(text.slice(above, first - 1))) break;
    first = above;
  }
  return first;
}

function ownerOf(before: string): CellPlace['rowsOf'] | undefined {
  const { tokens } = lex(before);
  const [first, second] = tokens.slice(startOfItem(tokens));
  if (first?.tokenType === t.word.payees) return { kind: 'payees' };
  if (first?.tokenType === t.word.table) return second && { kind: 'table', table: second.image, inExample: false };
  if (first?.tokenType !== t.word.example) return undefined;
  const last = tokens.at(-1);
  const isNamed = last !== undefined && last !== first && last.tokenType === t.Identifier;
  return isNamed ? { kind: 'table', table: last.image, inExample: true } : { kind: 'cases' };
}

/** What may head one more column. */
export function headersFor({ rowsOf, headers }: CellPlace, { understood }: Compilation): readonly string[] {
  const { tables, payees, components, plan } = understood.checking;
  const paid = [...components.keys()].map((name) => `expect ${name}`);
  const named = (kinds: readonly string[]) =>
    [...plan.symbols].flatMap(([name, { kind }]) => (kinds.includes(kind) ? [name] : []));
  const columns =
    rowsOf.kind === 'payees'
      ? (payees?.shape.columns ?? []).map(({ name }) => name)
      : rowsOf.kind === 'table'
        ? [...(tables.get(rowsOf.table)?.shape.columns ?? []).map(({ name }) => name), ...(rowsOf.inExample ? paid : [])]
        : [...named(['input', 'implicit-input', 'param', 'attribute', 'definition']), ...paid, 'expect payout'];
  return columns.filter((name) => !headers.includes(name));
}

/** What a cell may hold: `yes` and `no`, the keys of the records that it refers to; undefined where the column is a text. */
export function choicesFor({ rowsOf, header }: CellPlace, { understood, tree }: Compilation): readonly string[] | undefined {
  if (header === undefined) return undefined;
  const { tables, payees } = understood.checking;
  const shape = rowsOf.kind === 'table' ? tables.get(rowsOf.table)?.shape : payees?.shape;
  const type = shape?.columns.find(({ name }) => name === header)?.type;
  if (type?.kind === 'yes-no') return ['yes', 'no'];
  if (type?.kind !== 'reference') return type === undefined || type.kind === 'text' ? undefined : [];
  const key = tables.get(type.table)?.shape.columns.find((column) => column.type.kind === 'key')?.name;
  return tree.items.flatMap((item) =>
    item.kind === 'example'
      ? item.lines.flatMap((line) => {
          if (line.kind !== 'cases' || line.table?.name !== type.table) return [];
          const index = line.rows.header.findIndex(({ text }) => text === key);
          return index === -1 ? [] : line.rows.rows.flatMap(({ cells }) => cells[index]?.text ?? []);
        })
      : [],
  );
}
