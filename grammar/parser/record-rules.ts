import { ComponentRules } from './component-rules.ts';
import type { Rule } from './ahead.ts';
import * as t from '../lex/tokens.ts';
import { word } from '../lex/tokens.ts';

/** Where the figures come from: payees, tables, params, inputs, and what is derived from them. */
export abstract class RecordRules extends ComponentRules {
  readonly payees: Rule = this.RULE('payees', () => {
    this.CONSUME(word.payees);
    this.OPTION(() => {
      this.CONSUME(word.from);
      this.CONSUME(t.Text);
    });
    this.SUBRULE(this.columns);
  });

  readonly table: Rule = this.RULE('table', () => {
    this.CONSUME(word.table);
    this.CONSUME(t.NameWord);
    this.MANY({
      GATE: () => !this.is(2, t.Colon),
      DEF: () => {
        this.OR([
          { ALT: () => this.SUBRULE(this.tableSourceFile) },
          { ALT: () => this.SUBRULE(this.tableDate) },
          { ALT: () => this.SUBRULE(this.tableKeys) },
        ]);
      },
    });
    this.SUBRULE(this.columns);
  });

  readonly tableSourceFile: Rule = this.RULE('tableSourceFile', () => {
    this.CONSUME(word.from);
    this.CONSUME(t.Text);
  });
  readonly tableDate: Rule = this.RULE('tableDate', () => {
    this.CONSUME(word.datedBy);
    this.CONSUME(t.AnyWord);
  });
  readonly tableKeys: Rule = this.RULE('tableKeys', () => {
    this.CONSUME(word.by);
    this.CONSUME(t.AnyWord);
    this.MANY({
      GATE: () => !this.is(2, t.Colon),
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME(t.Comma) }, { ALT: () => this.CONSUME(word.and) }]);
        this.CONSUME2(t.AnyWord);
      },
    });
  });

  readonly columns: Rule = this.RULE('columns', () => {
    this.MANY({
      GATE: () => this.inColumns(),
      DEF: () => {
        this.OR({
          IGNORE_AMBIGUITIES: true,
          DEF: [
            { ALT: () => this.CONSUME(t.Semicolon) },
            { ALT: () => this.CONSUME(t.Rows) },
            { GATE: () => this.startsColumn(1) || this.lacksColon(), ALT: () => this.slot(1, this.column) },
            { ALT: () => this.SUBRULE(this.stray) },
          ],
        });
      },
    });
  });
  private inColumns(): boolean {
    if (this.is(1, t.Semicolon)) return this.startsColumn(2);
    return this.is(1, t.Rows) || this.startsColumn(1) || this.isStray();
  }

  readonly column: Rule = this.RULE('column', () => {
    this.CONSUME(t.AnyWord);
    this.ACTION(() => this.tellColon());
    this.OPTION4(() => this.CONSUME(t.Colon));
    this.SUBRULE(this.type);
    this.OPTION(() => this.CONSUME(word.orBlank));
    this.OPTION2({
      GATE: () => this.is(2, t.Text),
      DEF: () => {
        this.CONSUME(word.from);
        this.CONSUME(t.Text);
      },
    });
    this.OPTION3(() => this.SUBRULE(this.meeting));
  });

  readonly type: Rule = this.RULE('type', () => {
    this.CONSUME(t.AnyWord);
    this.OPTION({
      GATE: () => !this.is(2, t.Colon),
      DEF: () => {
        this.CONSUME(word.in);
        this.CONSUME2(t.AnyWord, { LABEL: 'column' });
      },
    });
    this.OPTION2({
      GATE: () => !this.is(2, t.Colon),
      DEF: () => {
        this.CONSUME(word.per);
        this.CONSUME(t.Unit);
      },
    });
    this.OPTION3(() => this.CONSUME(word.spreadEvenly));
  });

  readonly param: Rule = this.RULE('param', () => {
    this.CONSUME(word.param);
    this.CONSUME(t.NameWord);
    this.OPTION(() => {
      this.CONSUME(t.Colon);
      this.SUBRULE(this.type);
    });
    this.CONSUME(t.Equals);
    this.slot(1, this.version);
    this.MANY({
      GATE: () => this.startsExpression(2),
      DEF: () => {
        this.CONSUME(t.Comma);
        this.slot(2, this.version);
      },
    });
    this.OPTION2(() => this.SUBRULE(this.meeting));
  });

  /** What holds where two versions meet inside a period. */
  readonly meeting: Rule = this.RULE('meeting', () => {
    this.OR([{ ALT: () => this.CONSUME(t.ProratedWord) }, { ALT: () => this.CONSUME(word.asOfPeriodEnd) }]);
  });

  readonly version: Rule = this.RULE('version', () => {
    this.SUBRULE(this.expression);
    this.OPTION({
      GATE: () => this.is(2, t.DateToken) || this.is(2, t.PeriodToken) || this.isName(2),
      DEF: () => {
        this.CONSUME(word.from);
        this.SUBRULE(this.prefixed);
      },
    });
  });

  readonly inputItem: Rule = this.RULE('inputItem', () => {
    this.CONSUME(word.input);
    this.CONSUME(t.NameWord);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(word.from);
            this.SUBRULE(this.prefixed);
            this.CONSUME(word.to);
            this.SUBRULE2(this.prefixed);
          },
        },
        { ALT: () => this.SUBRULE(this.inputBound) },
      ]);
    });
    this.OPTION(() => {
      this.CONSUME(word.by);
      this.CONSUME2(t.NameWord, { LABEL: 'grain' });
    });
    this.OPTION2(() => {
      this.CONSUME(word.else);
      this.slot(3, this.expression);
    });
  });

  readonly inputBound: Rule = this.RULE('inputBound', () => {
    this.CONSUME(t.AtBound);
    this.SUBRULE(this.prefixed);
  });

  readonly definition: Rule = this.RULE('definition', () => {
    this.CONSUME(t.NameWord);
    this.OPTION(() => {
      this.CONSUME(t.Dot);
      this.CONSUME2(t.NameWord);
    });
    this.CONSUME(t.Equals);
    this.slot(1, this.expression);
  });

  readonly scale: Rule = this.RULE('scale', () => {
    this.CONSUME(word.scale);
    this.CONSUME(t.NameWord);
    this.CONSUME(word.by);
    this.slot(1, this.arithmetic);
    this.MANY({
      GATE: () => this.inScale(),
      DEF: () => {
        this.OR({
          IGNORE_AMBIGUITIES: true,
          DEF: [
            { ALT: () => this.CONSUME(t.Semicolon) },
            { GATE: () => this.startsScaleBand(1), ALT: () => this.slot(1, this.scaleBand) },
            { ALT: () => this.SUBRULE(this.stray) },
          ],
        });
      },
    });
  });
  private startsScaleBand(k: number): boolean {
    return this.startsBand(k) || (this.isLiteral(k) && !this.is(k, t.Minus));
  }
  private inScale(): boolean {
    if (this.is(1, t.Semicolon)) return this.startsScaleBand(2);
    return this.startsScaleBand(1) || this.isStray();
  }
  readonly scaleBand: Rule = this.RULE('scaleBand', () => {
    this.SUBRULE(this.range);
    this.CONSUME(word.gives);
    this.slot(1, this.expression, 'value');
    this.OPTION(() => {
      this.CONSUME(word.risingTo);
      this.slot(2, this.expression, 'risen');
    });
  });

  readonly matrix: Rule = this.RULE('matrix', () => {
    this.CONSUME(word.matrix);
    this.CONSUME(t.NameWord);
    this.CONSUME(word.by);
    this.slot(1, this.arithmetic, 'rowsBy');
    this.CONSUME(word.and);
    this.slot(2, this.arithmetic, 'columnsBy');
    this.OPTION(() => this.CONSUME(t.Rows));
  });

  readonly credit: Rule = this.RULE('credit', () => {
    this.OR([{ ALT: () => this.CONSUME(word.credit) }, { ALT: () => this.CONSUME(word.alsoCredit) }]);
    this.CONSUME(t.NameWord);
    this.OR2({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => this.is(2, word.to),
          ALT: () => {
            this.CONSUME(word.equally);
            this.CONSUME(word.to);
            this.SUBRULE(this.arithmetic);
            this.MANY({
              GATE: () => this.startsOperand(2),
              DEF: () => {
                this.CONSUME(t.Comma);
                this.SUBRULE2(this.arithmetic);
              },
            });
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.by);
            this.CONSUME2(t.NameWord, { LABEL: 'splits' });
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.creditPart);
            this.MANY2({
              GATE: () => this.startsOperand(2),
              DEF: () => {
                this.CONSUME2(t.Comma);
                this.SUBRULE2(this.creditPart);
              },
            });
          },
        },
      ],
    });
    this.OPTION(() => {
      this.CONSUME(word.where);
      this.slot(1, this.expression);
    });
  });

  readonly creditPart: Rule = this.RULE('creditPart', () => {
    this.SUBRULE(this.arithmetic);
    this.CONSUME(word.to);
    this.SUBRULE2(this.arithmetic);
    this.OPTION(() => {
      this.CONSUME(word.as);
      this.CONSUME(t.Text);
    });
  });

  readonly balance: Rule = this.RULE('balance', () => {
    this.CONSUME(word.balance);
    this.CONSUME(t.NameWord);
    this.OPTION(() => {
      this.CONSUME(word.forEach);
      this.CONSUME2(t.NameWord, { LABEL: 'record' });
      this.OPTION2(() => {
        this.CONSUME(word.in);
        this.CONSUME3(t.NameWord, { LABEL: 'table' });
      });
    });
    this.CONSUME(word.starts);
    this.slot(1, this.expression, 'first');
    this.CONSUME(word.becomes);
    this.slot(2, this.expression, 'following');
  });
}
