import type { AggregateKind, CalculationNode } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { constantFigure, type Figure, moves, type Truth } from '../figure.ts';
import {
  directionOf,
  everything,
  hull,
  type Interval,
  isNotNegative,
  isNothing,
  notNegative,
  nothing,
  notPositive,
  plus,
} from '../interval.ts';
import { creditedBy, isUncredited } from '../credited-by.ts';
import type { Analysis } from './analysis.ts';
import { summed } from './leaves.ts';
import { type Pace, withinRange } from './pace.ts';
import { opaqueTruth } from './truths.ts';
import type { Place } from './place.ts';

/** One that is added up: what it counts for, and whether it does. */
export interface Item {
  readonly value: Figure;
  readonly where: Truth;
  /** It counts whole, whatever it is. */
  readonly always: boolean;
}

/** How much one item changes a sum. */
function changeOf({ value, where, always }: Item, how: AggregateKind, pace: Pace | undefined): Interval {
  const own = how === 'count' ? constantFigure(exact.one) : value;
  if (where.turn === 'still') return always ? own.slope : hull(nothing, own.slope);
  return withinRange(turning(own, where), hull(nothing, own.range), pace);
}

function turning(own: Figure, where: Truth): Interval {
  if (isNotNegative(own.range) && isNothing(own.slope) && where.turn === 'to-no') return notPositive;
  if (!isNotNegative(own.range) || !isNotNegative(own.slope)) return everything;
  if (where.turn === 'to-yes') return notNegative;
  return everything;
}

/** Some of these, who knows how many of each: exactly one of `one`, any number of `many`. */
export function aggregated(
  how: AggregateKind,
  one: Item | undefined,
  many: readonly Item[],
  pace?: Pace,
): { readonly range: Interval; readonly slope: Interval } {
  const items = one === undefined ? many : [one, ...many];
  const values = items.map(({ value }) => value.range);
  const range = how === 'count' ? notNegative : values.reduce((sum, each) => hull(sum, each), values[0] ?? nothing);
  switch (how) {
    case 'sum':
    case 'count': {
      const rest = many.map((item) => summed(changeOf(item, how, pace)));
      const slope = rest.reduce(plus, one === undefined ? nothing : changeOf(one, how, pace));
      return { range: how === 'count' ? notNegative : summed(hull(range, nothing)), slope };
    }
    case 'average':
    case 'highest':
    case 'lowest': {
      const isStill = items.every(({ where }) => where.turn === 'still');
      const slope = items.reduce((sum, { value }) => hull(sum, value.slope), nothing);
      return { range, slope: isStill ? slope : everything };
    }
  }
}

type MembersNode = Extract<CalculationNode, { readonly op: 'members' }>;
const payee = { kind: 'payee' } as const;

export function itemAt(
  analysis: Analysis,
  value: number | undefined,
  where: number | undefined,
  grain: CalculationNode['grain'],
  place: Place,
): Item {
  return {
    value: value === undefined ? constantFigure(exact.one) : analysis.figure(value, grain, place),
    where: where === undefined ? opaqueTruth(false) : analysis.truth(where, grain, place),
    always: where === undefined && grain.kind === 'payee',
  };
}

/** Over the payees of a group: the one whose figure is raised is among those of their own group, and once. */
export function members(
  analysis: Analysis,
  node: MembersNode,
  place: Place,
): { readonly range: Interval; readonly slope: Interval } {
  const at = (role: Place['role']): Item =>
    itemAt(analysis, node.value, node.where, payee, { ...place, role, record: 'own', facts: [] });
  const [own, other] = [at('own'), at('other')];
  const { group } = node;
  if (group.kind === 'reports') {
    const found = aggregated(node.how, undefined, place.role === 'own' ? [other] : [own, other], analysis.pace);
    return place.role === 'own' ? found : { ...found, slope: hull(nothing, found.slope) };
  }
  if (group.kind === 'group' && place.role !== 'own') return aggregated(node.how, undefined, [other], analysis.pace);
  return isAlone(analysis) ? aggregated(node.how, own, [other]) : aggregated(node.how, undefined, [own, other], analysis.pace);
}

/** Is it one payee's figure that rises, not a whole group's? */
export function isAlone({ subject, calculation }: Analysis): boolean {
  if (subject.kind === 'input') return calculation.inputs.find(({ name }) => name === subject.input)?.by.kind === 'payee';
  if (subject.kind === 'node') return calculation.nodes[subject.node]?.grain.kind === 'payee';
  return isUncredited(calculation, subject.table);
}

type RankNode = Extract<CalculationNode, { readonly op: 'rank' }>;

