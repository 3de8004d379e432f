import { isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import { leastCommon } from '../../numbers/whole.ts';
import type { Span } from '../../periods/calendar.ts';
import { columnOf } from '../column.ts';
import { managersAt } from '../data/reporting.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import type { Figure } from '../values/value.ts';
import { membersByGroup, workedOut } from './groups.ts';
import { figureOf } from './members.ts';
import { type Fractions, placeRows } from './placing.ts';

type RankNode = Extract<CalculationNode, { readonly op: 'rank' }>;

/** Each payee's place in the group, 1 is the highest. */
export function rankInColumns(sheetOf: () => Sheet, node: RankNode): ColumnEvaluation {
  const known = new Map<number, (row: Term) => Figure>();
  return (entity, days) => {
    const sheet = sheetOf();
    const found = known.get(days.index) ?? placesAt(sheet, node, days);
    known.set(days.index, found);
    return found(sheet.standOf(entity).row);
  };
}

/** A group in which anybody is odd is odd as a whole, and so is somebody without a rank. */
function placesAt(sheet: Sheet, node: RankNode, days: Span): (row: Term) => Figure {
  const { cohorts, domain } = sheet;
  const { terms, figures } = domain;
  const { holds, odd, ...fractions } = rankedAt(sheet, node, days);
  const doubled = new Float64Array(cohorts.length);
  const odds = new Uint8Array(cohorts.length).fill(1);
  const groups = groupsAt(sheet, node, days);
  const place = ({ members, isPlaced }: Among): void => {
    if (members.some((row) => Number(odd(row)) === 1)) return;
    const inRank = members.filter((row) => Number(holds(row)) === 1);
    placeRows(inRank, fractions, node.tiesSplit, (row, place_) => {
      if (!isPlaced(row)) return;
      doubled[row] = place_;
      odds[row] = 0;
    });
  };
  sheet.pass(() => {
    odds.fill(1);
    groups.forEach(place);
  });
  const [places, isOdd] = [columnOf(doubled), columnOf(odds)];
  return (row) => figures.parts(terms.cell(places, row), 2n, { odd: terms.cell(isOdd, row) });
}

type Read = (row: number) => number | bigint;
interface Ranked extends Fractions {
  readonly holds: Read;
  readonly odd: Read;
}

/** Who is ranked, and by what. */
function rankedAt(sheet: Sheet, node: RankNode, days: Span): Ranked {
  const { cohorts, domain, setting } = sheet;
  const { terms, figures } = domain;
  const payee = { kind: 'payee' } as const;
  const found = cohorts.parts.map(({ entity }) => ({
    where: node.where === undefined ? domain.truth(true) : setting.test(node.where, payee)(entity, days),
    value: figureOf(sheet, setting.figure(node.value, payee)(entity, days)),
  }));
  const over = leastCommon(found.flatMap(({ value }) => (isAbsent(value) ? [] : [value.over])));
  const ranked = found.map(({ where, value }) => {
    if (isAbsent(where) || isAbsent(value)) return [terms.zero, terms.one, terms.no, terms.yes];
    const odd = terms.either(where.odd, terms.both(where.holds, terms.either(value.odd, value.blank)));
    return [figures.topOver(value, over), value.bottom, where.holds, odd];
  });
  const isPlain = ranked.every(([, bottom]) => bottom === terms.one);
  const [top, bottom, holds, odd] = workedOut(
    sheet,
    [0, 1, 2, 3].map((i) => ranked.map((one) => one[i] ?? terms.zero)),
  );
  const none: Read = () => 1;
  return { top: top ?? none, bottom: isPlain ? undefined : bottom, holds: holds ?? none, odd: odd ?? none };
}

/** People who are placed among each other, and for whom of them that is the place. */
interface Among {
  readonly members: readonly number[];
  isPlaced(row: number): boolean;
}

function groupsAt(sheet: Sheet, { group }: RankNode, days: Span): readonly Among[] {
  const everybody = (): boolean => true;
  if (group.kind !== 'reports') return membersByGroup(sheet, group, days).map((members) => ({ members, isPlaced: everybody }));
  const { rowOf, inCircle } = managersAt(sheet, days);
  const reports = Map.groupBy(rowOf.keys(), (row) => rowOf[row] ?? -1);
  const alone = (reports.get(-1) ?? []).map((row) => ({ members: [row], isPlaced: everybody }));
  reports.delete(-1);
  if (!group.all) return [...alone, ...[...reports.values()].map((members) => ({ members, isPlaced: everybody }))];
  const lines = [...reports.keys()].filter((manager) => inCircle[manager] === 0);
  return [
    ...alone,
    ...lines.map((manager): Among => ({ members: lineBelow(manager), isPlaced: (row) => rowOf[row] === manager })),
  ];

  /** Everybody below, at any depth. */
  function lineBelow(manager: number): readonly number[] {
    const line = [...(reports.get(manager) ?? [])];
    for (const row of line) line.push(...(reports.get(row) ?? []));
    return line;
  }
}
