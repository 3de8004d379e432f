import type { ResolvedPlan } from '../../compiler/2-resolve/resolved.ts';
import type { CheckedPlan } from '../../compiler/3-check/check.ts';
import type { Expression } from '../../grammar/tree/index.ts';
import type { Subject } from './subject.ts';

/** Where a word stands: among the records of a table, or not. */
export interface Scope {
  readonly table?: string | undefined;
  /** The word for the record at hand, and where it is said. */
  readonly word?: { readonly name: string; readonly from: number } | undefined;
  /** `for each client in deals`: the column whose value the records share. */
  readonly bundle?: { readonly table: string; readonly column: string } | undefined;
}
export const outside: Scope = {};

/** The names of a plan as the compiler understood it. */
export interface Names {
  readonly plan: ResolvedPlan;
  /** Whether the records of a table have such a figure: a column, a definition, a balance. */
  readonly hasFigure: (table: string, name: string) => boolean;
  /** The table that a column refers to. */
  readonly refersTo: (table: string, column: string) => string | undefined;
  readonly isKey: (table: string, column: string) => boolean;
}

export function namesOf({ checking }: CheckedPlan): Names {
  const { plan, tables, balances } = checking;
  const columnOf = (table: string, name: string) => tables.get(table)?.shape.columns.find((column) => column.name === name);
  return {
    plan,
    hasFigure: (table, name) =>
      columnOf(table, name) !== undefined || plan.recordDefinitions.has(`${table}.${name}`) || balances.has(`${table}.${name}`),
    refersTo: (table, column) => {
      const type = columnOf(table, column)?.type;
      return type?.kind === 'reference' ? type.table : undefined;
    },
    isKey: (table, column) => columnOf(table, column)?.type.kind === 'key',
  };
}

/** What a name means where it stands; undefined where it means nothing. The order is the checker's. */
export function meaningOf(name: string, { table, word, bundle }: Scope, names: Names): Subject | undefined {
  if (bundle !== undefined && name === bundle.column) return { kind: 'record', table: bundle.table, name };
  if (word !== undefined && name === word.name) return { kind: 'word', ...word };
  if (table !== undefined && names.hasFigure(table, name)) return { kind: 'record', table, name };
  return names.plan.symbols.has(name) || name === 'payout' ? { kind: 'plan', name } : undefined;
}

/** The table of the record that `deal`, `return.deal` mean, followed from the record at hand. */
export function recordTableOf(expression: Expression, scope: Scope, names: Names): string | undefined {
  const { table, word } = scope;
  if (table === undefined) return undefined;
  if (expression.kind === 'parentheses') return recordTableOf(expression.value, scope, names);
  if (expression.kind === 'name') {
    if (expression.name === word?.name || names.isKey(table, expression.name)) return table;
    return names.refersTo(table, expression.name);
  }
  if (expression.kind !== 'member') return undefined;
  const isOwn = expression.of.kind === 'name' && expression.of.name === table;
  const from = isOwn ? table : recordTableOf(expression.of, scope, names);
  return from === undefined ? undefined : names.refersTo(from, expression.member.name);
}

/** A scale by a figure of one table's records is one of theirs. */
export function selectorScope(selectors: readonly Expression[], names: Names): Scope {
  const tables = [...names.plan.tables].flatMap(([table, { keys }]) => (keys.length === 0 ? [table] : []));
  for (const by of selectors) {
    if (by.kind === 'member' && by.of.kind === 'name' && tables.includes(by.of.name)) return { table: by.of.name };
    if (by.kind !== 'name' || names.plan.symbols.has(by.name)) continue;
    const holding = tables.filter((table) => names.hasFigure(table, by.name));
    if (holding.length === 1) return { table: holding[0] };
  }
  return outside;
}
