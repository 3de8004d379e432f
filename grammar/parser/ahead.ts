import { CstParser, type CstNode, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import { itemKeywords } from '../keywords.ts';
import { errorWording } from './wording.ts';
import { isOf } from '../lex/token.ts';
import * as t from '../lex/tokens.ts';
import { word } from '../lex/tokens.ts';

export type Rule = ParserMethod<[], CstNode>;

/** What a name standing right behind another may be, as in `team commission`. */
const operandNames: ReadonlySet<TokenType> = new Set([t.Identifier, t.Quoted, word.payout, word.pool]);
const literals: ReadonlySet<TokenType> = new Set([t.NumberToken, t.Text, t.DateToken, t.PeriodToken, word.yes, word.no]);
const startsWithText: ReadonlySet<TokenType> = new Set([word.plan, word.include, word.example, word.alert]);
const startsWithName: ReadonlySet<TokenType> = new Set([word.currency, word.pays, word.table, word.param, word.input, word.unit]);
const moreWithName: ReadonlySet<TokenType> = new Set([word.balance, word.scale, word.matrix, word.credit, word.limit]);
const alwaysItems: ReadonlySet<TokenType> = new Set([word.fiscalYearStartsIn, word.alsoCredit]);
const itemWords: ReadonlySet<TokenType> = new Set(itemKeywords.map((keyword) => word[keyword]));
const poolHead: ReadonlySet<TokenType> = new Set([
  word.fund,
  word.splitBy,
  word.splitEqually,
  word.splitByContributionShare,
  word.paid,
]);

/** Which construct the coming tokens begin: the questions that a gate of a rule asks. They look ahead and consume nothing. */
export abstract class Ahead extends CstParser {
  constructor() {
    super(t.vocabulary, {
      maxLookahead: 1,
      recoveryEnabled: false,
      nodeLocationTracking: 'onlyOffset',
      errorMessageProvider: errorWording,
    });
  }

  protected is(k: number, type: TokenType): boolean {
    return isOf(this.LA(k), type);
  }
  protected isIn(k: number, types: ReadonlySet<TokenType>): boolean {
    return types.has(this.LA(k).tokenType);
  }
  protected isName(k: number): boolean {
    return this.is(k, t.NameWord);
  }

  /** `USD` before a figure. */
  protected isCode(k: number): boolean {
    return this.LA(k).tokenType === t.Identifier && /^[A-Z]{3}$/.test(this.LA(k).image);
  }
  private isAmount(k: number): boolean {
    return this.is(k, t.NumberToken) || (this.isCode(k) && this.is(k + 1, t.NumberToken));
  }
  protected isLiteral(k: number): boolean {
    if (this.is(k, t.Minus)) return this.isAmount(k + 1);
    return this.isIn(k, literals) || this.isAmount(k);
  }
  protected startsOperand(k: number): boolean {
    if (this.isIn(k, literals) || this.isName(k) || this.is(k, t.Open) || this.is(k, t.Minus)) return true;
    return this.is(k, t.Aggregate) || this.is(k, t.Extreme) || this.is(k, word.shareOf) || this.is(k, t.PeriodFact);
  }
  protected startsExpression(k: number): boolean {
    return this.startsOperand(k) || this.is(k, word.not) || this.is(k, word.if);
  }

  /** `year to date`, `this month`, `over last 3 months`, … */
  protected startsWindow(k: number): boolean {
    if (this.is(k, word.soFarThis) || this.is(k, word.beforeThis) || this.is(k, word.overLast)) return true;
    if (this.is(k, word.over)) return this.is(k + 1, t.NumberToken);
    if (this.is(k, t.Unit)) return this.is(k + 1, word.toDate);
    return (this.is(k, word.this) || this.is(k, word.last) || this.is(k, word.same)) && this.is(k + 1, t.Unit);
  }

  /** `team sales`, `region sales`: a group and what is taken over it; never a name and the item that follows. */
  protected startsGrouped(k: number): boolean {
    if (!this.isName(k) || this.is(k, word.previous) || this.is(k, word.paid) || this.startsWindow(k + 1)) return false;
    if ((this.is(k, word.team) || this.is(k, word.company)) && this.is(k + 1, t.Open)) return true;
    if (this.is(k + 1, word.payout) && this.isPromisedOf(k)) return true;
    const isTeam = this.is(k, word.team) || this.is(k, word.company);
    return !this.isLiteral(k + 1) && this.isOperandName(k + 1, isTeam);
  }
  /** A name that belongs to the word before it, and is not the beginning of an item: `team commission`, then `sales = …`. */
  private isOperandName(k: number, closely: boolean): boolean {
    if (!this.isIn(k, operandNames) && !this.is(k, t.Kind)) return false;
    if (this.followed === 'value' || this.followed === 'literal' || this.isBeforeFollower(k + 1)) return true;
    const looksNamed = this.is(k, t.Kind) && this.isName(k + 1) && this.is(k + 2, t.Equals);
    return (closely && looksNamed) || !this.startsItem(k);
  }
  /** What surely follows the expression that is being read: `=` in `for each … where C = value`, a literal in `expect E value`,
   *  `may fall as` in a waiver. */
  protected followed: 'value' | 'literal' | 'waiver' | undefined;
  protected isBeforeFollower(k: number): boolean {
    if (this.followed === 'waiver') return this.is(k, word.mayFallAs);
    return this.followed === 'value' ? this.is(k, t.Equals) : this.followed === 'literal' && this.isLiteral(k);
  }

  /** `paid commission`, but not a column called `paid` and the item that follows. */
  protected startsPaidAmount(k: number): boolean {
    if (!this.is(k, word.paid)) return false;
    return this.isOperandName(k + 1, true);
  }

  /** `team payout at most …` is a group's payout where it is promised; only behind a column's name may `payout` begin an item. */
  private isPromisedOf(k: number): boolean {
    return this.is(k, word.team) || this.is(k, word.company) || this.is(k - 1, word.promise);
  }

  /** The coming tokens can only be the beginning of an item. */
  protected startsItem(k: number): boolean {
    if (this.isIn(k, alwaysItems) || this.startsPool(k) || this.startsDefinition(k)) return true;
    if (!this.isName(k)) return this.is(k, t.RoundWord) || this.is(k, word.roundEach);
    if (this.is(k + 1, t.Equals)) return true;
    return this.startsHeader(k) || this.startsDeclaration(k) || this.startsComponent(k) || this.startsPromise(k);
  }
  private startsHeader(k: number): boolean {
    if (this.isIn(k, startsWithText)) return this.is(k + 1, t.Text);
    if (this.is(k, word.effective)) return this.is(k + 1, word.from) || this.is(k + 1, t.DateToken);
    return false;
  }
  private startsDeclaration(k: number): boolean {
    if (this.isIn(k, startsWithName) || this.isIn(k, moreWithName)) return this.isName(k + 1);
    if (!this.is(k, word.payees)) return false;
    return this.is(k + 1, word.from) || this.is(k + 1, t.Rows) || this.is(k + 2, t.Colon);
  }
  private startsPromise(k: number): boolean {
    if (this.is(k, word.promise)) return !this.isLiteral(k + 1) && this.startsPromised(k + 1);
    if (this.is(k, word.payout)) return this.is(k + 1, t.AtBound) || this.is(k + 1, word.mayFallAs);
    return (
      this.is(k + 1, word.mayFallAs) || ((this.is(k, word.team) || this.is(k, word.company)) && this.is(k + 2, word.mayFallAs))
    );
  }
  private startsPromised(k: number): boolean {
    return (
      this.startsOperand(k) ||
      this.is(k, word.allReports) ||
      this.is(k, word.noCliff) ||
      this.is(k, word.sameAs) ||
      this.is(k, word.othersNeverLoseAs)
    );
  }
  protected startsDefinition(k: number): boolean {
    if (!this.isName(k) || this.is(k, t.Kind)) return false;
    return this.is(k + 1, t.Equals) || (this.is(k + 1, t.Dot) && this.isName(k + 2) && this.is(k + 3, t.Equals));
  }
  /** `NAME =`, also of a component: where a value is wanted, it is missing and the next item begins. */
  protected startsDefined(k: number): boolean {
    return this.startsDefinition(k) || (this.is(k, t.Kind) && this.is(k + 1, t.Equals));
  }
  /** A word that begins items, first on its line: what follows it must be mended, not the word. */
  protected startsWeakly(k: number): boolean {
    return this.startsLine(k) && this.isItemWord(k) && !this.is(k + 1, t.Colon);
  }
  protected isItemWord(k: number): boolean {
    return this.isIn(k, itemWords);
  }
  protected startsComponent(k: number): boolean {
    if (!this.is(k, t.Kind)) return false;
    if (this.isIn(k + 1, startsWithText) && this.is(k + 2, t.Text)) return false;
    return this.startsHead(k + 1) || (this.isName(k + 1) && this.startsHead(k + 2));
  }
  private startsHead(k: number): boolean {
    if (this.is(k, word.paid)) return this.is(k + 1, t.Frequency);
    if (this.is(k, t.Text)) return !this.is(k + 1, t.PayWord) && !this.is(k + 1, word.gives) && !this.is(k + 1, t.Comma);
    return this.is(k, t.Equals) || this.is(k, word.on) || this.is(k, word.forEach);
  }
  /** `team pool fund …`, `region pool bonuses "Label" split by …` */
  protected startsPool(k: number): boolean {
    if (!this.is(k + 1, word.pool) || !(this.isName(k) || this.is(k, word.allReports))) return false;
    if (this.isIn(k + 2, poolHead) || this.is(k + 2, t.Text)) return true;
    return this.isName(k + 2) && (this.isIn(k + 3, poolHead) || this.is(k + 3, t.Text));
  }

  /** A band's range, inside a component or a scale. */
  protected startsBand(k: number): boolean {
    if (this.is(k, t.Bound) || this.is(k, word.from) || this.is(k, t.Text) || this.is(k, word.otherwise)) return true;
    if (this.is(k, word.rest)) return this.is(k + 1, t.PayWord) || this.is(k + 1, word.gives);
    return (this.is(k, word.first) || this.is(k, word.next)) && this.startsOperand(k + 1) && !this.startsItem(k);
  }
  /** Bands that stand without the head of their component. */
  protected startsHeadless(k: number): boolean {
    return this.is(k, t.Bound) || this.is(k, word.from) || (this.is(k, word.first) && this.isLiteral(k + 1));
  }
  protected startsClause(k: number): boolean {
    if (this.is(k, word.paid)) return this.is(k + 1, t.Frequency) || this.startsSchedulePart(k + 1);
    if (this.is(k, word.not)) return this.is(k + 1, word.paid);
    if (this.is(k, t.AtBound) || this.is(k, t.ProratedWord) || this.is(k, t.RoundWord) || this.is(k, word.roundEach)) return true;
    return this.is(k, word.times) || this.is(k, word.when) || this.is(k, word.cumulativeOver);
  }

  /** `sales 36,000`, `team sales 300,000`: a given figure of an example. */
  protected startsFigure(k: number): boolean {
    if (!this.isName(k)) return false;
    return this.isLiteral(k + 1) || (this.isName(k + 1) && this.isLiteral(k + 2));
  }
  protected startsExampleLine(k: number): boolean {
    if (this.is(k, word.in) || this.is(k, word.expectProblem) || this.is(k, t.Rows)) return true;
    if (this.is(k, word.payee) && this.is(k + 1, t.Text)) return true;
    if (this.is(k, word.expect) && this.isName(k + 1)) return true;
    return (this.isName(k) && this.is(k + 1, t.Rows)) || (this.startsFigure(k) && !this.startsItem(k));
  }
  protected startsColumn(k: number): boolean {
    return this.is(k, t.AnyWord) && this.is(k + 1, t.Colon);
  }

  /** `paid quarterly` */
  protected startsPaid(): boolean {
    return this.is(1, word.paid) && this.is(2, t.Frequency);
  }
  /** `75% on …`, `in 3 monthly instalments`, `on …` */
  protected startsSchedulePart(k: number): boolean {
    return this.isLiteral(k) || this.is(k, t.Open) || this.is(k, word.in) || this.is(k, word.on) || this.is(k, word.heldUntil);
  }

  /** First on its line: only ever asked to find the way back after a mistake. */
  protected startsLine(k: number): boolean {
    const before: IToken = this.LA(k - 1);
    return this.LA(k).startLine !== before.startLine;
  }
}
