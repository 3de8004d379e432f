import { isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import { smallestOf } from '../../evaluate/round.ts';
import { exactDomain } from '../../numbers/exact-domain.ts';
import { divide, type Exact, isBelow, isSame, one as exactOne, zero } from '../../numbers/exact.ts';
import type { Span } from '../../periods/calendar.ts';
import { columnOf } from '../column.ts';
import type { Rows } from '../rows.ts';
import type { Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import type { Figure } from '../values/value.ts';
import { type Exactly, exactly } from './exactly.ts';
import { membersByGroup, workedOut } from './groups.ts';

type ShareNode = Extract<CalculationNode, { readonly op: 'share' }>;

/** Parts with floors, in steps or among groups: worked out group by group on exact numbers. A group with anything odd is odd as a whole. */
export function steppedPartsAt(sheet: Sheet, node: ShareNode, days: Span): (row: Term) => Figure {
  const { domain, world } = sheet;
  const { terms, figures } = domain;
  const sharers = sharersAt(sheet, node, days);
  const holders = sheet.rowsOf({ ...sheet.setting.node(node.amount), grain: node.group });
  const divideIn = planDivide(sheet, node, days, sharers.rows, holders);
  const smallest = smallestOf(node.type, world);
  const parts = new Float64Array(sharers.rows.length);
  const odds = new Uint8Array(sharers.rows.length).fill(1);
  const shareOutTo = (own: Own, holder: number): void => {
    const shared = own.chosen && divideIn(own.chosen, holder);
    for (const row of own.all) {
      const part = divide(shared?.get(row) ?? zero, smallest);
      parts[row] = Number(part.n / part.d);
      odds[row] = shared === undefined || part.n % part.d !== 0n || !Number.isSafeInteger(parts[row]) ? 1 : 0;
    }
  };
  sheet.pass(() => {
    sharers.byHolder().forEach(shareOutTo);
    for (const row of sharers.nowhere()) odds[row] = 1;
  });
  const [column, isOdd] = [columnOf(parts), columnOf(odds)];
  return (row) =>
    figures.multiply(figures.parts(terms.cell(column, row), 1n, { odd: terms.cell(isOdd, row) }), figures.of(smallest));
}

/** A holder's: everybody who may ask for a part, and those who share; undefined where that is not known. */
interface Own {
  readonly all: readonly number[];
  readonly chosen: readonly number[] | undefined;
}
interface Sharers {
  /** People, or groups. */
  readonly rows: Rows;
  byHolder(): readonly Own[];
  /** Groups with people of more than one holder, or with none. */
  nowhere(): readonly number[];
}

function sharersAt(sheet: Sheet, node: ShareNode, days: Span): Sharers {
  const members = membersByGroup(sheet, node.group, days);
  const { isIn, isOdd } = chosenAt(sheet, node, days);
  const chosenOf = (own: readonly number[]): readonly number[] | undefined =>
    own.some((row) => Number(isOdd(row)) === 1) ? undefined : own.filter((row) => Number(isIn(row)) === 1);
  if (node.into === undefined) {
    const byHolder = (): ReturnType<Sharers['byHolder']> => members.map((own) => ({ all: own, chosen: chosenOf(own) }));
    return { rows: sheet.cohorts, byHolder, nowhere: () => [] };
  }
  const rows = sheet.rowsOf({ ...sheet.setting.node(node.amount), grain: { kind: 'group', column: node.into } });
  const places = sheet.memberships(node.into).placesAt(days).values;
  const groupsOf = (own: readonly number[]): readonly number[] =>
    [...new Set(own.map((row) => Number(places[row] ?? -1)))].filter((place) => place !== -1).sort((a, b) => a - b);
  const holders = new Uint32Array(rows.length);
  const inAny = new Set(members.flat());
  const inNone = membersByGroup(sheet, { kind: 'company' }, days)
    .flat()
    .filter((row) => !inAny.has(row));
  for (const own of [...members, inNone]) for (const place of groupsOf(own)) holders[place] = (holders[place] ?? 0) + 1;
  return {
    rows,
    byHolder: () =>
      members.map((own) => {
        const chosen = chosenOf(own);
        return { all: groupsOf(own), chosen: chosen && groupsOf(chosen) };
      }),
    nowhere: () => [...holders.keys()].filter((place) => holders[place] !== 1),
  };
}

/** Whom the plan pays and means. */
function chosenAt(
  sheet: Sheet,
  node: ShareNode,
  days: Span,
): Readonly<Record<'isIn' | 'isOdd', (row: number) => number | bigint>> {
  const { cohorts, domain, setting } = sheet;
  const { terms } = domain;
  const found = cohorts.parts.map(({ entity }) => {
    if (setting.coverage(entity, days) === 'none') return [terms.no, terms.no];
    const among = node.among === undefined ? domain.truth(true) : setting.test(node.among, { kind: 'payee' })(entity, days);
    return isAbsent(among) ? [terms.yes, terms.yes] : [among.holds, among.odd];
  });
  const [isIn, isOdd] = workedOut(
    sheet,
    [0, 1].map((i) => found.map((one) => one[i] ?? terms.yes)),
  );
  const odd = (): number => 1;
  return { isIn: isIn ?? odd, isOdd: isOdd ?? odd };
}

type DivideIn = (sharers: readonly number[], holder: number) => ReadonlyMap<number, Exact> | undefined;

/** Undefined where the exact evaluator has to be asked: something is odd, or cannot be shared out. */
function planDivide(sheet: Sheet, node: ShareNode, days: Span, sharers: Rows, holders: Rows): DivideIn {
  const { setting, world } = sheet;
  const grain = node.into === undefined ? ({ kind: 'payee' } as const) : ({ kind: 'group', column: node.into } as const);
  const each = (id: number | undefined, rows: Rows, from: typeof grain | ShareNode['group']): Exactly | undefined =>
    id === undefined
      ? undefined
      : exactly(
          sheet,
          rows,
          rows.parts.map(({ entity }) => setting.figure(id, from)(entity, days)),
        );
  const fundOf = each(node.amount, holders, node.group);
  const stepOf = each(node.unit, holders, node.group);
  const weightOf = each(node.weight, sharers, grain);
  const floorOf = each(node.floor, sharers, grain);
  const smallest = smallestOf(node.type, world);
  return (own, holder) => {
    const [fund, step] = [fundOf?.(holder), stepOf === undefined ? smallest : stepOf(holder)];
    const weights = notNegative(own.map((row) => (weightOf === undefined ? exactOne : weightOf(row))));
    if (fund === undefined || step === undefined || weights === undefined) return undefined;
    if (isBelow(fund, zero) || !isBelow(zero, step) || !isSame(exactDomain.round(fund, smallest, 'down'), fund)) return undefined;
    const isNothing = weights.every((weight) => isSame(weight, zero));
    if (isNothing && (node.ifNobody !== 'split-equally' || own.length === 0))
      return isSame(fund, zero) ? new Map<number, Exact>() : undefined;
    const least = floorOf && notNegative(own.map((row) => floorIn(floorOf(row), step)));
    if (floorOf !== undefined && (least === undefined || isBelow(fund, least.reduce(exactDomain.add, zero)))) return undefined;
    const parts = exactDomain.share(fund, isNothing ? weights.map(() => exactOne) : weights, step, node.method, least);
    return new Map(own.map((row, i) => [row, parts[i] ?? zero]));
  };
}

/** Whole steps, at least 0. */
const floorIn = (floor: Exact | undefined, step: Exact): Exact | undefined =>
  floor === undefined ? undefined : exactDomain.round(exactDomain.max(zero, floor), step, 'up');

/** Undefined where one is not known, or below 0. */
function notNegative(values: readonly (Exact | undefined)[]): readonly Exact[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length || known.some((value) => isBelow(value, zero)) ? undefined : known;
}
