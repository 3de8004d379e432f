import { isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import { exactDomain } from '../../numbers/exact-domain.ts';
import { exactOf } from '../../numbers/exact.ts';
import type { Span } from '../../periods/calendar.ts';
import { columnOf } from '../column.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import type { Figure } from '../values/value.ts';
import { membersByGroup, workedOut } from './groups.ts';
import { figureOf } from './members.ts';

type RankNode = Extract<CalculationNode, { readonly op: 'rank' }>;

/** Each payee's place in the group, 1 is the highest. */
export function rankInColumns(sheetOf: () => Sheet, node: RankNode): ColumnEvaluation {
  const known = new Map<number, (row: Term) => Figure>();
  return (entity, days) => {
    const sheet = sheetOf();
    if (node.group.kind === 'reports') return unknown;
    const found = known.get(days.index) ?? placesAt(sheet, node, node.group, days);
    known.set(days.index, found);
    return found(sheet.standOf(entity).row);
  };
}

type Group = Exclude<RankNode['group'], { readonly kind: 'reports' }>;

/** Twice the place, because ties may split one. A group in which anybody is odd is odd, and so is somebody without a rank. */
function placesAt(sheet: Sheet, node: RankNode, group: Group, days: Span): (row: Term) => Figure {
  const { cohorts, domain, setting } = sheet;
  const { terms, figures } = domain;
  const payee = { kind: 'payee' } as const;
  const ranked = cohorts.parts.map(({ entity }) => {
    const where = node.where === undefined ? domain.truth(true) : setting.test(node.where, payee)(entity, days);
    const value = figureOf(sheet, setting.figure(node.value, payee)(entity, days));
    if (isAbsent(where) || isAbsent(value)) return [terms.zero, terms.one, terms.no, terms.yes, terms.one];
    const odd = terms.either(where.odd, terms.both(where.holds, terms.either(value.odd, value.blank)));
    return [value.top, value.bottom, where.holds, odd, terms.constant(value.over)];
  });
  const [top, bottom, holds, odd, over] = workedOut(
    sheet,
    [0, 1, 2, 3, 4].map((i) => ranked.map((terms_) => terms_[i] ?? terms.zero)),
  );
  const doubled = new Float64Array(cohorts.length);
  const odds = new Uint8Array(cohorts.length).fill(1);
  const groups = membersByGroup(sheet, group, days);
  const place = (members: readonly number[]): void => {
    for (const row of members) odds[row] = 1;
    if (members.some((row) => Number(odd?.(row)) === 1)) return;
    const inRank = members.filter((row) => Number(holds?.(row)) === 1);
    const values = inRank.map((row) => exactOf(BigInt(top?.(row) ?? 0), BigInt(bottom?.(row) ?? 1) * BigInt(over?.(row) ?? 1)));
    exactDomain.rank(values, node.tiesSplit).forEach(({ n, d }, i) => {
      const row = inRank[i] ?? 0;
      doubled[row] = Number((2n * n) / d);
      odds[row] = 0;
    });
  };
  sheet.pass(() => groups.forEach(place));
  const [places, isOdd] = [columnOf(doubled), columnOf(odds)];
  return (row) => figures.parts(terms.cell(places, row), 2n, { odd: terms.cell(isOdd, row) });
}
