import type { AggregateExpression, TableItem } from '../../grammar/tree/index.ts';

/**
 * Every name that a piece of the tree mentions, as keys of figures: `sales`, or `deals.margin` at record grain. Inside an aggregate
 * over a table a column of that table hides a figure of the same name.
 */
export function referencesOf(root: unknown, tables: ReadonlyMap<string, TableItem>, within?: string): readonly string[] {
  const found: string[] = [];
  const open: { readonly value: unknown; readonly table: string | undefined }[] = [{ value: root, table: within }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, table } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (isName(value)) {
      found.push(...keysOf(value.name, table, tables));
      continue;
    }
    const inner = isAggregate(value) ? (tableOf(value, tables) ?? table) : table;
    if (isMember(value)) found.push(`${value.of.name}.${value.member.name}`);
    for (const part of Object.values(value)) open.push({ value: part, table: inner });
  }
  return found;
}

function keysOf(name: string, table: string | undefined, tables: ReadonlyMap<string, TableItem>): readonly string[] {
  if (table === undefined) return [name];
  const hidden = tables.get(table)?.columns.some((column) => column.name.name === name) ?? false;
  return hidden ? [] : [`${table}.${name}`, name];
}

/** The table whose records an aggregate runs over, also in `count of deals`. */
export function tableOf(aggregate: AggregateExpression, tables: ReadonlyMap<string, TableItem>): string | undefined {
  if (aggregate.source?.kind === 'table') return aggregate.source.table.name;
  const { value } = aggregate;
  return aggregate.source === undefined && value.kind === 'name' && tables.has(value.name) ? value.name : undefined;
}

function kindOf(value: object): unknown {
  return 'kind' in value ? value.kind : undefined;
}
function isName(value: object): value is { readonly name: string } {
  return kindOf(value) === 'name';
}
function isAggregate(value: object): value is AggregateExpression {
  return kindOf(value) === 'aggregate';
}
function isMember(
  value: object,
): value is { readonly of: { readonly name: string }; readonly member: { readonly name: string } } {
  return kindOf(value) === 'member' && 'of' in value && typeof value.of === 'object' && value.of !== null && isName(value.of);
}
