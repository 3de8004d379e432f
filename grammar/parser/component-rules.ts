import { ClauseRules } from './clause-rules.ts';
import type { Rule } from './ahead.ts';
import * as t from '../lex/tokens.ts';
import { word } from '../lex/tokens.ts';

/** What is paid: components with their bands and clauses, pools, payout bounds and limits. */
export abstract class ComponentRules extends ClauseRules {
  readonly component: Rule = this.RULE('component', () => {
    this.CONSUME(t.Kind);
    this.SUBRULE(this.head);
    this.OPTION(() => this.SUBRULE(this.forEach));
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Equals);
          this.slot(1, this.expression);
          this.SUBRULE(this.clauses);
        },
      },
      { ALT: () => this.SUBRULE(this.tiers) },
    ]);
  });

  /** `base "Base pay" paid quarterly`: all of it may be left out. */
  readonly head: Rule = this.RULE('head', () => {
    this.OPTION({ GATE: () => !this.is(1, word.fund) && !this.startsPaid(), DEF: () => this.CONSUME(t.NameWord) });
    this.OPTION2(() => this.CONSUME(t.Text));
    this.OPTION3({ GATE: () => this.startsPaid(), DEF: () => this.SUBRULE(this.paidEvery) });
  });

  readonly forEach: Rule = this.RULE('forEach', () => {
    this.CONSUME(word.forEach);
    this.CONSUME(t.NameWord);
    this.CONSUME(word.in);
    this.CONSUME2(t.NameWord);
    this.OPTION(() => {
      this.CONSUME(word.where);
      this.followed = 'value';
      this.slot(1, this.expression);
      this.followed = undefined;
    });
    this.OPTION2(() => {
      this.CONSUME(word.inOrderOf);
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.CONSUME3(t.NameWord) });
    });
  });

  readonly tiers: Rule = this.RULE('tiers', () => {
    this.CONSUME(word.on);
    this.slot(1, this.arithmetic, 'base');
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(word.against) }, { ALT: () => this.CONSUME(word.by) }]);
      this.slot(2, this.arithmetic, 'measure');
    });
    this.OPTION2(() => {
      this.CONSUME(word.continuingFrom);
      this.slot(3, this.arithmetic, 'running');
    });
    this.SUBRULE(this.bands);
  });

  /** Bands without a head: a commission on `sales`. */
  readonly headless: Rule = this.RULE('headless', () => {
    this.slot(1, this.band);
    this.SUBRULE(this.bands);
  });

  readonly bands: Rule = this.RULE('bands', () => {
    this.MANY({
      GATE: () => this.inBody(this.startsBand(1)),
      DEF: () => {
        this.OR({
          IGNORE_AMBIGUITIES: true,
          DEF: [
            { ALT: () => this.CONSUME(t.Semicolon) },
            { GATE: () => this.startsBand(1), ALT: () => this.slot(1, this.band) },
            { GATE: () => this.startsClause(1), ALT: () => this.slot(1, this.clause) },
            { ALT: () => this.SUBRULE(this.stray) },
          ],
        });
      },
    });
  });

  readonly clauses: Rule = this.RULE('clauses', () => {
    this.MANY({
      GATE: () => this.inBody(false),
      DEF: () => {
        this.OR({
          IGNORE_AMBIGUITIES: true,
          DEF: [
            { ALT: () => this.CONSUME(t.Semicolon) },
            { GATE: () => this.startsClause(1), ALT: () => this.slot(1, this.clause) },
            { ALT: () => this.SUBRULE(this.stray) },
          ],
        });
      },
    });
  });
  /** A `;` belongs to the body when the body goes on behind it. */
  private inBody(band: boolean): boolean {
    if (this.is(1, t.Semicolon)) return this.startsClause(2);
    return band || this.startsClause(1) || this.isStray();
  }

  readonly band: Rule = this.RULE('band', () => {
    this.SUBRULE(this.range);
    this.CONSUME(t.PayWord);
    this.slot(1, this.expression, 'value');
    this.OPTION(() => this.CONSUME(word.each));
    this.OPTION2(() => {
      this.CONSUME(word.risingTo);
      this.slot(2, this.expression, 'risen');
    });
    this.OPTION3(() => this.CONSUME(t.SpreadWord));
  });

  readonly range: Rule = this.RULE('range', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Bound);
          this.slot(1, this.arithmetic, 'bound');
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.from);
          this.slot(2, this.arithmetic, 'low');
          this.OPTION(() => {
            this.CONSUME(word.to);
            this.slot(3, this.arithmetic, 'high');
          });
        },
      },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(word.first) }, { ALT: () => this.CONSUME(word.next) }]);
          this.slot(4, this.arithmetic, 'width');
        },
      },
      { ALT: () => this.CONSUME(word.rest) },
      { ALT: () => this.CONSUME(word.otherwise) },
      { ALT: () => this.SUBRULE(this.values) },
    ]);
  });

  readonly values: Rule = this.RULE('values', () => {
    this.SUBRULE(this.given);
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.SUBRULE2(this.given);
    });
  });

  /** A literal: a figure, a text, a day, a period, yes or no. */
  readonly given: Rule = this.RULE('given', () => {
    this.OPTION(() => this.CONSUME(t.Minus));
    this.OPTION2(() => this.CONSUME(t.Identifier, { LABEL: 'code' }));
    this.OR([
      { ALT: () => this.CONSUME(t.NumberToken) },
      { ALT: () => this.CONSUME(t.Text) },
      { ALT: () => this.CONSUME(t.DateToken) },
      { ALT: () => this.CONSUME(t.PeriodToken) },
      { ALT: () => this.CONSUME(t.YesNo) },
    ]);
  });

  readonly pool: Rule = this.RULE('pool', () => {
    this.SUBRULE(this.group);
    this.CONSUME(word.pool);
    this.SUBRULE(this.head);
    this.OPTION(() => {
      this.CONSUME(word.fund);
      this.slot(1, this.expression);
    });
    this.OR([
      { ALT: () => this.CONSUME(word.splitByContributionShare) },
      { ALT: () => this.CONSUME(word.splitEqually) },
      {
        ALT: () => {
          this.CONSUME(word.splitBy);
          this.slot(2, this.arithmetic);
        },
      },
    ]);
    this.SUBRULE(this.splitTail);
    this.SUBRULE(this.clauses);
  });

  readonly payout: Rule = this.RULE('payout', () => {
    this.CONSUME(word.payout);
    this.CONSUME(t.AtBound);
    this.slot(1, this.expression);
    this.OPTION(() => this.CONSUME(word.carriedForward));
  });

  readonly limit: Rule = this.RULE('limit', () => {
    this.CONSUME(word.limit);
    this.CONSUME(t.NameWord);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(t.Comma) }, { ALT: () => this.CONSUME(word.and) }]);
      this.CONSUME2(t.NameWord);
    });
    this.CONSUME(word.to);
    this.slot(1, this.expression);
    this.OPTION(() => this.CONSUME(word.cutInProportion));
  });
}
