/** How many letters must be put in, left out, changed or swapped to get from one word to the other. */
function distance(a: string, b: string): number {
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

/** The candidate that a misspelt word is nearly: one letter off, two in long words, whatever its capitals. */
export function nearest<T>(written: string, candidates: readonly T[], wordOf: (candidate: T) => string): T | undefined {
  if (written.length < 3 || written.length > 24) return undefined;
  const allowed = written.length < 6 ? 1 : 2;
  let best: T | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    const steps = distance(written.toLowerCase(), wordOf(candidate));
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
