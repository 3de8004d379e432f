/** How many letters must be put in, left out, changed or swapped to get from one word to the other. */
export function distance(a: string, b: string): number {
  let older: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (older[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swap));
    }
    older = previous;
    previous = row;
  }
  return previous[b.length] ?? Infinity;
}

/** How far off a misspelling may be: one letter, in long words two. Short words must at least begin as they should. */
function isNear(written: string, meant: string): boolean {
  if (meant.length < 3 || (written.length < 5 && written[0] !== meant[0])) return false;
  return distance(written, meant) <= (written.length < 8 ? 1 : 2);
}

/** The candidate that a misspelt word is nearly, whatever its capitals. */
export function nearest<T>(written: string, candidates: readonly T[], wordOf: (candidate: T) => string): T | undefined {
  if (written.length < 3 || written.length > 24) return undefined;
  const small = written.toLowerCase();
  const near = candidates.filter((candidate) => isNear(small, wordOf(candidate)));
  return near.toSorted((a, b) => distance(small, wordOf(a)) - distance(small, wordOf(b)))[0];
}