/** Whoever has more has a better, lower place; others then have a higher one. */
export function rankSlope(analysis: Analysis, node: RankNode, place: Place): Interval {
  const at = (role: Place['role']): Item =>
    itemAt(analysis, node.value, node.where, payee, { ...place, role, record: 'own', facts: [] });
  const [own, other] = [at('own'), at('other')];
  const isStill = own.where.turn === 'still' && other.where.turn === 'still' && !moves(other.value) && isAlone(analysis);
  if (!isStill) return everything;
  if (isNothing(own.value.slope)) return nothing;
  if (!isNotNegative(own.value.slope)) return everything;
  return place.role === 'own' ? notPositive : notNegative;
}

type RecordsNode = Extract<CalculationNode, { readonly op: 'records' | 'running' }>;

/** Over records: the one that is raised may count or not, in part or whole; others do what they do. */
export function records(
  analysis: Analysis,
  node: RecordsNode,
  place: Place,
): { readonly range: Interval; readonly slope: Interval } {
  const grain = { kind: 'record', table: node.table } as const;
  const at = (record: Place['record']): Item => {
    const item = itemAt(analysis, node.how === 'count' ? undefined : node.value, node.where, grain, {
      ...place,
      role: record === 'other' ? 'other' : 'own',
      record,
      facts: [],
    });
    if (node.how === 'count' && node.value !== undefined) return { ...item, ...filledIn(analysis, item, node.value) };
    return node.op === 'records' && node.roundEach !== undefined ? { ...item, value: rounded(item.value) } : item;
  };
  if (!isPlain(analysis, node)) return { range: everything, slope: analysis.isMoved(node.id) ? everything : nothing };
  const { subject } = analysis;
  const isCompany = node.grain.kind === 'company';
  const rest: readonly Place['record'][] = isCompany ? ['fellow', 'other'] : place.role === 'own' ? ['fellow'] : ['other'];
  if (subject.kind !== 'column' || subject.table !== node.table)
    return aggregated(
      node.how,
      undefined,
      (isCompany || place.role === 'own' ? ['own' as const, ...rest] : rest).map(at),
      analysis.pace,
    );
  const isElsewhere = node.grain.kind === 'bundle' && place.record !== 'own';
  const holdsOwn = isCompany || ((place.role === 'own' || !isAlone(analysis)) && !isElsewhere);
  if (!holdsOwn) return aggregated(node.how, undefined, rest.map(at), analysis.pace);
  const own = at('own');
  const found = aggregated(node.how, own, rest.map(at), analysis.pace);
  return { range: found.range, slope: subject.how === 'raise' ? found.slope : added(node, own, rest.map(at)) };
}

/** Only what is not blank is counted: who knows what is. */
function filledIn({ isMoved }: Analysis, { where }: Item, value: number): Pick<Item, 'where' | 'always'> {
  return { where: isMoved(value) ? opaqueTruth(true) : where, always: false };
}

/** Credits, and an order, that what rises does not change. */
export function isPlain(analysis: Analysis, node: RecordsNode): boolean {
  const { subject, rules } = analysis;
  if (node.op === 'running' && subject.kind === 'column' && node.order.includes(subject.column)) return false;
  return rules.isFirmCredit(analysis, node.table);
}

/** Shares between 0 and 1 that are written in the plan, of people whom what rises does not change. */
export const isFirmCredit = ({ calculation, node, isMoved }: Analysis, table: string): boolean =>
  creditedBy(calculation, table).every(({ to, where }) => {
    if (where !== undefined && isMoved(where)) return false;
    if (to.kind === 'equally') return !to.payees.some(isMoved);
    return to.kind === 'parts' && to.parts.every(({ share, payee }) => isShare(node(share)) && !isMoved(payee));
  });
function isShare(node: CalculationNode): boolean {
  const share = node.op === 'literal' ? exact.exactOfRational(node.value) : undefined;
  return share !== undefined && share.n >= 0n && !exact.isBelow(exact.one, share);
}

const rounded = (value: Figure): Figure => ({ ...value, slope: directionOf(value.slope), range: signed(value.range) });
const signed = (range: Interval): Interval => summed(hull(range, nothing));

/** One record more. */
function added(node: RecordsNode, own: Item, rest: readonly Item[]): Interval {
  const areFirm = rest.every(({ where }) => where.turn === 'still');
  const areStill = areFirm && rest.every(({ value }) => !moves(value));
  if (!areFirm || !rest.every(({ value }) => isNotNegative(value.slope))) return everything;
  if (node.how === 'count' || node.how === 'highest') return notNegative;
  if (node.how === 'sum' && isNotNegative(own.value.range)) return isNothing(own.value.range) && areStill ? nothing : notNegative;
  if (!areStill) return everything;
  if (node.how === 'lowest') return notPositive;
  if (node.how !== 'sum') return everything;
  if (isNothing(own.value.range)) return nothing;
  return isNotNegative(own.value.range) ? notNegative : everything;
}
