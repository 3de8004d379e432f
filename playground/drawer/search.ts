/** Do all words that somebody looks for stand somewhere in these texts? Letters large and small are the same. */
export function hasWords(looked: string, texts: readonly string[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return looked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
