import { type Item, type PlanTree, printPlan } from '../../grammar/index.ts';
import { isComponent, nameOfComponent } from '../change/items.ts';

/** An item that two versions of a plan may both have, under one key. */
export interface KeyedItem {
  /** Such as `commission`, `target`, `table deals`, `pays`. */
  readonly key: string;
  readonly item: Item;
  /** In the canonical layout, without comments. */
  readonly text: string;
}

/** What a plan says of pay, in its order: without examples, promises and alerts, which pay nothing. */
export function keyedItems(tree: PlanTree): readonly KeyedItem[] {
  const times = new Map<string, number>();
  return tree.items
    .filter(({ kind }) => !['plan', 'example', 'promise', 'waiver', 'alert'].includes(kind))
    .map((item) => {
      const key = keyOf(item);
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return { key: time === 1 ? key : `${key} ${time}`, item, text: textOf(item) };
    });
}

function keyOf(item: Item): string {
  if (isComponent(item)) return nameOfComponent(item);
  switch (item.kind) {
    case 'param':
    case 'input':
    case 'scale':
    case 'matrix':
    case 'balance':
      return item.name.name;
    case 'definition':
      return item.table === undefined ? item.name.name : `${item.table.name}.${item.name.name}`;
    case 'table':
      return `table ${item.name.name}`;
    case 'unit':
      return `unit ${item.name.name}`;
    case 'payout':
      return `payout ${item.bound.replace('-', ' ')}`;
    case 'limit':
      return `limit ${item.components.map(({ name }) => name).join(' and ')}`;
    case 'credit':
      return `${item.overlay ? 'also credit' : 'credit'} ${item.table.name}`;
    case 'include':
      return `include ${item.path.value}`;
    case 'plan':
    case 'currency':
    case 'pays':
    case 'fiscal':
    case 'effective':
    case 'rounding':
    case 'payees':
    case 'example':
    case 'promise':
    case 'waiver':
    case 'alert':
      return item.kind;
  }
}

const noComments = { docs: [], before: [], after: [] };

/** The words of one item as the formatter writes them. */
function textOf(item: Item): string {
  return printPlan({ items: [{ ...item, comments: noComments }], trailing: [], span: item.span }).trim();
}
