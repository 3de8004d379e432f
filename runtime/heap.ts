/** Items in order of who comes first, when the first one's standing changes again and again. */
export interface Heap {
  first(): number | undefined;
  /** Puts the first item where it belongs after its standing has fallen. */
  settleFirst(): void;
}

export function heapOf(items: readonly number[], comes: (a: number, b: number) => boolean): Heap {
  const heap = [...items];
  const isBefore = (i: number, j: number): boolean => comes(heap[i] ?? 0, heap[j] ?? 0);
  const swap = (i: number, j: number): void => {
    [heap[i], heap[j]] = [heap[j] ?? 0, heap[i] ?? 0];
  };
  const sink = (start: number): void => {
    for (let i = start; ;) {
      let best = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < heap.length && isBefore(child, best)) best = child;
      if (best === i) return;
      swap(i, best);
      i = best;
    }
  };
  for (let i = heap.length >> 1; i >= 0; i--) sink(i);
  return { first: () => heap[0], settleFirst: () => sink(0) };
}
