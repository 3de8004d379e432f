import { casesOf } from '../../compiler/examples/case.ts';
import type { Compilation } from '../../compiler/compile.ts';
import type { PipeTable } from '../../grammar/tree/index.ts';
import { ownItems } from '../names/occurrences.ts';

/** Gives the values that a column of the data holds; `payees` is the table of the payees. */
export type DataValues = (table: string, column: string) => readonly string[];

/** The texts that a column is known to hold: by the plan's conditions, rows and examples, and by the data; each once. */
export function knownValues(
  column: string,
  table: string | undefined,
  compilation: Compilation,
  data: DataValues | undefined,
): readonly string[] {
  const { tables, payees } = compilation.understood.checking;
  const owners = [...tables].flatMap(([name, { types }]) => (types.has(column) ? [name] : []));
  const own = [...owners, ...(payees?.types.has(column) === true ? ['payees'] : [])];
  const looked = table !== undefined && own.includes(table) ? [table] : own;
  return [
    ...new Set([
      ...ownItems(compilation).flatMap((item) => valuesIn(item, column)),
      ...inRows(column, compilation),
      ...looked.flatMap((name) => data?.(name, column) ?? []),
    ]),
  ].filter((value) => value !== '');
}

/** What a condition holds the column against, anywhere in a piece of the tree. */
function valuesIn(part: unknown, column: string): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isCondition(part)) {
    const of = part.kind === 'compare' ? part.left : part.value;
    const against = part.kind === 'compare' ? [part.right] : part.choices;
    if (isNamed(of, column)) return against.flatMap((each) => textOf(each));
  }
  return Object.values(part).flatMap((each) => valuesIn(each, column));
}

type Condition =
  | { readonly kind: 'compare'; readonly left: unknown; readonly right: unknown }
  | { readonly kind: 'one-of'; readonly value: unknown; readonly choices: readonly unknown[] };
function isCondition(part: object): part is Condition {
  return 'kind' in part && (part.kind === 'compare' || part.kind === 'one-of');
}
function isNamed(part: unknown, column: string): boolean {
  if (typeof part !== 'object' || part === null || !('kind' in part)) return false;
  if (part.kind === 'member' && 'member' in part) return nameOf(part.member) === column;
  return part.kind === 'name' && nameOf(part) === column;
}
function nameOf(part: unknown): unknown {
  return typeof part === 'object' && part !== null && 'name' in part ? part.name : undefined;
}
function textOf(part: unknown): readonly string[] {
  const isText = typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'text' && 'value' in part;
  return isText && typeof part.value === 'string' ? [part.value] : [];
}

function inRows(column: string, compilation: Compilation): readonly string[] {
  return ownItems(compilation).flatMap((item) => {
    if (item.kind === 'example') {
      const rows = item.lines.flatMap((line) => (line.kind === 'cases' ? cellsOf(line.rows, column) : []));
      const given = casesOf(item).flatMap(({ figures }) => figures.filter(({ figure }) => figure.name.name === column));
      return [...rows, ...given.flatMap(({ figure }) => textOf(figure.value))];
    }
    const isTable = item.kind === 'table' || item.kind === 'payees';
    return isTable && item.rows !== undefined ? cellsOf(item.rows, column) : [];
  });
}
function cellsOf({ header, rows }: PipeTable, column: string): readonly string[] {
  const index = header.findIndex(({ text }) => text === column);
  return index === -1 ? [] : rows.flatMap(({ cells }) => cells[index]?.text ?? []);
}
