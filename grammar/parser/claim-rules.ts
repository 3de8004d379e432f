import { RecordRules } from './record-rules.ts';
import type { Rule } from './ahead.ts';
import * as t from '../lex/tokens.ts';
import { word } from '../lex/tokens.ts';

/** What a plan says about itself: examples, promises, waivers and alerts. */
export abstract class ClaimRules extends RecordRules {
  readonly example: Rule = this.RULE('example', () => {
    this.CONSUME(word.example);
    this.CONSUME(t.Text);
    this.MANY({
      GATE: () => this.inExample(),
      DEF: () => {
        this.OR({
          IGNORE_AMBIGUITIES: true,
          DEF: [
            { ALT: () => this.CONSUME(t.Semicolon) },
            { GATE: () => this.startsExampleLine(1), ALT: () => this.slot(1, this.exampleLine) },
            { ALT: () => this.SUBRULE(this.stray) },
          ],
        });
      },
    });
  });
  private inExample(): boolean {
    if (this.is(1, t.Semicolon)) return this.startsExampleLine(2);
    return this.startsExampleLine(1) || this.isStray();
  }

  readonly exampleLine: Rule = this.RULE('exampleLine', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(word.in);
            this.SUBRULE(this.given);
          },
        },
        {
          GATE: () => this.is(2, t.Text) && this.is(1, word.payee),
          ALT: () => {
            this.CONSUME(word.payee);
            this.CONSUME(t.Text);
          },
        },
        { ALT: () => this.SUBRULE(this.expectProblem) },
        { GATE: () => this.is(1, word.expect) && !this.isLiteral(2), ALT: () => this.SUBRULE(this.expectLine) },
        { GATE: () => this.is(1, t.Rows) || this.is(2, t.Rows), ALT: () => this.SUBRULE(this.cases) },
        { ALT: () => this.SUBRULE(this.figures) },
      ],
    });
  });

  /** A code is a word with hyphens, such as `missing-target`. */
  readonly expectProblem: Rule = this.RULE('expectProblem', () => {
    this.CONSUME(word.expectProblem);
    this.CONSUME(t.AnyWord);
    this.MANY(() => {
      this.CONSUME(t.Minus);
      this.CONSUME2(t.AnyWord);
    });
  });

  readonly expectLine: Rule = this.RULE('expectLine', () => {
    this.CONSUME(word.expect);
    this.SUBRULE(this.expected);
    this.MANY({
      GATE: () => this.isName(2),
      DEF: () => {
        this.CONSUME(t.Comma);
        this.OPTION({ GATE: () => this.isName(2) && !this.is(2, word.about), DEF: () => this.CONSUME2(word.expect) });
        this.SUBRULE2(this.expected);
      },
    });
  });

  readonly expected: Rule = this.RULE('expected', () => {
    this.followed = 'literal';
    this.SUBRULE(this.postfixed);
    this.followed = undefined;
    this.OPTION(() => this.CONSUME(word.about));
    this.SUBRULE(this.given);
    this.OPTION2(() => {
      this.CONSUME(word.as);
      this.SUBRULE2(this.given, { LABEL: 'part' });
      this.MANY(() => {
        this.CONSUME(t.Plus);
        this.SUBRULE3(this.given, { LABEL: 'part' });
      });
    });
  });

  readonly cases: Rule = this.RULE('cases', () => {
    this.OPTION(() => this.CONSUME(t.NameWord));
    this.CONSUME(t.Rows);
  });

  readonly figures: Rule = this.RULE('figures', () => {
    this.SUBRULE(this.figure);
    this.MANY({
      GATE: () => this.startsFigure(2),
      DEF: () => {
        this.CONSUME(t.Comma);
        this.SUBRULE2(this.figure);
      },
    });
  });

  readonly figure: Rule = this.RULE('figure', () => {
    this.OPTION({
      GATE: () => this.isName(2) && this.isLiteral(3) && !(this.isCode(2) && !this.is(1, word.team) && !this.is(1, word.company)),
      DEF: () => this.SUBRULE(this.group),
    });
    this.CONSUME(t.NameWord);
    this.SUBRULE(this.given);
  });

  readonly promise: Rule = this.RULE('promise', () => {
    this.CONSUME(word.promise);
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.SUBRULE(this.noCliff) },
        { ALT: () => this.SUBRULE(this.sameAs) },
        { ALT: () => this.SUBRULE(this.othersNeverLose) },
        { GATE: () => this.is(2, word.isPaidInFull) || this.is(3, word.isPaidInFull), ALT: () => this.SUBRULE(this.paidInFull) },
        { ALT: () => this.SUBRULE(this.claim) },
      ],
    });
  });

  readonly noCliff: Rule = this.RULE('noCliff', () => {
    this.CONSUME(word.noCliff);
    this.OPTION(() => {
      this.CONSUME(word.above);
      this.slot(1, this.arithmetic, 'least');
    });
    this.CONSUME(word.in);
    this.slot(2, this.arithmetic, 'figure');
  });
  readonly sameAs: Rule = this.RULE('sameAs', () => {
    this.CONSUME(word.sameAs);
    this.CONSUME(t.Text);
    this.OPTION(() => {
      this.CONSUME(word.exceptWhere);
      this.slot(1, this.expression);
    });
  });
  readonly othersNeverLose: Rule = this.RULE('othersNeverLose', () => {
    this.CONSUME(word.othersNeverLoseAs);
    this.slot(1, this.arithmetic, 'driver');
    this.CONSUME(word.rises);
  });
  readonly paidInFull: Rule = this.RULE('paidInFull', () => {
    this.OPTION({ GATE: () => this.is(3, word.isPaidInFull), DEF: () => this.SUBRULE(this.group) });
    this.CONSUME(t.NameWord);
    this.CONSUME(word.isPaidInFull);
  });
  readonly claim: Rule = this.RULE('claim', () => {
    this.SUBRULE(this.arithmetic);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(word.neverFallsAs);
          this.slot(2, this.arithmetic, 'driver');
          this.CONSUME(word.rises);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.AtBound);
          this.slot(1, this.expression);
        },
      },
    ]);
  });

  readonly waiver: Rule = this.RULE('waiver', () => {
    this.followed = 'waiver';
    this.SUBRULE(this.arithmetic);
    this.followed = undefined;
    this.CONSUME(word.mayFallAs);
    this.slot(2, this.arithmetic, 'driver');
    this.CONSUME(word.rises);
    this.CONSUME(word.because);
    this.CONSUME(t.Text);
  });

  readonly alert: Rule = this.RULE('alert', () => {
    this.CONSUME(word.alert);
    this.CONSUME(t.Text);
    this.CONSUME(word.when);
    this.slot(1, this.expression);
    this.OPTION(() => {
      this.CONSUME(word.tell);
      this.CONSUME(t.NameWord);
    });
  });
}
