import { english } from '../keywords.ts';
import { Mending } from './mending.ts';
import type { Rule } from './ahead.ts';
import * as t from '../lex/tokens.ts';
import { word } from '../lex/tokens.ts';

/** Expressions, loosest first; what binds equally is read flat and given its shape by the tree builder. */
export abstract class ExpressionRules extends Mending {
  readonly expression: Rule = this.RULE('expression', () => {
    this.deeper(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.choice) },
        {
          ALT: () => {
            this.SUBRULE(this.condition);
            let links = 0;
            this.MANY(() => {
              this.notTooLong((links += 1));
              this.CONSUME(t.Logic);
              this.SUBRULE2(this.condition);
            });
          },
        },
      ]);
    });
  });

  readonly choice: Rule = this.RULE('choice', () => {
    this.CONSUME(word.if);
    this.SUBRULE(this.expression);
    this.CONSUME(word.then);
    this.SUBRULE2(this.expression);
    this.ACTION(() => this.tellElse());
    this.CONSUME(word.otherwise);
    this.SUBRULE3(this.expression);
  });

  readonly condition: Rule = this.RULE('condition', () => {
    let links = 0;
    this.MANY(() => {
      this.notTooLong((links += 1));
      this.CONSUME(word.not);
    });
    this.SUBRULE(this.quantity);
    this.ACTION(() => this.mendComparison());
    this.OPTION(() => this.SUBRULE(this.comparison));
  });

  readonly comparison: Rule = this.RULE('comparison', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Comparing);
          this.SUBRULE(this.quantity);
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.isFrom);
          this.SUBRULE2(this.quantity);
          this.CONSUME(word.to);
          this.SUBRULE3(this.quantity);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.OneOf);
          this.SUBRULE4(this.quantity);
          this.MANY({
            GATE: () => this.startsOperand(2),
            DEF: () => {
              this.CONSUME(t.Comma);
              this.SUBRULE5(this.quantity);
            },
          });
        },
      },
      { ALT: () => this.CONSUME(t.BlankTest) },
    ]);
  });

  readonly quantity: Rule = this.RULE('quantity', () => {
    this.SUBRULE(this.arithmetic);
    let links = 0;
    this.MANY(() => {
      this.notTooLong((links += 1));
      this.CONSUME(t.RoundedWord);
      this.SUBRULE2(this.arithmetic);
    });
  });

  readonly arithmetic: Rule = this.RULE('arithmetic', () => {
    this.SUBRULE(this.operand);
    let links = 0;
    this.MANY(() => {
      this.notTooLong((links += 1));
      this.CONSUME(t.Arithmetic);
      this.SUBRULE2(this.operand);
    });
  });

  readonly operand: Rule = this.RULE('operand', () => {
    this.deeper(() => {
      this.SUBRULE(this.postfixed);
      let links = 0;
      this.MANY(() => {
        this.notTooLong((links += 1));
        this.CONSUME(word.inExcessOf);
        this.SUBRULE2(this.postfixed);
      });
      this.OPTION(() => this.SUBRULE(this.ofTail));
    });
  });

  /** `of X`, `per full S of X` */
  readonly ofTail: Rule = this.RULE('ofTail', () => {
    this.OPTION(() => {
      this.CONSUME(word.perFull);
      this.SUBRULE(this.postfixed);
    });
    this.CONSUME(word.of);
    this.SUBRULE(this.operand);
  });

  readonly postfixed: Rule = this.RULE('postfixed', () => {
    this.SUBRULE(this.prefixed);
    let links = 0;
    this.MANY({
      GATE: () => this.startsPostfix(),
      DEF: () => {
        this.notTooLong((links += 1));
        this.SUBRULE(this.postfix);
      },
    });
  });

  /** Reading what an aggregate is of, where `over last 3 months` says over what and is no window of the last operand. */
  private inArgument = false;
  protected asArgument(is: boolean, read: () => void): void {
    const outer = this.inArgument;
    this.inArgument = is;
    try {
      read();
    } finally {
      this.inArgument = outer;
    }
  }

  private startsPostfix(): boolean {
    if (this.is(1, word.in)) return this.isCode(2) && this.is(3, word.at);
    if (this.is(1, word.overLast) && this.inArgument) return this.is(4, word.across) || this.is(4, word.in);
    return this.startsWindow(1) || this.is(1, word.else) || this.is(1, word.at);
  }

  readonly postfix: Rule = this.RULE('postfix', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.elseTail) },
      { ALT: () => this.SUBRULE(this.lookupTail) },
      { ALT: () => this.SUBRULE(this.convertTail) },
      { ALT: () => this.SUBRULE(this.window) },
    ]);
  });

  readonly elseTail: Rule = this.RULE('elseTail', () => {
    this.CONSUME(word.else);
    this.SUBRULE(this.prefixed);
  });

  readonly lookupTail: Rule = this.RULE('lookupTail', () => {
    this.CONSUME(word.at);
    this.SUBRULE(this.prefixed);
    this.MANY({
      GATE: () => this.startsOperand(2),
      DEF: () => {
        this.CONSUME(t.Comma);
        this.SUBRULE2(this.prefixed);
      },
    });
  });

  readonly convertTail: Rule = this.RULE('convertTail', () => {
    this.CONSUME(word.in);
    this.CONSUME(t.NameWord);
    this.CONSUME(word.at);
    this.CONSUME2(t.NameWord);
    this.OPTION({
      GATE: () => this.startsOperand(2),
      DEF: () => {
        this.CONSUME(word.on);
        this.SUBRULE(this.prefixed);
      },
    });
  });

  readonly prefixed: Rule = this.RULE('prefixed', () => {
    this.deeper(() => {
      this.OR({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          {
            ALT: () => {
              this.CONSUME(t.Minus);
              this.SUBRULE(this.prefixed);
            },
          },
          {
            GATE: () => this.startsGrouped(1),
            ALT: () => {
              this.CONSUME(t.NameWord);
              this.SUBRULE(this.primary);
            },
          },
          { ALT: () => this.SUBRULE2(this.primary) },
        ],
      });
    });
  });

  readonly primary: Rule = this.RULE('primary', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => this.isCode(1) && this.is(2, t.NumberToken) && !this.isBeforeScaleValue(),
          ALT: () => {
            this.CONSUME(t.Identifier, { LABEL: 'code' });
            this.CONSUME(t.NumberToken);
          },
        },
        { ALT: () => this.CONSUME2(t.NumberToken) },
        { ALT: () => this.CONSUME(t.Text) },
        { ALT: () => this.CONSUME(t.DateToken) },
        { ALT: () => this.CONSUME(t.PeriodToken) },
        { ALT: () => this.CONSUME(t.YesNo) },
        { ALT: () => this.CONSUME(t.PeriodFact) },
        { ALT: () => this.SUBRULE(this.parentheses) },
        { ALT: () => this.SUBRULE(this.extreme) },
        { ALT: () => this.SUBRULE(this.aggregate) },
        { ALT: () => this.SUBRULE(this.share) },
        {
          GATE: () => this.isName(2) && (!this.is(3, t.Equals) || this.isBeforeFollower(3)) && !this.startsWindow(2),
          ALT: () => this.SUBRULE(this.previous),
        },
        { GATE: () => this.startsPaidAmount(1), ALT: () => this.SUBRULE(this.paidAmount) },
        { GATE: () => this.startsDaysBetween(), ALT: () => this.SUBRULE(this.daysBetween) },
        { GATE: () => this.followed === 'value' || !this.startsDefined(1), ALT: () => this.SUBRULE(this.path) },
      ],
    });
  });

  /** `scale tier by ARR` and a first value: the three capitals are no currency. */
  private isBeforeScaleValue(): boolean {
    return this.is(3, word.gives) && (this.is(0, word.by) || this.is(0, word.gives));
  }

  readonly parentheses: Rule = this.RULE('parentheses', () => {
    this.CONSUME(t.Open);
    this.asArgument(false, () => this.SUBRULE(this.expression));
    this.CONSUME(t.Close);
  });

  readonly extreme: Rule = this.RULE('extreme', () => {
    this.CONSUME(t.Extreme);
    this.SUBRULE(this.arithmetic);
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.SUBRULE2(this.arithmetic);
    });
    this.CONSUME(word.and);
    this.SUBRULE3(this.arithmetic);
  });

  readonly previous: Rule = this.RULE('previous', () => {
    this.CONSUME(word.previous);
    this.CONSUME(t.NameWord);
  });

  /** `paid commission`: what its schedule pays */
  readonly paidAmount: Rule = this.RULE('paidAmount', () => {
    this.CONSUME(word.paid);
    this.CONSUME(t.NameWord);
  });

  /** `days from …`, `months from …`; `month` alone is a name. */
  private startsDaysBetween(): boolean {
    return this.is(2, word.from) && this.LA(1).image !== english.month[0];
  }
  readonly daysBetween: Rule = this.RULE('daysBetween', () => {
    this.OR([{ ALT: () => this.CONSUME(word.days) }, { ALT: () => this.CONSUME(word.month) }]);
    this.CONSUME(word.from);
    this.SUBRULE(this.postfixed);
    this.CONSUME(word.to);
    this.SUBRULE2(this.postfixed);
  });

  /** `sales`, `quotas.amount` */
  readonly path: Rule = this.RULE('path', () => {
    this.CONSUME(t.NameWord);
    let links = 0;
    this.MANY(() => {
      this.notTooLong((links += 1));
      this.CONSUME(t.Dot);
      this.CONSUME(t.AnyWord);
    });
  });

  abstract readonly window: Rule;
  abstract readonly aggregate: Rule;
  abstract readonly share: Rule;
}
