import { isAbsent } from '../absent.ts';
import type { Span } from '../periods/calendar.ts';
import type { Payee } from '../world/entities.ts';
import type { Sheet } from './sheet.ts';
import type { Term } from './terms/term.ts';
import { figureOf } from './nodes/members.ts';

/** Where a limit on some components together cuts them, the exact evaluator shares the cut out. */
export function isOverLimit({ calculation, ...sheet }: Sheet, payee: Payee, period: Span): Term {
  const { domain, setting, world } = sheet;
  const { terms, figures } = domain;
  return (calculation.limits ?? []).reduce((any, { components, to }) => {
    const paid = calculation.components.filter((one) => one.paid && components.includes(one.name));
    const amounts = paid.map(({ name }) => setting.paidDue(name, payee, period));
    const sum = amounts.reduce((all: ColumnSum, amount) => {
      if (amount === undefined || all === undefined) return all;
      const figure = isAbsent(amount) || amount.kind !== 'figure' ? undefined : amount;
      return figure && figures.add(all, figure);
    }, figures.whole(terms.zero));
    const days = daysOf(payee, components, period);
    const bound = figureOf({ calculation, ...sheet }, setting.figure(to, { kind: 'payee' })(payee, days));
    if (sum === undefined || isAbsent(bound)) return terms.yes;
    const over = figures.below(bound, sum);
    return terms.either(any, terms.either(over.holds, over.odd));
  }, terms.no);

  function daysOf(_: Payee, names: readonly string[], at: Span): Span {
    const shapes = calculation.components.filter(({ name, paid }) => paid && names.includes(name));
    const [first] = shapes;
    const isShared = first !== undefined && shapes.every(({ every }) => every === first.every);
    return isShared ? world.calendar.holding(first.every, at.to) : at;
  }
}

type ColumnSum = ReturnType<Sheet['domain']['figures']['whole']> | undefined;
