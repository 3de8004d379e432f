/** Brackets deeper than this are reported instead of read. */
export const deepest = 100;

/** Brackets, and what may hold some that are none: comments, texts, names in backquotes, lines of cells. */
const bracket = /[()]|[#|][^\n\r]*|"(?:[^"\n\r]|"")*"?|“[^”\n\r]*”?|「[^」\n\r]*」?|`[^`\n\r]*`?/g;

/** Where a text first opens more brackets than may be open at once: found before anything is read, so that it costs next to nothing. */
export function tooDeepAt(plain: string): number | undefined {
  let depth = 0;
  for (const { 0: found, index } of plain.matchAll(bracket)) {
    if (found === '(') depth += 1;
    if (found === ')') depth -= 1;
    if (depth > deepest) return index;
  }
  return undefined;
}
