import type { Item } from '../tree/index.ts';

/** Deeper trees would exhaust the stack of whoever walks them: long chains such as `1 + 1 + …` nest too. */
const deepest = 400;

/** Whether an item's tree is deeper than anything that a plan says; short texts cannot be. */
export function isTooDeep(item: Item): boolean {
  if (item.span.to - item.span.from < 2 * deepest) return false;
  let level: object[] = [item];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

/** The expressions and other parts directly below; lists count as no level of their own. */
function partsOf(part: object): object[] {
  return Object.values(part)
    .flatMap((value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isPart);
}
function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'span' in value;
}
