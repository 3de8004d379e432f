import type { InputItem, Item, PlanTree } from '../tree/index.ts';
import { item } from './item.ts';
import { indented, trailing, type Lines } from './lines.ts';
import { settleNames } from './names.ts';
import { inputs } from './record.ts';

type Family = 'header' | 'figures' | 'inputs' | 'credit' | 'bounds' | 'claims' | 'alone';

const families: Readonly<Record<Item['kind'], Family>> = {
  ...{
    plan: 'header',
    currency: 'header',
    pays: 'header',
    fiscal: 'header',
    effective: 'header',
    rounding: 'header',
    include: 'header',
  },
  ...{ param: 'figures', definition: 'figures', balance: 'figures', unit: 'figures', input: 'inputs', credit: 'credit' },
  ...{ payout: 'bounds', limit: 'bounds', promise: 'claims', waiver: 'claims', alert: 'claims' },
  ...{ payees: 'alone', table: 'alone', component: 'alone', pool: 'alone', scale: 'alone', matrix: 'alone', example: 'alone' },
};

/** A plan in its canonical layout: every tree has one, and reading that gives the tree back. */
export function printPlan(tree: PlanTree): string {
  const groups = grouped(tree.items).map((group) => groupLines(group).join('\n'));
  const last = trailing(tree.trailing).join('\n');
  const text = [...groups, last].filter((each) => each !== '').join('\n\n');
  return text === '' ? '' : `${settleNames(text)}\n`;
}

/** Neighbours of one family stand together; a plan's name begins a group of its own. */
function grouped(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  for (const each of items) {
    const group = groups.at(-1);
    const before = group?.[0];
    const family = families[each.kind];
    const joins = before !== undefined && family !== 'alone' && family === families[before.kind] && each.kind !== 'plan';
    if (group && joins) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** Words that document an item stand apart from what is above them. */
function groupLines(group: readonly Item[]): Lines {
  const [first, ...others] = group;
  if (!first) return [];
  if (first.kind === 'plan') return [...item(first), ...indented(others.flatMap((each) => item(each)))];
  if (first.kind === 'input') return inputs(group.filter((each): each is InputItem => each.kind === 'input'));
  return group.flatMap((each) => (each === first || each.comments.docs.length === 0 ? item(each) : ['', ...item(each)]));
}
