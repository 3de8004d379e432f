import type { ComponentKind, Name, PlanTree } from '../../grammar/tree/index.ts';
import { nearest } from '../diagnostics/suggest.ts';

const kinds: readonly ComponentKind[] = [
  ...(['salary', 'commission', 'bonus', 'spiff'] as const),
  ...(['allowance', 'expense', 'award', 'deduction'] as const),
];

/** A definition whose name is nearly that of a kind of component, and which nothing uses. */
export interface MisspeltKind {
  readonly word: Name;
  readonly near: string;
}

/** `commision = 5% of sales` defines a figure that nobody is paid; so does `Commission = …`. */
export function misspeltKinds({ items }: PlanTree): readonly MisspeltKind[] {
  const candidates = items.flatMap((item) => {
    if (item.kind !== 'definition' || item.table !== undefined) return [];
    const near = nearest(item.name.name, kinds);
    return near === undefined ? [] : [{ word: item.name, near }];
  });
  if (candidates.length === 0) return [];
  const used = namesIn(items);
  return candidates.filter(({ word }) => !used.has(word.name));
}

/** Every name that stands in an expression. */
function namesIn(root: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const open = [root];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null) continue;
    if ('kind' in part && part.kind === 'name' && 'name' in part && typeof part.name === 'string') names.add(part.name);
    for (const inner of Object.values(part)) open.push(inner);
  }
  return names;
}
