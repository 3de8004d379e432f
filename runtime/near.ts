/** How many single-letter changes lie between two short texts, counting no further than `most` + 1. */
function changesBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s_.-]/g, '');

/** The known text that a wrong one was most likely meant to be. */
export function nearestOf(wrong: string, known: Iterable<string>): string | undefined {
  const most = wrong.length < 5 ? 1 : 2;
  let best: string | undefined;
  let least = most + 1;
  for (const text of known) {
    if (text === wrong || wrong.length > 60) continue;
    const changes = plain(text) === plain(wrong) ? 0 : changesBetween(wrong, text, most);
    if (changes < least || (changes === least && best !== undefined && text < best)) [best, least] = [text, changes];
  }
  return least <= most ? best : undefined;
}

/** ` Did you mean GTX Pro?`, or nothing. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const nearest = nearestOf(wrong, known);
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`;
}
