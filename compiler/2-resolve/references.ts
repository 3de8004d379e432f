import type {
  AggregateExpression,
  BalanceItem,
  Definition,
  Item,
  PlanTree,
  PreviousExpression,
  TableItem,
} from '../../grammar/tree/index.ts';
import { startKeyOf, tableOfBalance } from './balance-key.ts';

/** The figures that every record of a table has: its columns and the definitions at its grain. */
export type RecordFigures = ReadonlyMap<
  string,
  { readonly columns: ReadonlySet<string>; readonly defined: ReadonlySet<string>; readonly refersTo: ReadonlyMap<string, string> }
>;

export function recordFiguresOf(tree: PlanTree, tables: ReadonlyMap<string, TableItem>): RecordFigures {
  const definedIn = (table: string): ReadonlySet<string> =>
    new Set(tree.items.flatMap((item) => (isOfRecord(item, table) ? [item.name.name] : [])));
  const columnsOf = (item: TableItem): ReadonlySet<string> =>
    new Set([...item.columns.map(({ name }) => name.name), ...(item.rows?.header ?? []).map(({ text }) => text)]);
  const refersTo = (item: TableItem): ReadonlyMap<string, string> =>
    new Map(item.columns.filter(({ type }) => tables.has(type.word)).map(({ name, type }) => [name.name, type.word]));
  return new Map(
    [...tables].map(([name, item]) => [name, { columns: columnsOf(item), defined: definedIn(name), refersTo: refersTo(item) }]),
  );
}

function isOfRecord(item: Item, table: string): item is Definition | BalanceItem {
  if (item.kind === 'balance') return tableOfBalance(item) === table;
  return item.kind === 'definition' && item.table?.name === table;
}

/**
 * Every name that a piece of the tree mentions, as keys of figures: `sales`, or `deals.margin` at record grain. Inside an aggregate
 * over a table its columns and record definitions hide a figure of the same name. `word` is what the plan calls the record at hand.
 */
export function referencesOf(root: unknown, tables: RecordFigures, within?: string, word?: string): readonly string[] {
  const found: string[] = [];
  const open: { readonly value: object; readonly table: string | undefined }[] = [];
  if (typeof root === 'object' && root !== null) open.push({ value: root, table: within });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, table } = next;
    if (isName(value)) {
      found.push(...keysOf(value.name, table, tables));
      continue;
    }
    if (isPrevious(value))
      found.push(startKeyOf(value.name.name), ...(table === undefined ? [] : [startKeyOf(`${table}.${value.name.name}`)]));
    const inner = isAggregate(value) ? (tableOf(value, tables) ?? table) : table;
    if (isMember(value)) {
      const owner = within !== undefined && value.of.name === word ? within : value.of.name;
      found.push(memberKey(owner, value.member.name, table, tables));
    }
    for (const part of Object.values(value) as readonly unknown[]) {
      if (typeof part === 'object' && part !== null) open.push({ value: part, table: inner });
    }
  }
  return found;
}

/** `contract.k` needs `contracts.k` where `contract` is a column that refers to `contracts`. */
function memberKey(of: string, member: string, table: string | undefined, tables: RecordFigures): string {
  const target = table === undefined ? undefined : tables.get(table)?.refersTo.get(of);
  return `${target ?? of}.${member}`;
}

function keysOf(name: string, table: string | undefined, tables: RecordFigures): readonly string[] {
  const figures = table === undefined ? undefined : tables.get(table);
  if (figures?.columns.has(name) === true) return [];
  return figures?.defined.has(name) === true ? [`${table}.${name}`] : [name];
}

/** The table whose records an aggregate runs over, also in `count of deals`. */
export function tableOf(aggregate: AggregateExpression, tables: ReadonlyMap<string, unknown>): string | undefined {
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
function isPrevious(value: object): value is PreviousExpression {
  return kindOf(value) === 'previous';
}
function isMember(
  value: object,
): value is { readonly of: { readonly name: string }; readonly member: { readonly name: string } } {
  return kindOf(value) === 'member' && 'of' in value && typeof value.of === 'object' && value.of !== null && isName(value.of);
}
