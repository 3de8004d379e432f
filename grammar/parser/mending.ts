import { elseForOtherwise, missingColon, missingIs } from '../messages.ts';
import { retype, spanOfToken } from '../lex/token.ts';
import * as t from '../lex/tokens.ts';
import { word } from '../lex/tokens.ts';
import { Recovering } from './recovering.ts';

/** No farther is looked for what may have been meant. */
const farthest = 200;

/** Mistakes that show what was meant: they are told, and where possible the text is read on as if it had been written well. */
export abstract class Mending extends Recovering {
  /** `sales above 5` for `sales is above 5`: nothing is paid or given behind it, so it begins no band. */
  protected mendComparison(): void {
    const token = this.LA(1);
    const meant = this.is(1, word.above) ? word.isAbove : this.is(1, word.below) ? word.isBelow : undefined;
    if (!meant || this.startsLine(1) || !this.startsOperand(2) || this.paysBehind(2)) return;
    this.problems.push(missingIs(spanOfToken(token), token.image));
    retype(token, meant);
  }
  /** Wherever lines break: what a plan means does not depend on that. */
  private paysBehind(from: number): boolean {
    for (let k = from; k < farthest && this.is(k, t.AnyToken) && !this.endsRange(k); k += 1) {
      if (this.is(k, t.PayWord) || this.is(k, word.gives)) return true;
    }
    return false;
  }
  private endsRange(k: number): boolean {
    if (this.is(k, t.Bound) || this.is(k, t.Semicolon) || this.is(k, word.when) || this.is(k, word.then)) return true;
    return this.startsItem(k);
  }

  /** `if … then … else …`: the `else` was read as that of a missing figure. */
  protected tellElse(): void {
    if (this.is(1, word.otherwise)) return;
    let depth = 0;
    for (let k = 0; k > -farthest && !this.is(k, word.then); k -= 1) {
      if (this.is(k, t.Close)) depth += 1;
      if (this.is(k, t.Open)) depth -= 1;
      if (depth === 0 && this.is(k, word.else)) {
        if (this.LA(1) !== this.mutedAt) this.problems.push(elseForOtherwise(spanOfToken(this.LA(k))));
        this.mutedAt = this.LA(1);
        return;
      }
    }
  }

  /** `id key` on a line of its own, among columns. */
  protected lacksColon(): boolean {
    return this.startsLine(1) && this.is(1, t.AnyWord) && this.is(2, t.AnyWord) && !this.startsLine(2) && this.endsColumn(3);
  }
  private endsColumn(k: number): boolean {
    if (!this.is(k, t.AnyToken) || this.startsLine(k) || this.is(k, t.Semicolon) || this.is(k, word.orBlank)) return true;
    return this.is(k, word.from) || this.is(k, word.per) || this.is(k, word.in);
  }
  protected tellColon(): void {
    if (this.is(1, t.Colon)) return;
    this.problems.push(missingColon(spanOfToken(this.LA(0)), this.LA(0).image, this.LA(1).image));
  }
}
