import type { Definition, PlanTree, TableItem } from '../../grammar/tree/index.ts';
import type { Span } from '../../grammar/span.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import { behind } from './built-in.ts';
import { headerOf } from './header.ts';
import { addImplicitInputs, contributionOf, fundNameOf } from './implicit.ts';
import { orderByNeed } from './order.ts';
import { keyOfBalance, startKeyOf } from './balance-key.ts';
import { recordFiguresOf, referencesOf, type RecordFigures } from './references.ts';
import type { Figure, NamedComponent, PlanSymbol, ResolvedPlan } from './resolved.ts';
import { namedComponents, symbolsOf } from './symbols.ts';

export interface ResolveOptions {
  /** The plan's currency where it names none. */
  readonly currency?: string | undefined;
  /** Names whose figures are given from outside in place of what the plan says. */
  readonly given?: ReadonlySet<string>;
}

/** Gives every name its meaning and the figures their order. */
export function resolve(tree: PlanTree, reporter: Reporter, options: ResolveOptions = {}): ResolvedPlan {
  const components = namedComponents(tree, reporter);
  const symbols = symbolsOf(tree, components, reporter);
  const tables = tablesOf(tree, symbols);
  const recordFigures = recordFiguresOf(tree, tables);
  addImplicitInputs(symbols, new Set(referencesOf(tree.items, recordFigures)), components);
  replaceGiven(symbols, options.given);
  const recordDefinitions = recordDefinitionsOf(tree, tables, reporter);
  const payees = tree.items.find((item) => item.kind === 'payees');
  return {
    header: headerOf(tree, reporter, options.currency),
    ...(payees !== undefined && { payees }),
    tables,
    symbols,
    recordDefinitions,
    order: orderOf(figuresOf(tree, symbols, recordDefinitions), components, recordFigures, reporter),
    components,
    credits: tree.items.filter((item) => item.kind === 'credit'),
    limits: tree.items.filter((item) => item.kind === 'limit'),
    payoutLimits: tree.items.filter((item) => item.kind === 'payout'),
    promises: tree.items.filter((item) => item.kind === 'promise' || item.kind === 'waiver'),
    alerts: tree.items.filter((item) => item.kind === 'alert'),
    examples: tree.items.filter((item) => item.kind === 'example'),
    units: new Set(tree.items.flatMap((item) => (item.kind === 'unit' ? [item.name.name] : []))),
  };
}

function tablesOf(tree: PlanTree, symbols: ReadonlyMap<string, PlanSymbol>): ReadonlyMap<string, TableItem> {
  const items = tree.items.filter((item) => item.kind === 'table');
  return new Map(items.filter((item) => symbols.get(item.name.name)?.kind === 'table').map((item) => [item.name.name, item]));
}

function replaceGiven(symbols: Map<string, PlanSymbol>, given: ReadonlySet<string> = new Set()): void {
  for (const name of given) {
    const instead = symbols.get(name);
    if (instead !== undefined) symbols.set(name, { kind: 'given', name, instead });
  }
}

function recordDefinitionsOf(
  tree: PlanTree,
  tables: ReadonlyMap<string, TableItem>,
  reporter: Reporter,
): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const item of tree.items) {
    if (item.kind !== 'definition' || item.table === undefined) continue;
    const key = `${item.table.name}.${item.name.name}`;
    const table = tables.get(item.table.name);
    const taken = found.has(key) || (table?.columns.some((column) => column.name.name === item.name.name) ?? false);
    if (table === undefined) reporter.say('unknown-table', item.table.span, { name: item.table.name });
    else if (taken) reporter.say('name-taken', item.name.span, { name: key });
    else found.set(key, item);
  }
  return found;
}

function figuresOf(
  tree: PlanTree,
  symbols: ReadonlyMap<string, PlanSymbol>,
  recordDefinitions: ReadonlyMap<string, Definition>,
): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const [key, symbol] of symbols) {
    if (symbol.kind === 'definition') figures.set(key, { kind: 'definition', key, item: symbol.item });
    if (symbol.kind === 'scale') figures.set(key, { kind: 'scale', key, item: symbol.item });
    if (symbol.kind === 'matrix') figures.set(key, { kind: 'matrix', key, item: symbol.item });
    if (symbol.kind === 'component') figures.set(key, { kind: 'component', key, item: symbol.item });
  }
  for (const [key, item] of recordDefinitions) figures.set(key, { kind: 'definition', key, item });
  for (const item of tree.items) {
    if (item.kind !== 'balance') continue;
    const key = keyOfBalance(item);
    figures.set(startKeyOf(key), { kind: 'balance-start', key: startKeyOf(key), item });
    figures.set(key, { kind: 'balance', key, item });
  }
  return figures;
}

function orderOf(
  figures: ReadonlyMap<string, Figure>,
  components: readonly NamedComponent[],
  tables: RecordFigures,
  reporter: Reporter,
): readonly Figure[] {
  const keys = [...figures.keys()];
  const allComponents = components.map(({ name }) => name);
  const needs = (key: string): readonly string[] => {
    const figure = figures.get(key);
    if (figure === undefined) return [];
    if (figure.kind === 'balance-start') return referencesOf(figure.item.starts, tables, tableOfFigure(figure));
    const names = referencesOf(withoutName(figure.item), tables, tableOfFigure(figure), wordOfFigure(figure));
    const weights = isContribution(figure) ? referencesOf(contributionOf(components), tables) : [];
    const funds = figure.item.kind === 'pool' && figure.item.fund === undefined ? [fundNameOf(figure.item)] : [];
    const start = figure.kind === 'balance' ? [startKeyOf(key)] : [];
    const selectors = figure.kind === 'scale' || figure.kind === 'matrix' ? recordKeysOf(names, keys) : [];
    return [...start, ...names, ...selectors, ...weights, ...funds].flatMap((name) =>
      name === 'payout' ? allComponents : figures.has(name) ? [name] : behind(name),
    );
  };
  const { order, circles } = orderByNeed(keys, needs);
  for (const names of circles) {
    const first = figures.get(names[0] ?? '');
    if (first !== undefined) reporter.say('cyclic-definition', nameSpanOf(first.item), { names });
  }
  const circular = new Set(circles.flat());
  return order.flatMap((key) => {
    const figure = figures.get(key);
    return figure === undefined || circular.has(key) ? [] : [figure];
  });
}

/** A scale may select by a record's figure without naming its table. */
function recordKeysOf(names: readonly string[], keys: readonly string[]): readonly string[] {
  return keys.filter((key) => names.some((name) => key.endsWith(`.${name}`)));
}

/** The parts of an item in which names are uses, not declarations. */
function withoutName(item: Figure['item']): unknown {
  return { ...item, name: undefined, comments: undefined };
}
function tableOfFigure(figure: Figure): string | undefined {
  const { item } = figure;
  if (item.kind === 'balance') return (item.forEachIn ?? item.forEach)?.name;
  if (item.kind === 'component') return item.forEach?.table.name;
  return item.kind === 'definition' ? item.table?.name : undefined;
}
function wordOfFigure({ item }: Figure): string | undefined {
  if (item.kind === 'balance') return item.forEachIn === undefined ? undefined : item.forEach?.name;
  return item.kind === 'component' ? item.forEach?.item.name : undefined;
}
function isContribution(figure: Figure): boolean {
  return figure.item.kind === 'pool' && figure.item.split.by.kind === 'contribution';
}
function nameSpanOf(item: Figure['item']): Span {
  return item.name?.span ?? { from: item.span.from, to: item.span.from + 1 };
}
