/** The same function, asked once: its answer is kept. */
export function keptOf<T>(work: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: work() }).value;
}
