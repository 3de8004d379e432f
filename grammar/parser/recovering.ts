import { EOF, isRecognitionException, NoViableAltException, type CstNode, type IToken } from 'chevrotain';
import { english, itemKeywords, type Keyword } from '../keywords.ts';
import { deepest } from '../lex/depth.ts';
import { retype, spanOfToken } from '../lex/token.ts';
import * as t from '../lex/tokens.ts';
import { word } from '../lex/tokens.ts';
import { foreignBounds } from '../foreign.ts';
import { foreignBound, misspelt, nestedTooDeeply, openRange, outOfPlace, problemOf, keywordWords } from '../messages.ts';
import type { SyntaxProblem } from '../problem.ts';
import { spanning, type Span } from '../span.ts';
import { nearest } from '../spelling.ts';
import { Ahead, type Rule } from './ahead.ts';

/** Every level of nesting passes here up to three times: as expression, operand and prefixed. */
const longestChain = 4 * deepest;
const deepestRules = 3 * deepest + 3;

/**
 * How the parser goes on behind a mistake. A slot is a part whose failure costs only itself: the rest of its item is still read, from
 * the next place where something can begin. A second failure at that same place has the same cause and is not reported.
 */
export abstract class Recovering extends Ahead {
  readonly problems: SyntaxProblem[] = [];
  protected mutedAt: IToken | undefined;
  private depth = 0;

  override reset(): void {
    super.reset();
    if (this.problems) this.problems.length = 0;
    this.mutedAt = undefined;
    this.depth = 0;
    this.followed = undefined;
  }

  protected deeper(read: () => void): void {
    this.depth += 1;
    try {
      if (this.depth > deepestRules) throw new NoViableAltException('', this.LA(1), this.LA(0));
      read();
    } finally {
      this.depth -= 1;
    }
  }

  /** A chain such as `1 + 1 + …` nests as deeply as it is long. */
  protected notTooLong(links: number): void {
    if (links > longestChain) throw new NoViableAltException('', this.LA(1), this.LA(0));
  }

  /** A label tells the parts of one rule apart. Reads a part of an item; on a mistake reports it and goes on at the next place where something begins. */
  protected slot(index: number, rule: Rule, label?: string): CstNode | undefined {
    try {
      return this.subrule(index, rule, label === undefined ? {} : { LABEL: label });
    } catch (error) {
      if (!(error instanceof Error) || !isRecognitionException(error)) throw error;
      this.report(error);
      this.followed = undefined;
      this.skipToBreak();
      this.mutedAt = this.LA(1);
      return undefined;
    }
  }
  /** The same for a whole item, which must not be tried twice at the same place. */
  protected itemSlot(rule: Rule): CstNode | undefined {
    const start = this.LA(1);
    const read = this.slot(1, rule);
    if (this.LA(1) === start && start.tokenType !== t.Semicolon) this.SKIP_TOKEN();
    return read;
  }

