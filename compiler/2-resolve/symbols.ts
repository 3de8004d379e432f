import type { Column, Component, Item, Name, PlanTree, Pool } from '../../grammar/tree/index.ts';
import type { Fix } from '../../grammar/problem.ts';
import type { Span } from '../../grammar/span.ts';
import { inserting, type Reporter } from '../diagnostics/diagnostic.ts';
import type { NamedComponent, PlanSymbol } from './resolved.ts';

/** Every name that the plan declares, each once. */
export function symbolsOf(tree: PlanTree, components: readonly NamedComponent[], reporter: Reporter): Map<string, PlanSymbol> {
  const symbols = new Map<string, PlanSymbol>();
  const declare = (symbol: PlanSymbol, span: Span): void => {
    if (symbols.has(symbol.name)) reporter.say('name-taken', span, { name: symbol.name });
    else symbols.set(symbol.name, symbol);
  };
  for (const item of tree.items) for (const { symbol, span } of declaredBy(item)) declare(symbol, span);
  for (const { name, item } of components) declare({ kind: 'component', name, item }, item.name?.span ?? headOf(item.span));
  return symbols;
}

function headOf(span: Span): Span {
  return { from: span.from, to: span.from + 1 };
}

function declaredBy(item: Item): readonly { readonly symbol: PlanSymbol; readonly span: Span }[] {
  switch (item.kind) {
    case 'definition':
      return item.table === undefined ? [named(item.name, { kind: 'definition', name: item.name.name, item })] : [];
    case 'param':
      return [named(item.name, { kind: 'param', name: item.name.name, item })];
    case 'input':
      return [named(item.name, { kind: 'input', name: item.name.name, item })];
    case 'scale':
      return [named(item.name, { kind: 'scale', name: item.name.name, item })];
    case 'balance':
      return item.forEach === undefined ? [named(item.name, { kind: 'balance', name: item.name.name, item })] : [];
    case 'matrix':
      return [named(item.name, { kind: 'matrix', name: item.name.name, item })];
    case 'table':
      return [named(item.name, { kind: 'table', name: item.name.name, item })];
    case 'payees':
      return firstOfEach(item.columns).map((column) =>
        named(column.name, { kind: 'attribute', name: column.name.name, item: column }),
      );
    default:
      return [];
  }
}
/** A column declared twice is reported with its table. */
function firstOfEach(columns: readonly Column[]): readonly Column[] {
  return [...new Map(columns.toReversed().map((column) => [column.name.name, column])).values()].toReversed();
}
function named(name: Name, symbol: PlanSymbol): { readonly symbol: PlanSymbol; readonly span: Span } {
  return { symbol, span: name.span };
}

/** Components with the names they go by: their own, or their kind's when they are the only one of it. */
export function namedComponents(tree: PlanTree, reporter: Reporter): readonly NamedComponent[] {
  const components = tree.items.filter((item): item is Component | Pool => item.kind === 'component' || item.kind === 'pool');
  const unnamed = new Map<string, Component | Pool>();
  const named: NamedComponent[] = [];
  for (const item of components) {
    const kind = item.kind === 'pool' ? 'pool' : item.component;
    if (item.name !== undefined && frequencies.includes(item.name.name)) reportFrequency(item.name, kind, reporter);
    if (item.name === undefined && unnamed.has(kind)) {
      const word = item.kind === 'pool' ? `${groupWord(item)} pool` : kind;
      reporter.say('component-needs-name', headOf(item.span), { kind }, { fixes: nameFix(item, word) });
    } else named.push({ name: item.name?.name ?? kind, item });
    if (item.name === undefined) unnamed.set(kind, item);
  }
  return named;
}
const frequencies = ['weekly', 'monthly', 'quarterly', 'yearly'];

/** `bonus quarterly = 1,500` names a component; `paid quarterly` is hardly ever not meant. */
function reportFrequency({ name, span }: Name, kind: string, reporter: Reporter): void {
  const fixes = [inserting(span.from, 'paid ', `write \`${kind} paid ${name}\``)];
  reporter.say('named-like-a-period', span, { kind, name }, { fixes });
}

function groupWord(pool: Pool): string {
  return pool.group.kind === 'column' ? pool.group.name : pool.group.kind;
}
function nameFix(item: Component | Pool, word: string): readonly Fix[] {
  const name = item.label?.value
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  if (name === undefined || !/^[a-z]/.test(name)) return [];
  return [inserting(item.span.from + word.length, ` ${name}`, `name it \`${name}\``)];
}
