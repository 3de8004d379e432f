import { MeasureRules } from './measure-rules.ts';
import type { Rule } from './ahead.ts';
import * as t from '../lex/tokens.ts';
import { word } from '../lex/tokens.ts';

/** What may follow a component's value: conditions, bounds, rounding, and when it is paid. */
export abstract class ClauseRules extends MeasureRules {
  readonly paidEvery: Rule = this.RULE('paidEvery', () => {
    this.CONSUME(word.paid);
    this.CONSUME(t.Frequency);
  });

  readonly clause: Rule = this.RULE('clause', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.OR2([
              { ALT: () => this.CONSUME(word.times) },
              { ALT: () => this.CONSUME(word.when) },
              { ALT: () => this.CONSUME(t.AtBound) },
            ]);
            this.slot(1, this.expression);
            this.OPTION(() => this.CONSUME(word.each));
          },
        },
        { ALT: () => this.CONSUME(t.ProratedWord) },
        { ALT: () => this.SUBRULE(this.rounding) },
        {
          ALT: () => {
            this.CONSUME(word.cumulativeOver);
            this.CONSUME(t.Unit);
          },
        },
        { GATE: () => this.startsPaid(), ALT: () => this.SUBRULE(this.paidEvery) },
        { ALT: () => this.SUBRULE(this.schedule) },
        {
          ALT: () => {
            this.CONSUME(word.not);
            this.CONSUME(word.paid);
          },
        },
      ],
    });
  });

  readonly rounding: Rule = this.RULE('rounding', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(word.roundEach);
            this.CONSUME(t.NameWord);
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.roundTo);
            this.slot(1, this.arithmetic, 'unit');
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.RoundWord);
            this.OPTION(() => {
              this.CONSUME(word.to);
              this.slot(2, this.arithmetic, 'unit');
            });
          },
        },
      ],
    });
  });

  readonly schedule: Rule = this.RULE('schedule', () => {
    this.CONSUME(word.paid);
    this.SUBRULE(this.schedulePart);
    this.MANY({
      GATE: () => this.startsSchedulePart(2) || this.startsOperand(2),
      DEF: () => {
        this.CONSUME(t.Comma);
        this.SUBRULE2(this.schedulePart);
      },
    });
  });

  readonly schedulePart: Rule = this.RULE('schedulePart', () => {
    this.OPTION(() => this.SUBRULE(this.arithmetic, { LABEL: 'portion' }));
    this.OR([
      {
        ALT: () => {
          this.CONSUME(word.on);
          this.SUBRULE2(this.arithmetic);
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.heldUntil);
          this.SUBRULE(this.expression);
        },
      },
      { ALT: () => this.SUBRULE(this.instalments) },
    ]);
  });

  /** `in 3 monthly instalments starting 9 months after issued` */
  readonly instalments: Rule = this.RULE('instalments', () => {
    this.CONSUME(word.in);
    this.SUBRULE(this.prefixed);
    this.CONSUME(t.Frequency);
    this.CONSUME(word.instalments);
    this.OPTION(() => {
      this.CONSUME(word.starting);
      this.OPTION2({ GATE: () => !this.is(1, word.after), DEF: () => this.SUBRULE(this.delay) });
      this.CONSUME(word.after);
      this.SUBRULE2(this.arithmetic);
    });
  });

  readonly delay: Rule = this.RULE('delay', () => {
    this.SUBRULE(this.prefixed);
    this.CONSUME(t.Unit);
  });
}