  private report(error: Error): void {
    const found = this.LA(1);
    if (found === this.mutedAt) return;
    if (error.message === '') this.problems.push(nestedTooDeeply(this.spanHere(found)));
    else this.problems.push(this.openRange(0) ?? this.meantWord(false) ?? this.problemAt(found, error.message));
  }
  /** What is missing is marked behind the word before it. */
  private problemAt(found: IToken, message: string): SyntaxProblem {
    if (!this.isMissing(found)) return problemOf('unexpected-word', this.spanHere(found), message);
    const before = this.LA(0);
    return problemOf('something-missing', before.tokenType === EOF ? this.spanHere(found) : spanOfToken(before), message);
  }
  /** A word near the mistake that is nearly one of the language: the one found, the one behind it, or the one before. */
  private meantWord(atItem: boolean): SyntaxProblem | undefined {
    const ahead = this.isMissing(this.LA(1)) && !atItem ? [] : [this.LA(1), ...(this.startsLine(2) ? [] : [this.LA(2)])];
    const near = this.isOdd(0) ? [...ahead, this.LA(0)] : ahead;
    for (const token of near) {
      const bound = this.meantBound(token);
      if (bound) return bound;
      const meant = token.tokenType === t.Identifier ? nearest(token.image, keywordWords, (each) => each) : undefined;
      if (meant !== undefined) return misspelt(spanOfToken(token), token.image, meant);
    }
    return undefined;
  }
  /** `cap 5,000` for `at most 5,000` */
  private meantBound(token: IToken): SyntaxProblem | undefined {
    const keyword = token.tokenType === t.Identifier ? foreignBounds.get(token.image) : undefined;
    if (!keyword) return undefined;
    const k = token === this.LA(0) ? 0 : token === this.LA(1) ? 1 : 2;
    const joins = this.is(k + 1, word.at) || this.is(k + 1, word.of);
    const last = joins ? this.LA(k + 1) : token;
    const amount = this.LA(joins ? k + 2 : k + 1);
    const span = spanning(spanOfToken(token), spanOfToken(last));
    const written = joins ? `${token.image} ${last.image}` : token.image;
    return foreignBound(span, written, english[keyword][0], amount.tokenType === t.NumberToken ? amount.image : '');
  }
  /** `10,000+ pay 7%`, where the figure stands at `k` */
  private openRange(k: number): SyntaxProblem | undefined {
    if (!this.is(k, t.NumberToken) || !this.is(k + 1, t.Plus)) return undefined;
    if (!this.is(k + 2, t.PayWord) && !this.is(k + 2, word.gives)) return undefined;
    this.mutedAt = this.LA(k + 2);
    return openRange(spanning(spanOfToken(this.LA(k)), spanOfToken(this.LA(k + 1))), this.LA(k).image);
  }
  /** Read as a name for want of anything else: right behind another name, or first on its line. */
  private isOdd(k: number): boolean {
    return this.isName(k - 1) || this.startsLine(k);
  }
  private isMissing(found: IToken): boolean {
    return found.tokenType === EOF || this.startsLine(1) || found.tokenType === t.Semicolon;
  }
  /** At the end of the text a mistake stands behind the last word. */
  private spanHere(found: IToken): Span {
    if (found.tokenType !== EOF) return spanOfToken(found);
    const end = this.LA(0).tokenType === EOF ? 0 : spanOfToken(this.LA(0)).to;
    return { from: end, to: end };
  }

  private skipToBreak(): void {
    while (!this.breaks(1)) this.SKIP_TOKEN();
  }
  private isEnd(k: number): boolean {
    return this.LA(k).tokenType === EOF;
  }
  /** A place where reading can begin anew. */
  protected breaks(k: number): boolean {
    if (this.isEnd(k) || this.is(k, t.Semicolon) || this.startsItem(k) || this.startsWeakly(k)) return true;
    if (this.is(k, t.PayWord) || this.is(k, word.gives) || this.is(k, t.SpreadWord) || this.is(k, word.becomes)) return true;
    return this.startsLine(k) && this.startsPart(k);
  }
  private startsPart(k: number): boolean {
    return (
      this.startsBand(k) ||
      this.startsClause(k) ||
      this.startsColumn(k) ||
      this.startsExampleLine(k) ||
      this.misspells(k) !== undefined
    );
  }

  /** The item keyword that the word at `k`, first on its line, is nearly. */
  private misspells(k: number): Keyword | undefined {
    const token = this.LA(k);
    if (token.tokenType !== t.Identifier || !this.startsLine(k)) return undefined;
    return nearest(token.image, itemKeywords, (keyword) => english[keyword][0]);
  }
  /** Takes a misspelt item keyword for what it must mean, reports it, and reads on as if it had been written well. */
  protected mendsItem(): boolean {
    const keyword = this.misspells(1);
    if (!keyword) return false;
    const token = this.LA(1);
    const written = token.tokenType;
    retype(token, word[keyword]);
    if (!this.startsItem(1)) {
      retype(token, written);
      return false;
    }
    if (token !== this.mutedAt) this.problems.push(misspelt(spanOfToken(token), token.image, english[keyword][0]));
    return true;
  }

  /** Words that belong to nothing, up to the next place where something begins. */
  readonly stray: Rule = this.RULE('stray', () => {
    this.ACTION(() => this.reportStray());
    this.CONSUME(t.AnyToken);
    this.MANY({ GATE: () => !this.breaks(1), DEF: () => this.CONSUME2(t.AnyToken) });
  });
  private reportStray(): void {
    const token = this.LA(1);
    if (token !== this.mutedAt)
      this.problems.push(this.openRange(1) ?? this.meantWord(true) ?? outOfPlace(spanOfToken(token), token.image));
  }
  /** What follows belongs to no item's body. */
  protected isStray(): boolean {
    return !this.isEnd(1) && !this.startsItem(1) && !this.startsWeakly(1) && !this.mendsItem() && !this.startsHeadless(1);
  }
}
