import { isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import { smallestOf } from '../../evaluate/round.ts';
import { leastCommon } from '../../numbers/whole.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Rows } from '../rows.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import { keepAll } from '../store.ts';
import type { Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import type { Figure } from '../values/value.ts';
import { membersByGroup, reader, workedTerms } from './groups.ts';
import { figureOf } from './members.ts';
import { steppedPartsAt } from './share-steps.ts';
import { type Read, type Sharers, sharingOut } from './share-out.ts';

type ShareNode = Extract<CalculationNode, { readonly op: 'share' }>;

/** Each payee's part of an amount that a group shares. */
export function shareInColumns(sheetOf: () => Sheet, node: ShareNode): ColumnEvaluation {
  const known = new Map<number, (row: Term) => Figure>();
  return (entity, days) => {
    const sheet = sheetOf();
    if (entity.kind !== 'payee' && node.into === undefined) return unknown;
    const isStepped = [node.floor, node.unit, node.into].some((one) => one !== undefined) || isByFractions(sheet, node, days);
    const found = known.get(days.index) ?? (isStepped ? steppedPartsAt : partsAt)(sheet, node, days);
    known.set(days.index, found);
    return found(sheet.standOf(entity).row);
  };
}

/** Are weights over something else than a constant? */
function isByFractions(sheet: Sheet, { weight }: ShareNode, days: Span): boolean {
  if (weight === undefined) return false;
  return sheet.cohorts.parts.some(({ entity }) => {
    const figure = figureOf(sheet, sheet.setting.figure(weight, { kind: 'payee' })(entity, days));
    return !isAbsent(figure) && figure.bottom !== sheet.domain.terms.one;
  });
}

/** Everybody's parts. A group whose amount or weights are odd in any way is odd as a whole. */
function partsAt(sheet: Sheet, node: ShareNode, days: Span): (row: Term) => Figure {
  const { cohorts, domain, world } = sheet;
  const { terms, figures } = domain;
  const unit = smallestOf(node.type, world);
  const fund = fundsAt(sheet, node, days);
  const sharers = sharersAt(sheet, node, days);
  const parts = new Float64Array(cohorts.length);
  const odds = new Uint8Array(cohorts.length).fill(1);
  const groups = membersByGroup(sheet, node.group, days);
  const shareOut = sharingOut(
    node,
    sharers,
    groups.reduce((most, members) => Math.max(most, members.length), 0),
  );
  const fillGroup = (group: number): void => {
    const members = groups[group] ?? [];
    const isShared = Number(fund.odd(group)) !== 1 && shareOut(members, fund.units(group), parts);
    for (const row of members) {
      odds[row] = isShared ? 0 : 1;
      if (!isShared) parts[row] = 0;
    }
  };
  const reads = { byRow: sharers.terms, byGroup: fund.terms };
  sheet.pass(() => groups.forEach((_, group) => fillGroup(group)), { members: groups, reads, writes: [parts, odds], fillGroup });
  const [column, isOdd] = [terms.column(parts), terms.column(odds)];
  return (row) => figures.multiply(figures.parts(terms.cell(column, row), 1n, { odd: terms.cell(isOdd, row) }), figures.of(unit));
}

/** What each group has to share, in the smallest amounts; odd where it is below 0 or not whole. */
function fundsAt(sheet: Sheet, node: ShareNode, days: Span): Funds {
  const { domain, run, setting, world } = sheet;
  const { terms } = domain;
  const rows: Rows = sheet.rowsOf({ ...setting.node(node.amount), grain: node.group });
  const found = rows.parts.map(({ entity }) => {
    const amount = figureOf(sheet, setting.figure(node.amount, node.group)(entity, days));
    if (isAbsent(amount)) return [terms.zero, terms.yes];
    const { units, isWhole } = domain.figures.wholeUnits(amount, smallestOf(node.type, world));
    const isOdd = terms.either(
      terms.either(amount.odd, amount.blank),
      terms.either(terms.not(isWhole), terms.below(units, terms.zero)),
    );
    return [units, isOdd];
  });
  const [units, odd] = keepAll(
    terms,
    run,
    rows,
    rows.parts,
    [0, 1].map((i) => found.map((terms_) => terms_[i] ?? terms.yes)),
  );
  const kept = [units?.(terms.row) ?? terms.zero, odd?.(terms.row) ?? terms.yes] as const;
  return { units: reader(kept[0]), odd: reader(kept[1]), terms: kept };
}

interface Funds {
  readonly units: Read;
  readonly odd: Read;
  readonly terms: readonly Term[];
}

/** Who shares, and by what. */
function sharersAt(sheet: Sheet, node: ShareNode, days: Span): Sharers & Pick<Funds, 'terms'> {
  const { cohorts, domain, setting } = sheet;
  const { terms, figures } = domain;
  const payee = { kind: 'payee' } as const;
  const values = cohorts.parts.map(({ entity }) => {
    const among = node.among === undefined ? domain.truth(true) : setting.test(node.among, payee)(entity, days);
    const weight =
      node.weight === undefined ? figures.whole(terms.one) : figureOf(sheet, setting.figure(node.weight, payee)(entity, days));
    const isPaid = setting.coverage(entity, days) !== 'none';
    return { among, weight, isPaid };
  });
  const over = leastCommon(values.flatMap(({ weight }) => (isAbsent(weight) ? [] : [weight.over])));
  const found = values.map(({ among, weight, isPaid }) => {
    if (!isPaid) return [terms.zero, terms.no, terms.no];
    if (isAbsent(among) || isAbsent(weight) || weight.bottom !== terms.one) return [terms.zero, terms.yes, terms.yes];
    const isBad = terms.either(terms.either(weight.odd, weight.blank), terms.below(weight.top, terms.zero));
    const top = figures.topOver(weight, over);
    return [top, among.holds, terms.either(among.odd, terms.both(among.holds, isBad))];
  });
  const kept = workedTerms(
    sheet,
    [0, 1, 2].map((i) => found.map((terms_) => terms_[i] ?? terms.yes)),
  );
  const none: Read = () => 1;
  const [weight = none, isIn = none, odd = none] = kept.map(reader);
  return { weight, isIn, odd, plain: plainWeights(terms, kept), terms: kept };
}

function plainWeights({ yes, no }: Sheet['domain']['terms'], [weight, isIn, odd]: readonly Term[]): Float64Array | undefined {
  if (isIn !== yes || odd !== no || weight?.kind !== 'cell') return undefined;
  const { values } = weight.column;
  return values instanceof Float64Array ? values : undefined;
}
