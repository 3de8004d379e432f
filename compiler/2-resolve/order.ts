/** Keys in an order where each comes after what it needs, and the circles that make such an order impossible. */
export interface Ordering {
  readonly order: readonly string[];
  readonly circles: readonly (readonly string[])[];
}

/** Depth first, without recursion: a chain of 100,000 definitions is no deeper for the machine than one. */
export function orderByNeed(keys: readonly string[], needs: (key: string) => readonly string[]): Ordering {
  const known = new Set(keys);
  const state = new Map<string, 'open' | 'done'>();
  const order: string[] = [];
  const circles: (readonly string[])[] = [];
  for (const root of keys) {
    const path: { readonly key: string; readonly left: string[] }[] = [];
    const enter = (key: string): void => {
      state.set(key, 'open');
      path.push({ key, left: needs(key).filter((need) => known.has(need)) });
    };
    if (!state.has(root)) enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.left.pop();
      if (next === undefined) {
        state.set(top.key, 'done');
        order.push(top.key);
        path.pop();
      } else if (state.get(next) === 'open') {
        circles.push(path.slice(path.findIndex((step) => step.key === next)).map((step) => step.key));
      } else if (!state.has(next)) enter(next);
    }
  }
  return { order, circles };
}
