import { english, itemKeywords, type Keyword } from '../../grammar/keywords.ts';

/** One rule of a TextMate grammar. */
export interface TextMateRule {
  readonly name?: string;
  readonly match: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly TextMateRule[];
}
export interface TextMateGrammar {
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly TextMateRule[];
}

const scope = (kind: string): string => `${kind}.upside-plan`;
const isWord = '[\\p{L}\\p{M}\\p{N}_]';
const name = '(?:[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*|`[^`]+`)';

/** Spellings as one alternative, the longest first; words of a phrase may stand apart. */
function anyOf(spellings: readonly string[]): string {
  const said = spellings.map((each) => each.replace(/^, /, '').replaceAll(', ', '\\s*,\\s*').replaceAll(' ', '\\s+'));
  const longestFirst = [...new Set(said)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${longestFirst.join('|')})`;
}
/** Not a part of another word, nor of a code such as `target-not-positive`, nor behind a dot. */
function whole(words: string): string {
  return `(?<!${isWord}|\\.|\\p{L}-)${words}(?!${isWord}|-\\p{L})`;
}

const keywords = Object.keys(english) as readonly Keyword[];
const items: ReadonlySet<Keyword> = new Set<Keyword>(itemKeywords);
const beginsItems = anyOf(itemKeywords.flatMap((keyword) => english[keyword]));
const elsewhere = anyOf(keywords.flatMap((keyword) => (items.has(keyword) ? [] : english[keyword])));

const number: TextMateRule = {
  name: scope('constant.numeric'),
  match: `(?<!${isWord})\\p{Sc}?\\d+(?:,\\d+)*(?:\\.\\d+)?(?:万亿|万|亿|[kMB](?!${isWord}))?(?:[ \\t]*[%‰]|x(?!${isWord}))?`,
};
const text: TextMateRule = {
  name: scope('string.quoted'),
  match: '"(?:[^"]|"")*"|“[^”]*”|「[^」]*」|["“「].*$',
};

/**
 * The colours of a plan for editors that know no more than lines and patterns. A word that begins items is a keyword only where one
 * may begin; whether any other word is a name somebody has given, only the parser knows: the language server says it.
 */
export const textMateGrammar: TextMateGrammar = {
  name: 'Upside plan',
  scopeName: 'source.upside-plan',
  fileTypes: ['plan'],
  patterns: [
    { name: scope('comment.line.documentation'), match: '##.*$' },
    { name: scope('comment.line.number-sign'), match: '#.*$' },
    { name: scope('meta.rows'), match: '\\|(?:"(?:[^"]|"")*"|[^#"])*(?=#|$)', patterns: [number] },
    text,
    { name: scope('constant.numeric.date'), match: whole('\\d{4}-(?:\\d{2}-\\d{2}|Q[1-4]|H[12]|W\\d{2}|\\d{2}(?:-[AB])?)(?!-)') },
    { match: `^\\s*(${name})\\s*(?=:)`, captures: { '1': { name: scope('variable.other.column') } } },
    { match: `^\\s*(?!${beginsItems}\\s)(${name})\\s*(?==)`, captures: { '1': { name: scope('variable.other.definition') } } },
    { match: `(?:^|(?<=;))\\s*(${whole(beginsItems)})`, captures: { '1': { name: scope('keyword.declaration') } } },
    { name: scope('variable.other'), match: '`[^`]*`' },
    { name: scope('keyword.control'), match: whole(elsewhere) },
    number,
    { name: scope('keyword.operator'), match: '[-+*/=:;,.()]' },
    { name: scope('variable.other'), match: name },
  ],
};
