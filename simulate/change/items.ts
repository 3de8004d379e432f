import { parsePlan, printPlan, type Item, type PlanTree } from '../../grammar/index.ts';
import { didYouMean } from '../../runtime/near.ts';

export type ComponentItem = Extract<Item, { readonly kind: 'component' | 'pool' }>;
export type NamedItem = Extract<Item, { readonly kind: 'param' | 'definition' | 'input' | 'scale' | 'matrix' | 'balance' }>;

/** A component goes by its name, else by its kind, as the plan's other lines call it. */
export function componentNamed({ items }: PlanTree, name: string): ComponentItem | undefined {
  return items.find((item): item is ComponentItem => isComponent(item) && nameOfComponent(item) === name);
}
export function isComponent(item: Item): item is ComponentItem {
  return item.kind === 'component' || item.kind === 'pool';
}
export function nameOfComponent(item: ComponentItem): string {
  return item.name?.name ?? (item.kind === 'pool' ? 'pool' : item.component);
}

export function itemNamed({ items }: PlanTree, name: string): NamedItem | undefined {
  return items.find((item): item is NamedItem => isNamed(item) && item.name.name === name);
}
function isNamed(item: Item): item is NamedItem {
  if (item.kind === 'definition') return item.table === undefined;
  return ['param', 'input', 'scale', 'matrix', 'balance'].includes(item.kind);
}

/** All that a change can name. */
export function namesIn(tree: PlanTree): readonly string[] {
  const columns = tree.items.flatMap((item) =>
    item.kind === 'table' || item.kind === 'payees' ? item.columns.map((column) => column.name.name) : [],
  );
  const items = tree.items.flatMap((item) =>
    isComponent(item) ? [nameOfComponent(item)] : isNamed(item) ? [item.name.name] : [],
  );
  return [...new Set([...items, ...columns])];
}
export function unknown(name: string, names: readonly string[]): { readonly wrong: string } {
  return { wrong: `The plan has no ${name}.${didYouMean(name, names)}` };
}

/** A plan's text without what it says about itself, which a scenario need not keep: examples, promises, alerts. */
export function withoutClaims(text: string): string {
  const { tree } = parsePlan(text);
  const items = tree.items.filter(({ kind }) => !['example', 'promise', 'waiver', 'alert'].includes(kind));
  return printPlan({ ...tree, items });
}
