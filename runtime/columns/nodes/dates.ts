import { isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import { daysGone, mostAhead } from '../../evaluate/progress.ts';
import { civilOf } from '../../periods/dates.ts';
import { narrowest } from '../column.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import { figureOf } from './members.ts';
import { argumentAt } from './tests.ts';

type BetweenNode = Extract<CalculationNode, { readonly op: 'days-between' | 'months-between' }>;

/** Days or whole months from one day of each row to another. */
export function betweenInColumns(sheetOf: () => Sheet, node: BetweenNode): ColumnEvaluation {
  return (entity, days) => {
    const sheet = sheetOf();
    const { terms, figures } = sheet.domain;
    const [from, to] = [node.from, node.to].map((id) => argumentAt(sheet, id, node, entity, days));
    if (from === undefined || isAbsent(from) || from.kind !== 'day') return unknown;
    if (to === undefined || isAbsent(to) || to.kind !== 'day') return unknown;
    const odd = [from.odd, from.blank, to.odd, to.blank].reduce(terms.either);
    if (node.op === 'days-between') return figures.whole(terms.subtract(to.day, from.day), { odd });
    const count = monthsBetween(sheet, from.day, to.day);
    return count === undefined ? unknown : figures.whole(count, { odd });
  };
}

type ReachedNode = Extract<CalculationNode, { readonly op: 'reached-on' }>;

/** The first day by which a figure that goes on as it went has come to its goal; blank where that is too far off, or never. */
export function reachedInColumns(sheetOf: () => Sheet, node: ReachedNode): ColumnEvaluation {
  return (entity, days) => {
    const sheet = sheetOf();
    const { domain, setting } = sheet;
    const { terms, figures } = domain;
    const [done, goal] = [node.value, node.goal].map((id) => figureOf(sheet, setting.figure(id, node.grain)(entity, days)));
    if (done === undefined || goal === undefined || isAbsent(done) || isAbsent(goal)) return unknown;
    const needed = figures.multiply(goal, figures.whole(terms.constant(BigInt(daysGone(sheet, days)))));
    const farthest = figures.multiply(done, figures.whole(terms.constant(BigInt(mostAhead))));
    const isEver = terms.both(terms.below(terms.zero, done.top), terms.not(figures.below(farthest, needed).holds));
    const count = figures.round(figures.divide(needed, done), figures.whole(terms.one), 'up').top;
    const day = terms.add(
      terms.constant(BigInt(days.from) - 1n),
      terms.greatest(terms.one, terms.least(count, terms.constant(BigInt(mostAhead)))),
    );
    const odd = [done.odd, done.blank, goal.odd, goal.blank].reduce(terms.either);
    return { kind: 'day', day, odd, blank: terms.both(terms.not(isEver), terms.not(odd)) };
  };
}

/** Beyond so many days (some three thousand years) they are not listed. */
const mostDays = 1_000_000n;

/** What the calendar says of a term's days; undefined where they are too far apart. */
function ofDays({ domain: { terms } }: Sheet, day: Term, figureOf: (day: number) => number): Term | undefined {
  if (day.high - day.low > mostDays) return undefined;
  const first = Number(day.low);
  const list = Array.from({ length: Number(day.high) - first + 1 }, (_, i) => figureOf(first + i));
  return terms.cell(narrowest(list), terms.subtract(day, terms.constant(day.low)));
}

/** Up to a later day: a month is whole on the same day of the month, or on that month's last. */
function monthsBetween(sheet: Sheet, from: Term, to: Term): Term | undefined {
  const { terms } = sheet.domain;
  const isBack = terms.below(to, from);
  const start = partsOf(sheet, terms.choose(isBack, to, from));
  const end = partsOf(sheet, terms.choose(isBack, from, to));
  if (start === undefined || end === undefined) return undefined;
  const isShort = terms.both(terms.below(end.day, start.day), terms.not(end.isLast));
  const count = terms.subtract(terms.subtract(end.month, start.month), isShort);
  return terms.choose(isBack, terms.negate(count), count);
}

interface Parts {
  readonly month: Term;
  readonly day: Term;
  readonly isLast: Term;
}

function partsOf(sheet: Sheet, day: Term): Parts | undefined {
  const month = ofDays(sheet, day, (one) => civilOf(one).year * 12 + civilOf(one).month);
  const inMonth = ofDays(sheet, day, (one) => civilOf(one).day);
  const isLast = ofDays(sheet, day, (one) => (civilOf(one + 1).day === 1 ? 1 : 0));
  return month === undefined || inMonth === undefined || isLast === undefined ? undefined : { month, day: inMonth, isLast };
}
