const marks = /(<!-- short -->\n)([\s\S]*?)(<!-- \/short -->)/;

/** A text with the table of another between its own marks, `<!-- short -->` and `<!-- /short -->`; without marks it stays what it is. */
export function quotedIn(text: string, page: string): string {
  const table = marks.exec(page)?.[2] ?? '';
  return text.replace(marks, (_all, start: string, _old: string, end: string) => `${start}${table}${end}`);
}
