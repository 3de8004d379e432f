import type { IToken } from 'chevrotain';
import { english, type Keyword } from '../keywords.ts';
import { lex } from '../lex/lexer.ts';
import { isOf } from '../lex/token.ts';
import { AnyWord, NameWord } from '../lex/tokens.ts';

// Names travel through the printer between marks that no text contains (Unicode keeps these three for such use), until the whole
// plan is known: only then it shows which of them would be read as something else.
const nameMark = '\uFDD0';
const wordMark = '\uFDD1';
const endMark = '\uFDD2';
const marked = /[\uFDD0\uFDD1]([^\uFDD2]*)\uFDD2/g;
const wordLike = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** A name where reserved words are none; one name, the role of a credit, is of two words. */
export function name(text: string): string {
  return wordLike.test(text) || text === english.creditedAs[0] ? nameMark + text + endMark : quoted(text);
}
/** A name where any word may stand: columns, keys, members. */
export function anyWord(text: string): string {
  return wordLike.test(text) ? wordMark + text + endMark : quoted(text);
}
const kinds: readonly Keyword[] = [
  'salary',
  'commission',
  'bonus',
  'spiff',
  'allowance',
  'expense',
  'award',
  'deduction',
  'payout',
  'pool',
];
const operands: ReadonlySet<string> = new Set(kinds.flatMap((keyword) => english[keyword]));
const keywords: ReadonlySet<string> = new Set(Object.values(english).flat());

/** Whether the language itself uses a word. */
export function isKeyword(text: string): boolean {
  return keywords.has(text);
}
/** Whether a word is a kind of component, a payout or a pool. */
export function isKindOfPay(text: string): boolean {
  return operands.has(text);
}
/** A name right behind another word, as in `team commission`: there most words of the language would be read as such. */
export function operand(text: string, closely: boolean): string {
  return isKeyword(text) && !(closely && isKindOfPay(text)) ? quoted(text) : name(text);
}
/** A name that an item may follow: there a word that begins items would be read as such. */
export function nameBeforeItem(text: string): string {
  return isKeyword(text) ? quoted(text) : name(text);
}
/** In backquotes, whatever it is. */
export function quoted(text: string): string {
  return `\`${text}\``;
}

/** The width of a text without its marks. */
export function widthOf(text: string): number {
  return text.replace(/[\uFDD0-\uFDD2]/g, '').length;
}

/** These take the kind of a component behind them: `team` and then `commission base = …` would be the team's commission. */
const takesKind = /\uFDD0(team|company|paid)\uFDD2(?=\s+(?:[a-z]+ \S+ = |payout at ))/g;

/** And `paid commission` before `salary on …` would leave `commission salary on …` as a component of its own. */
const kindWords = 'salary|commission|bonus|spiff|allowance|expense|award|deduction';
const givesKind = new RegExp(
  `(?<=(?:team|company|paid) )\uFDD0(${kindWords})\uFDD2(?=(?:\\s+#.*)*\\s+(?:${kindWords}) (?:on |for each |paid |"))`,
  'g',
);

/** Puts those names in backquotes that would not be read as the names they are, and takes the marks away. */
export function settleNames(written: string): string {
  const quotedIn = (_: string, each: string): string => quoted(each);
  const text = written.replace(takesKind, quotedIn).replace(givesKind, quotedIn);
  const tokens = new Map(lex(text.replace(/[\uFDD0-\uFDD2]/g, '')).tokens.map((token) => [token.startOffset, token]));
  let removed = 0;
  return text.replace(marked, (whole, bare: string, at: number) => {
    const token = tokens.get(at - removed);
    removed += whole.length - bare.length;
    return isRead(token, bare, whole.startsWith(wordMark)) ? bare : quoted(bare);
  });
}

function isRead(token: IToken | undefined, written: string, any: boolean): boolean {
  return token !== undefined && token.image === written && isOf(token, any ? AnyWord : NameWord);
}
