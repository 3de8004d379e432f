import { isAbsent } from '../absent.ts';
import type { NodeId } from '../calculation.ts';
import { add, type Exact, exactOf, zero } from '../numbers/exact.ts';
import { leastCommon } from '../numbers/whole.ts';
import { reader } from './nodes/groups.ts';
import { figureOf } from './nodes/members.ts';
import type { Sheet } from './sheet.ts';
import { keepAll } from './store.ts';
import type { Term } from './terms/term.ts';
import type { Figure } from './values/value.ts';
import { tallyOf } from '../tally.ts';

/** A figure of the payees summed over everybody whom the plan pays, and the pay periods; what cannot be had is left out. */
export function sumOfFigure(sheet: Sheet, node: NodeId): Exact {
  const { cohorts, exact, setting, world } = sheet;
  const { terms, figures } = sheet.domain;
  let sum = zero;
  for (const period of world.periods) {
    const values = cohorts.parts.map(({ entity }) => {
      if (setting.coverage(entity, period) === 'none') return figures.whole(terms.zero);
      const value = figureOf(sheet, setting.figure(node, { kind: 'payee' })(entity, period));
      return isAbsent(value) || value.bottom !== terms.one ? figures.whole(terms.zero, { odd: terms.yes }) : value;
    });
    const over = leastCommon(values.map((value) => value.over));
    const top = (value: Figure): Term =>
      terms.choose(terms.either(value.odd, value.blank), terms.zero, figures.topOver(value, over));
    const [tops, odd] = keepAll(terms, (loop) => sheet.prepare(loop)(), cohorts, cohorts.parts, [
      values.map(top),
      values.map((value) => value.odd),
    ]);
    const [amountAt, isOdd] = [reader(tops?.(terms.row) ?? terms.zero), reader(odd?.(terms.row) ?? terms.yes)];
    const tally = tallyOf(1);
    for (const [row, payee] of cohorts.payees.entries()) {
      tally.add(0, amountAt(row));
      const value = Number(isOdd(row)) === 1 ? exact.setting.figure(node, { kind: 'payee' })(payee, period) : zero;
      if (!isAbsent(value)) sum = add(sum, value);
    }
    sum = add(sum, tally.sumOf(0, over) ?? exactOf(0n));
  }
  return sum;
}
