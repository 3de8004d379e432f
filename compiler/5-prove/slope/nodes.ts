import type { CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import { isFigure, isFlow } from '../../../runtime/evaluate/values.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { constantFigure, type Figure, type Meaning, moves, type Truth } from '../figure.ts';
import type { Form } from '../form.ts';
import { everything, type Interval, interval, isNotNegative, nothing, notNegative, upToOne } from '../interval.ts';
import { isSubject } from '../subject.ts';
import type { Analysis } from './analysis.ts';
import { bandsMeaning } from './banded.ts';
import { balanceAt, levelAt, type Taken, type WithTaken } from './balances.ts';
import { aggregated, itemAt } from './aggregates.ts';
import { madeOfComponent, madeOfPeriods } from './added.ts';
import type { Ground } from './ground.ts';
import { columnRange, inputRange, leaf, leafName, paramRange, undeclared } from './leaves.ts';
import { canHoldMore, daysIn, mostFacts, type Place, placeName } from './place.ts';
import { recordsFigure } from './record-sums.ts';
import { membersFigure, shareFigure } from './together.ts';
import { both, either, opaqueTruth, same } from './truths.ts';
import { component, domainOf, oneOf } from './windows.ts';

/** A node at a place, with all that its rule needs. */
export interface Asked {
  readonly analysis: Analysis;
  readonly node: CalculationNode;
  readonly place: Place;
  readonly ground: Ground;
  readonly groundWith: (facts: readonly Form[]) => Ground;
  readonly taken: ReadonlyMap<string, Taken>;
  readonly withTaken: WithTaken;
}
type NodeOf<O extends CalculationNode['op']> = Extract<CalculationNode, { readonly op: O }>;

/** What a node means in the slope domain. */
export function meaningOf(asked: Asked): Meaning {
  const { analysis, node, place, ground } = asked;
  const { rules } = analysis;
  if (analysis.subject.kind === 'node' && isSubject(node, analysis.subject, analysis.calculation))
    return leaf(analysis, node, place, undeclared(analysis, node.type));
  const figure = (id: NodeId, at = place): Figure => analysis.figure(id, node.grain, at);
  const whole = ({ range, slope }: { range: Interval; slope: Interval }): Figure => ground.atom(range, slope, true);
  switch (node.op) {
    case 'literal':
      return literal(node);
    case 'input':
      return inputFigure(asked, node);
    case 'param':
      return given(asked, paramRange(analysis, node, place));
    case 'attribute':
      return given(asked, undeclared(analysis, node.type));
    case 'column':
      return given(asked, columnRange(analysis, node, place));
    case 'lookup':
      return isFigure(node.type) ? rules.lookup(asked, node) : unlike(asked);
    case 'followed':
      return isFigure(node.type) ? rules.followed(asked, node) : unlike(asked);
    case 'days-in-role':
    case 'months-in-role':
      return given(asked, notNegative);
    case 'days-in-period':
      return given(asked, daysIn(place));
    case 'elapsed':
      return given(asked, interval(exact.zero, exact.one));
    case 'working-days-left':
      return given(asked, notNegative);
    case 'reached-on':
    case 'bundle-value':
    case 'credited-as':
    case 'manager-of':
      return other(analysis, node);
    case 'days-between':
    case 'months-between':
      return ground.atom(everything, analysis.isMoved(node.id) ? everything : nothing, !analysis.isMoved(node.id));
    case 'divide':
      if (isPartOfDays(analysis, node.left, node.right) || rules.isPart(analysis, node.left, node.right, place))
        return whole({ range: upToOne, slope: nothing });
      return rules.divide(figure(node.left), figure(node.right), ground);
    case 'add':
    case 'subtract':
    case 'multiply':
      return rules[node.op](figure(node.left), figure(node.right), ground);
    case 'negate':
      return rules.subtract(constantFigure(exact.zero), figure(node.value), ground);
    case 'excess':
      return rules.excess(figure(node.value), figure(node.over), ground);
    case 'steps':
      return rules.steps(figure(node.rate), figure(node.step), figure(node.value), ground);
    case 'greatest':
    case 'least': {
      const [first = constantFigure(exact.zero), ...others] = node.values.map((id) => figure(id));
      return others.reduce(
        (best, next, i) => rules.extreme(node.op, best, next, i + 1 < others.length ? groundNamed(asked, `${i}`) : ground),
        first,
      );
    }
    case 'choose':
      return choice(asked, node);
    case 'same':
    case 'below':
    case 'at-most':
    case 'both':
    case 'either':
    case 'not':
    case 'blank':
    case 'one-of':
      return truthOf(asked, node);
    case 'tiers':
    case 'tiers-by':
    case 'scale':
    case 'text-scale':
    case 'matrix':
      return bandsMeaning(asked, node);
    case 'records':
    case 'running':
      return analysis.isMoved(node.id) || isFigure(node.type) ? recordsFigure(asked, node) : other(analysis, node);
    case 'bundles':
      return bundles(asked, node);
    case 'members':
      return membersFigure(asked, node);
    case 'rank':
      return whole({ range: interval(exact.one, undefined), slope: rules.rank(analysis, node, place) });
    case 'periods': {
      const found = whole(rules.periods(analysis, node, place));
      if (ground.isClose) ground.tell(madeOfPeriods(analysis, node, place));
      return found;
    }
    case 'at':
      return analysis.meaning(node.value, node.grain, { ...rules.window(place, node.window), facts: [] });
    case 'component':
    case 'paid': {
      const found = component(analysis, node, place);
      if ('kind' in found) return found;
      const summed = whole(found);
      if (ground.isClose) ground.tell(madeOfComponent(analysis, node, place));
      return summed;
    }
    case 'part':
    case 'payout':
      return ground.atom(everything, analysis.isMoved(node.id) ? everything : nothing, true);
    case 'balance':
      return balance(asked, node);
    case 'cumulative':
      return whole(rules.cumulative(analysis, node, place));
    case 'share':
      return shareFigure(asked, node);
    case 'round':
      return rounded(asked, node);
    default:
      return notUnderstood(asked);
  }
}

function groundNamed({ analysis, node, place }: Asked, part: string): Ground {
  return analysis.ground(`${node.id}.${part}@${placeName(place)}`, place);
}

/** Days in role over all days: nobody is there longer. */
const isPartOfDays = ({ node }: Analysis, left: NodeId, right: NodeId): boolean =>
  node(left).op === 'days-in-role' && node(right).op === 'days-in-period';

function literal({ value, type }: NodeOf<'literal'>): Meaning {
  if (type.kind === 'yes-no') return opaqueTruth(false);
  const number = isFigure(type) ? exact.exactOfRational(value) : undefined;
  return number === undefined ? { kind: 'other', moves: false } : constantFigure(number);
}

/** What no rule speaks of is never assumed. */
function notUnderstood(asked: Asked): Meaning {
  const { analysis, node, ground } = asked;
  return isFigure(node.type) ? ground.atom(everything, analysis.isMoved(node.id) ? everything : nothing, false) : unlike(asked);
}

const other = ({ isMoved }: Analysis, { id }: CalculationNode): Meaning => ({ kind: 'other', moves: isMoved(id) });

/** No figure: a yes or no, a text, a date. */
const unlike = ({ analysis, node }: Asked): Meaning =>
  node.type.kind === 'yes-no' ? opaqueTruth(analysis.isMoved(node.id)) : other(analysis, node);

const given = (asked: Asked, range: Interval): Meaning =>
  isFigure(asked.node.type) ? leaf(asked.analysis, asked.node, asked.place, range) : unlike(asked);

/** A flow over several pay periods is the sum of theirs. */
function inputFigure(asked: Asked, node: NodeOf<'input'>): Meaning {
  const { analysis, place } = asked;
  const found = given(asked, inputRange(analysis, node, place));
  const { pays } = analysis.calculation.plan;
  const isLong = found.kind === 'figure' && isFlow(node.type) && place.every !== pays;
  if (!isLong || !asked.ground.isClose) return found;
  const value = analysis.figure(node.id, node.grain, oneOf(place, pays));
  analysis.ground(leafName(node, place), place).tell({ sum: { domain: domainOf(place, pays), value, where: undefined } });
  return found;
}

function choice(asked: Asked, node: NodeOf<'choose'>): Meaning {
  const { analysis, place, ground, groundWith } = asked;
  if (!isFigure(node.type)) return unlike(asked);
  const condition = analysis.truth(node.condition, node.grain, place);
  const branch = (id: NodeId, facts: Truth['whenYes']) => ({
    decided: analysis.figure(id, node.grain, canHoldMore(place) ? { ...place, facts: [...place.facts, ...facts] } : place),
    free: analysis.figure(id, node.grain, place),
    at: (more: readonly Form[]) =>
      analysis.figure(id, node.grain, { ...place, facts: [...place.facts, ...more].slice(0, mostFacts) }),
  });
  return analysis.rules.choose(
    condition,
    branch(node.then, condition.whenYes),
    branch(node.otherwise, condition.whenNo),
    ground,
    groundWith,
  );
}

function truthOf(
  asked: Asked,
  node: NodeOf<'same' | 'below' | 'at-most' | 'both' | 'either' | 'not' | 'blank' | 'one-of'>,
): Truth {
  const { analysis, place, ground } = asked;
  const truth = (id: NodeId): Truth => analysis.truth(id, node.grain, place);
  switch (node.op) {
    case 'both':
      return both(truth(node.left), truth(node.right));
    case 'either':
      return either(truth(node.left), truth(node.right));
    case 'not':
      return analysis.rules.not(truth(node.value));
    case 'blank':
    case 'one-of':
      return opaqueTruth(analysis.isMoved(node.id));
    case 'same':
    case 'below':
    case 'at-most': {
      const [left, right] = [node.left, node.right].map((id) => analysis.meaning(id, node.grain, place));
      if (left?.kind !== 'figure' || right?.kind !== 'figure') return opaqueTruth(analysis.isMoved(node.id));
      if (node.op === 'same') return same(left, right, ground);
      return analysis.rules.atMost(left, right, ground, isSmooth(analysis), node.op === 'below');
    }
  }
}
/** A figure rises through all that lies between; a record more comes all at once. */
const isSmooth = ({ subject }: Analysis): boolean => subject.kind !== 'column' || subject.how === 'raise';

function bundles({ analysis, node: { id }, place, ground }: Asked, node: NodeOf<'bundles'>): Figure {
  const grain = { kind: 'bundle', table: node.table, column: node.column } as const;
  const at = (record: Place['record']) => itemAt(analysis, node.value, undefined, grain, { ...place, record, facts: [] });
  const items = [at('own'), at('fellow'), at('other')];
  const isStill = !analysis.isMoved(id);
  const { subject } = analysis;
  const isFirm = (node.where === undefined || !analysis.isMoved(node.where)) && analysis.rules.isFirmCredit(analysis, node.table);
  const isMore = subject.kind === 'column' && subject.how === 'add';
  // A record is in one bundle and no other: where its amount rises, only that bundle sees it more than others of its payee do.
  const isOneRaised = subject.kind === 'column' && subject.table === node.table && subject.column !== node.column && !isMore;
  const { range, slope } = isOneRaised ? aggregated('sum', items[0], items.slice(1)) : aggregated('sum', undefined, items);
  // A record more may bring a bundle more.
  const firm = !isMore ? slope : isNotNegative(range) && isNotNegative(slope) ? notNegative : everything;
  return ground.atom(range, isStill ? nothing : isFirm ? firm : everything, true);
}

function balance({ analysis, place, ground, taken, withTaken }: Asked, node: NodeOf<'balance'>): Meaning {
  const shape = analysis.calculation.balances?.find(({ name }) => name === node.balance);
  const isMoved = analysis.isMoved(node.id);
  const known = taken.get(node.balance);
  if (node.type.kind === 'yes-no') {
    if (!isMoved) return opaqueTruth(false);
    if (known?.turn !== undefined) return { ...opaqueTruth(true), turn: known.turn };
    return shape === undefined || shape.grain.kind === 'record'
      ? opaqueTruth(true)
      : levelAt(analysis, node, shape, place, withTaken);
  }
  if (!isFigure(node.type)) return { kind: 'other', moves: isMoved };
  if (known !== undefined) return ground.atom(known.range, known.slope, true);
  if (shape === undefined || shape.grain.kind === 'record') return ground.atom(everything, isMoved ? everything : nothing, true);
  const found = balanceAt(analysis, node, shape, place, withTaken);
  return 'kind' in found ? found : ground.atom(found.range, found.slope, true);
}

function rounded({ analysis, place, ground }: Asked, node: NodeOf<'round'>): Figure {
  const value = analysis.figure(node.value, node.grain, place);
  const size = node.unit === undefined ? undefined : analysis.figure(node.unit, node.grain, place);
  if (size !== undefined) return analysis.rules.round(value, moves(size) ? undefined : size.range, ground, node.mode);
  return analysis.rules.round(value, analysis.rules.smallest(analysis.calculation, node.type), ground, node.mode);
}
