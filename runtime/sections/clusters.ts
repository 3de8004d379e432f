/** Things that are put together, by their numbers; whoever is joined to another is in one cluster with all of theirs. */
export interface Clusters {
  join(one: number, other: number): void;
  /** The least number in the cluster. */
  of(one: number): number;
}

export function clustersOf(count: number): Clusters {
  const above = Int32Array.from({ length: count }, (_, place) => place);
  const of = (one: number): number => {
    let at = one;
    for (let up = above[at] ?? at; up !== at; up = above[at] ?? at) {
      above[at] = above[up] ?? up;
      at = up;
    }
    return at;
  };
  const join: Clusters['join'] = (one, other) => {
    const [a, b] = [of(one), of(other)];
    above[Math.max(a, b)] = Math.min(a, b);
  };
  return { join, of };
}
