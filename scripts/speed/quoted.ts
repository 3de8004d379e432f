const marksOf = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\\n)([\\s\\S]*?)(<!-- /${name} -->)`);

/** A text with a content between its marks, `<!-- NAME -->` and `<!-- /NAME -->`; without marks it stays what it is. */
export const marked = (text: string, name: string, content: string): string =>
  text.replace(marksOf(name), (_all, start: string, _old: string, end: string) => `${start}${content}${end}`);

/** A text with the short table of a page between its own marks. */
export const quotedIn = (text: string, page: string): string => marked(text, 'short', marksOf('short').exec(page)?.[2] ?? '');
