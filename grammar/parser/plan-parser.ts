import type { CstNode, IToken } from 'chevrotain';
import type { ItemCstNode } from './cst.ts';
import { ClaimRules } from './claim-rules.ts';
import type { Rule } from './ahead.ts';
import * as t from '../lex/tokens.ts';
import { word } from '../lex/tokens.ts';

/** A whole plan: items one after the other. */
class PlanParser extends ClaimRules {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  private taker: (item: CstNode) => void = () => undefined;

  /** Reads a plan's tokens and hands on each item as soon as it is read, so that no more than one item's nodes are ever held. */
  readPlan(tokens: IToken[], take: (item: ItemCstNode) => void): void {
    this.input = tokens;
    this.taker = (item) => take(item as ItemCstNode);
    this.planText();
  }
  private take(item: CstNode | undefined): void {
    this.ACTION(() => {
      if (item) this.taker(item);
      delete this.currCSTNode.children['item'];
    });
  }

  readonly planText: Rule = this.RULE('planText', () => {
    this.MANY(() => {
      this.OR({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { ALT: () => this.CONSUME(t.Semicolon) },
          {
            GATE: () => this.startsItem(1) || this.startsWeakly(1) || this.mendsItem() || this.startsHeadless(1),
            ALT: () => this.take(this.itemSlot(this.item)),
          },
          { ALT: () => this.SUBRULE2(this.stray) },
        ],
      });
    });
  });

  /** An expression that stands alone. */
  readonly expressionText: Rule = this.RULE('expressionText', () => {
    this.slot(1, this.expression);
    this.MANY(() => this.SUBRULE2(this.stray));
  });

  readonly item: Rule = this.RULE('item', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.startsDefinition(1), ALT: () => this.SUBRULE(this.definition) },
        { GATE: () => this.is(2, word.mayFallAs) || this.is(3, word.mayFallAs), ALT: () => this.SUBRULE(this.waiver) },
        { GATE: () => this.startsPool(1), ALT: () => this.SUBRULE(this.pool) },
        { GATE: () => this.startsHeadless(1), ALT: () => this.SUBRULE(this.headless) },
        { ALT: () => this.SUBRULE(this.component) },
        { ALT: () => this.SUBRULE(this.planHeader) },
        { ALT: () => this.SUBRULE(this.currency) },
        { ALT: () => this.SUBRULE(this.pays) },
        { ALT: () => this.SUBRULE(this.fiscal) },
        { ALT: () => this.SUBRULE(this.effective) },
        { ALT: () => this.SUBRULE(this.rounding) },
        { ALT: () => this.SUBRULE(this.payees) },
        { ALT: () => this.SUBRULE(this.table) },
        { ALT: () => this.SUBRULE(this.param) },
        { ALT: () => this.SUBRULE(this.inputItem) },
        { ALT: () => this.SUBRULE(this.unit) },
        { ALT: () => this.SUBRULE(this.payout) },
        { ALT: () => this.SUBRULE(this.limit) },
        { ALT: () => this.SUBRULE(this.scale) },
        { ALT: () => this.SUBRULE(this.matrix) },
        { ALT: () => this.SUBRULE(this.credit) },
        { ALT: () => this.SUBRULE(this.balance) },
        { ALT: () => this.SUBRULE(this.include) },
        { ALT: () => this.SUBRULE(this.example) },
        { ALT: () => this.SUBRULE(this.promise) },
        { ALT: () => this.SUBRULE(this.alert) },
      ],
    });
  });

  readonly planHeader: Rule = this.RULE('planHeader', () => {
    this.CONSUME(word.plan);
    this.CONSUME(t.Text);
    this.OPTION(() => {
      this.CONSUME(word.forPayeesWhere);
      this.slot(1, this.expression);
    });
  });
  readonly currency: Rule = this.RULE('currency', () => {
    this.CONSUME(word.currency);
    this.OR([{ GATE: () => !(this.isItemWord(1) && this.startsItem(1)), ALT: () => this.CONSUME(t.NameWord) }]);
  });
  readonly pays: Rule = this.RULE('pays', () => {
    this.CONSUME(word.pays);
    this.CONSUME(t.Frequency);
  });
  readonly fiscal: Rule = this.RULE('fiscal', () => {
    this.CONSUME(word.fiscalYearStartsIn);
    this.CONSUME(t.NameWord);
  });
  readonly effective: Rule = this.RULE('effective', () => {
    this.CONSUME(word.effective);
    this.OPTION(() => this.CONSUME(word.from));
    this.slot(1, this.prefixed, 'start');
    this.OPTION2(() => {
      this.CONSUME(word.to);
      this.slot(2, this.prefixed, 'end');
    });
  });
  readonly unit: Rule = this.RULE('unit', () => {
    this.CONSUME(word.unit);
    this.CONSUME(t.NameWord);
  });
  readonly include: Rule = this.RULE('include', () => {
    this.CONSUME(word.include);
    this.CONSUME(t.Text);
  });
}

/** The one parser there need be: each reading begins it anew. */
export const planParser = new PlanParser();
