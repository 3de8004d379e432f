import { type Absent, isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import type { Figure } from '../values/value.ts';
import { figureOf } from './members.ts';

type PeriodsNode = Extract<CalculationNode, { readonly op: 'periods' }>;

/** Adds up what each whole unit inside the days gives, in every row those in which something counts. */
export function periodsInColumns(sheetOf: () => Sheet, node: PeriodsNode): ColumnEvaluation {
  return (entity, days) => {
    const sheet = sheetOf();
    const { domain, setting, world } = sheet;
    const { terms } = domain;
    const items = world.calendar.wholeUnitsIn(node.unit, days).map((unit): Item | Absent => {
      const where = node.where === undefined ? domain.truth(true) : setting.test(node.where, node.grain)(entity, unit);
      if (isAbsent(where) || where.odd === terms.yes) return unknown;
      if (where.holds === terms.no) return { figure: domain.figures.whole(terms.zero), counts: terms.no, odd: where.odd };
      const figure = figureOf(sheet, setting.figure(node.value, node.grain)(entity, unit));
      if (isAbsent(figure)) return unknown;
      const odd = terms.either(where.odd, terms.both(where.holds, figure.odd));
      const counts = terms.both(where.holds, terms.not(figure.blank));
      return { figure: { ...figure, odd: terms.no, blank: terms.no }, counts, odd };
    });
    const found = items.filter((item): item is Item => !isAbsent(item));
    return found.length < items.length ? unknown : addedUp(sheet, node.how, found);
  };
}

/** What a unit gives, and where it counts. */
interface Item {
  readonly figure: Figure;
  readonly counts: Term;
  readonly odd: Term;
}

function addedUp({ domain }: Sheet, how: PeriodsNode['how'], items: readonly Item[]): Figure {
  const { terms, figures } = domain;
  const nothing = figures.whole(terms.zero);
  const total = (each: (item: Item) => Figure): Figure => items.map(each).reduce(figures.add, nothing);
  const sum = (): Figure => total(({ figure, counts }) => figures.choose(counts, figure, nothing));
  const count = total(({ counts }) => figures.whole(counts));
  const isOdd = items.reduce((any, { odd }) => terms.either(any, odd), terms.no);
  const ofNone = terms.either(isOdd, terms.same(count.top, terms.zero));
  switch (how) {
    case 'sum':
      return { ...sum(), odd: isOdd };
    case 'count':
      return { ...count, odd: isOdd };
    case 'average':
      return { ...figures.divide(sum(), count), odd: ofNone };
    case 'highest':
    case 'lowest':
      return { ...extremeOf(domain, how === 'highest' ? figures.greatest : figures.least, items), odd: ofNone };
  }
}

/** Of those that count; what comes before the first of them does not matter. */
function extremeOf(
  { terms, figures }: Sheet['domain'],
  better: Sheet['domain']['figures']['least'],
  items: readonly Item[],
): Figure {
  const start = { figure: figures.whole(terms.zero), counts: terms.no };
  return items.reduce(
    (best, { figure, counts }) => ({
      figure: figures.choose(
        terms.both(counts, best.counts),
        better(best.figure, figure),
        figures.choose(counts, figure, best.figure),
      ),
      counts: terms.either(best.counts, counts),
    }),
    start,
  ).figure;
}
