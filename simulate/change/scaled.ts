import type { Expression, Item, PlanTree } from '../../grammar/index.ts';
import type { Change } from './change.ts';
import { adding, inserting, replacing, type TextEdit } from './edits.ts';
import { itemNamed } from './items.ts';

type Scaled = Extract<Change, { readonly kind: 'scaled' }>;
type Column = Extract<Item, { readonly kind: 'table' }>['columns'][number];

/**
 * `close_value up 10% where C`: what the plan calls so is called `close_value before` from now on, and `close_value` is made of it.
 * Undefined where the name is nothing that a plan's text makes: an input.
 */
export function scaledEdits(change: Scaled, text: string, tree: PlanTree): readonly TextEdit[] | undefined {
  const item = itemNamed(tree, change.name);
  if (item?.kind === 'param') {
    const factor = factorOf(change);
    return item.versions.map(({ value }) => replacing(value.span, `${inParentheses(text, value)} * ${factor}`));
  }
  const named = namedFigure(tree, change.name);
  if (named === undefined) return undefined;
  const { name, table, column } = named;
  const old = oldName(change.name, text);
  const own = `${table === undefined ? '' : `${table}.`}${quoted(change.name)}`;
  const made = `${own} = ${madeOf(change, old, named.mayBeBlank)}`;
  const header =
    column !== undefined && column.header === undefined ? [inserting(endOf(column, text), ` from "${change.name}"`)] : [];
  return [replacing(name, old), ...header, adding(text, made)];
}

/** A definition or a column: where its name stands, and whose records it belongs to. */
interface NamedFigure {
  readonly name: Item['span'];
  readonly table?: string;
  readonly column?: Column;
  readonly mayBeBlank: boolean;
}

function namedFigure({ items }: PlanTree, name: string): NamedFigure | undefined {
  const definition = items.find((item) => item.kind === 'definition' && item.name.name === name);
  if (definition?.kind === 'definition') {
    const { table } = definition;
    return { name: definition.name.span, mayBeBlank: table !== undefined, ...(table !== undefined && { table: table.name }) };
  }
  for (const item of items) {
    if (item.kind !== 'table' && item.kind !== 'payees') continue;
    const column = item.columns.find((one) => one.name.name === name);
    const table = item.kind === 'table' ? { table: item.name.name } : {};
    if (column !== undefined) return { name: column.name.span, column, mayBeBlank: column.orBlank, ...table };
  }
  return undefined;
}

/** Behind the type, before any comment. */
function endOf(column: Column, text: string): number {
  const written = text.slice(column.span.from, column.span.to);
  const comment = written.indexOf('#');
  return column.span.from + (comment === -1 ? written : written.slice(0, comment)).trimEnd().length;
}

function madeOf(change: Scaled, old: string, mayBeBlank: boolean): string {
  const scaled = `${old} * ${factorOf(change)}`;
  const made = change.where === undefined ? scaled : `(if ${change.where} then ${scaled} otherwise ${old})`;
  return mayBeBlank ? `if ${old} is blank then ${old} otherwise ${made}` : made;
}

function factorOf({ by, part }: Pick<Scaled, 'by' | 'part'>): string {
  return `(100% ${by === 'up' ? '+' : '-'} ${part})`;
}

function inParentheses(text: string, { kind, span }: Pick<Expression, 'kind' | 'span'>): string {
  const words = text.slice(span.from, span.to);
  return kind === 'number' ? words : `(${words})`;
}

/** A name that nothing in the plan has yet. */
function oldName(name: string, text: string): string {
  const taken = [...text.matchAll(/`([^`]+)`/g)].map(([, found]) => found);
  for (let times = 1; ; times++) {
    const old = `${name} before${times === 1 ? '' : ` ${times}`}`;
    if (!taken.includes(old)) return `\`${old}\``;
  }
}

function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name}\``;
}
