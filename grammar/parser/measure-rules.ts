import { ExpressionRules } from './expression-rules.ts';
import type { Rule } from './ahead.ts';
import * as t from '../lex/tokens.ts';
import { word } from '../lex/tokens.ts';

/** Windows of time, groups of people, aggregates over them, and sharing out. */
export abstract class MeasureRules extends ExpressionRules {
  readonly window: Rule = this.RULE('window', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.SUBRULE(this.countedWindow) },
        { GATE: () => this.is(2, word.toDate), ALT: () => this.SUBRULE(this.toDateWindow) },
        { ALT: () => this.SUBRULE(this.namedWindow) },
      ],
    });
  });

  /** `over last 3 months`, `over 3 months to date` */
  readonly countedWindow: Rule = this.RULE('countedWindow', () => {
    this.OR([{ ALT: () => this.CONSUME(word.overLast) }, { ALT: () => this.CONSUME(word.over) }]);
    this.CONSUME(t.NumberToken);
    this.CONSUME(t.Unit);
    this.OPTION(() => this.CONSUME(word.toDate));
  });

  readonly toDateWindow: Rule = this.RULE('toDateWindow', () => {
    this.CONSUME(t.Unit);
    this.CONSUME(word.toDate);
  });

  /** `this year`, `last month`, `same month last year`, `so far this year`, `before this` */
  readonly namedWindow: Rule = this.RULE('namedWindow', () => {
    this.OR([
      { ALT: () => this.CONSUME(word.beforeThis) },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(word.this) }, { ALT: () => this.CONSUME(word.soFarThis) }]);
          this.CONSUME(t.Unit);
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.last);
          this.CONSUME2(t.Unit);
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.same);
          this.CONSUME3(t.Unit);
          this.CONSUME2(word.last);
          this.CONSUME(word.year);
        },
      },
    ]);
  });

  readonly group: Rule = this.RULE('group', () => {
    this.OR([{ ALT: () => this.CONSUME(word.allReports) }, { ALT: () => this.CONSUME(t.NameWord) }]);
  });

  readonly aggregate: Rule = this.RULE('aggregate', () => {
    this.CONSUME(t.Aggregate);
    this.asArgument(true, () => this.SUBRULE(this.arithmetic));
    this.OPTION(() => this.SUBRULE(this.aggregateSource));
    this.OPTION2(() => this.CONSUME(word.tiesSplit));
    this.OPTION3(() => {
      this.CONSUME(word.where);
      this.asArgument(false, () => this.SUBRULE(this.expression));
    });
    this.OPTION4(() => this.CONSUME2(word.tiesSplit));
  });

  readonly aggregateSource: Rule = this.RULE('aggregateSource', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.tableSource) },
      { ALT: () => this.SUBRULE(this.groupSource) },
      { ALT: () => this.SUBRULE(this.periodSource) },
      { ALT: () => this.SUBRULE(this.lastSource) },
    ]);
  });

  readonly tableSource: Rule = this.RULE('tableSource', () => {
    this.CONSUME(word.in);
    this.CONSUME(t.NameWord);
    this.OPTION3(() => {
      this.CONSUME(word.of);
      this.CONSUME3(t.NameWord, { LABEL: 'record' });
    });
    this.OPTION(() => {
      this.CONSUME(word.datedBy);
      this.CONSUME2(t.NameWord, { LABEL: 'date' });
    });
    this.OPTION2({ GATE: () => this.startsWindow(1), DEF: () => this.SUBRULE(this.window) });
  });

  readonly groupSource: Rule = this.RULE('groupSource', () => {
    this.CONSUME(word.across);
    this.SUBRULE(this.group);
    this.OPTION({ GATE: () => this.startsWindow(1), DEF: () => this.SUBRULE(this.window) });
  });

  /** `over last 3 months` */
  readonly lastSource: Rule = this.RULE('lastSource', () => {
    this.CONSUME(word.overLast);
    this.CONSUME(t.NumberToken);
    this.CONSUME(t.Unit);
  });

  /** `over months of year`, `over months of last quarter` */
  readonly periodSource: Rule = this.RULE('periodSource', () => {
    this.CONSUME(word.over);
    this.CONSUME(t.Unit);
    this.CONSUME(word.of);
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [{ GATE: () => this.startsWindow(1), ALT: () => this.SUBRULE(this.window) }, { ALT: () => this.CONSUME2(t.Unit) }],
    });
  });

  readonly share: Rule = this.RULE('share', () => {
    this.CONSUME(word.shareOf);
    this.asArgument(false, () => this.SUBRULE(this.arithmetic));
    this.CONSUME(word.across);
    this.OR2([
      { GATE: () => this.is(1, t.Unit) && this.is(2, word.of), ALT: () => this.SUBRULE(this.unitsOfUnit) },
      {
        ALT: () => {
          this.SUBRULE(this.group);
          this.OPTION(() => {
            this.CONSUME(word.into);
            this.SUBRULE2(this.group);
          });
        },
      },
    ]);
    this.OR([
      { ALT: () => this.CONSUME(word.byContributionShare) },
      { ALT: () => this.CONSUME(word.equally) },
      {
        ALT: () => {
          this.CONSUME(word.by);
          this.asArgument(false, () => this.SUBRULE2(this.arithmetic));
        },
      },
    ]);
    this.SUBRULE(this.splitTail);
  });

  /** `months of year` */
  readonly unitsOfUnit: Rule = this.RULE('unitsOfUnit', () => {
    this.CONSUME(t.Unit, { LABEL: 'unit' });
    this.CONSUME(word.of);
    this.CONSUME2(t.Unit, { LABEL: 'whole' });
  });

  /** Everything a split says behind its weight, in any order. */
  readonly splitTail: Rule = this.RULE('splitTail', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(t.RemainderWord) },
        { ALT: () => this.CONSUME(word.ifNobodyContributes) },
        {
          ALT: () => {
            this.CONSUME(word.amongPayeesWhere);
            this.asArgument(false, () => this.SUBRULE(this.expression));
          },
        },
        { ALT: () => this.SUBRULE(this.eachAtLeast) },
        { ALT: () => this.SUBRULE(this.eachRoundedTo) },
      ]);
    });
  });

  readonly eachAtLeast: Rule = this.RULE('eachAtLeast', () => {
    this.CONSUME(word.eachAtLeast);
    this.asArgument(false, () => this.SUBRULE(this.arithmetic));
  });

  readonly eachRoundedTo: Rule = this.RULE('eachRoundedTo', () => {
    this.CONSUME(word.eachRoundedTo);
    this.asArgument(false, () => this.SUBRULE(this.arithmetic));
  });
}
