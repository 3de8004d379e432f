import type { Calculation, CalculationNode, ComponentShape, MemberGroup, NodeId } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import type { Claim } from './claims.ts';
import { constantForm, sumOf } from './form.ts';
import { constantFigure, type Figure, zeroFigure } from './figure.ts';
import { type Interval, interval, isNotNegative, onlyOf, point } from './interval.ts';
import type { Analysis, Within } from './slope/analysis.ts';
import { subtract } from './slope/arithmetic.ts';
import { analysisOf } from './slope/evaluate.ts';
import { amountIn, type Case, casesOf, paidIn, paidOutIn, payoutIn, placeIn } from './slope/payout.ts';
import { isMultiple, isWhole } from './slope/multiples.ts';
import { ownPlace, type Place } from './slope/place.ts';
import { paceOf } from './slope/paces.ts';
import { smallestOf } from './slope/smallest.ts';
import { othersOf } from './slope/together.ts';
import { sumsIn } from './sums.ts';
import { rules as soundRules, type Rules } from './slope/rules.ts';
import { nothingRises } from './subject.ts';

export type BoundClaim = Extract<Claim, { readonly kind: 'bound' }>;
interface Options {
  readonly rules: Rules;
  readonly assumed: boolean;
}

/** Is one figure always at most (or at least) the other? Over all figures, or over those that are not negative. */
export function boundProof(
  calculation: Calculation,
  claim: BoundClaim,
  rules: Rules = soundRules,
): { readonly assumed: boolean } | undefined {
  for (const assumed of [false, true]) if (isKept(calculation, claim, { rules, assumed })) return { assumed };
  return undefined;
}

const mostPieces = 60;

/** In one piece; else in pieces between the figures that the plan writes, for one input after the other. */
function isKept(calculation: Calculation, claim: BoundClaim, options: Options): boolean {
  if (isKeptWithin(calculation, claim, options, undefined)) return true;
  return calculation.inputs.some(({ name, low, high }) => {
    const pace = paceOf(calculation, { kind: 'input', input: name });
    const whole = interval(
      low === undefined ? undefined : exact.exactOfRational(low),
      high === undefined ? undefined : exact.exactOfRational(high),
    );
    const pieces = pace === undefined ? [] : piecesOf(calculation, whole, pace.size);
    return (
      pieces.length > 1 &&
      pieces.length <= mostPieces &&
      pieces.every((range) => isKeptWithin(calculation, claim, options, { input: name, range }))
    );
  });
}

/** Each figure that the plan writes by itself, and what lies between them in whole smallest steps. */
function piecesOf({ nodes, params }: Calculation, whole: Interval, size: Exact): readonly Interval[] {
  const written = nodes.flatMap((node) => (node.op === 'literal' && node.type.kind !== 'percent' ? [node.value] : []));
  const figures = [...written, ...params.flatMap(({ versions }) => versions.map(({ value }) => value))];
  const stops = [...new Set(figures)]
    .map((text) => exact.exactOfRational(text))
    .filter((stop) => stop !== undefined)
    .filter((stop) => isInside(stop, whole) && isWhole(exact.divide(stop, size)))
    .toSorted((a, b) => (exact.isBelow(a, b) ? -1 : 1));
  const ends = [...stops.map((stop) => exact.subtract(stop, size)), whole.high];
  const between = [whole.low, ...stops.map((stop) => exact.add(stop, size))].map((low, i) => interval(low, ends[i]));
  return [
    ...stops.map(point),
    ...between.filter(({ low, high }) => low === undefined || high === undefined || !exact.isBelow(high, low)),
  ];
}
const isInside = (stop: Exact, { low, high }: Interval): boolean =>
  (low === undefined || !exact.isBelow(stop, low)) && (high === undefined || !exact.isBelow(high, stop));

function isKeptWithin(calculation: Calculation, claim: BoundClaim, options: Options, within: Within | undefined): boolean {
  const analysis = analysisOf(calculation, nothingRises, { ...options, isClose: true, ...(within !== undefined && { within }) });
  // Since nothing rises, it does not matter which days would hold what does: only what is paid then tells cases apart.
  const { pays } = calculation.plan;
  return casesOf(analysis)
    .filter(({ from }) => from === pays)
    .every((at) => {
      const place = placeIn(at, pays);
      const figure = (node: CalculationNode): Figure | undefined => {
        if (node.op === 'payout') return payoutIn(analysis, at);
        if (node.op === 'component') {
          const shape = analysis.component(node.component);
          return shape && amountIn(analysis, shape, at);
        }
        return node.grain.kind === 'record' || node.grain.kind === 'bundle'
          ? undefined
          : analysis.figure(node.id, { kind: 'payee' }, place);
      };
      const ofNode = (id: NodeId): Figure | undefined => figure(analysis.node(id));
      return (
        isOrdered(analysis, claim, ofNode) || areOrdered(analysis, claim, ofNode) || areOrderedWithPools(analysis, claim, at)
      );
    });
}

function isOrdered(analysis: Analysis, claim: BoundClaim, figure: (id: NodeId) => Figure | undefined): boolean {
  const [what, value] = [figure(claim.what), figure(claim.value)];
  if (what === undefined || value === undefined) return false;
  const ground = analysis.ground('gap to the bound', ownPlace(analysis.calculation.plan.pays, 'no'));
  const gap = claim.bound === 'at-most' ? subtract(value, what, ground) : subtract(what, value, ground);
  return isNotNegative(gap.range) || ground.isNeverBelow0(gap.form);
}

/** Sums over the same people: each of them keeps the bound, however many there are. */
function areOrdered(analysis: Analysis, claim: BoundClaim, figure: (id: NodeId) => Figure | undefined): boolean {
  const [what, value] = [sumsIn(analysis, claim.what), sumsIn(analysis, claim.value)];
  if (what === undefined || value === undefined) return false;
  const [high, low] = claim.bound === 'at-most' ? [value, what] : [what, value];
  const all = [...high.sums, ...low.sums.map(({ much, ...sum }) => ({ ...sum, much: exact.negate(much) }))];
  // Somebody whom another plan pays has no payout here, but counts in sums.
  const isEverybody = analysis.calculation.payeesWhere === undefined || isAbovePaid();
  const isSame = isEverybody && new Set(all.map(({ group }) => JSON.stringify(group))).size === 1;
  if (!isSame || exact.isBelow(high.constant, low.constant)) return false;
  const ground = analysis.ground('gap of each', ownPlace(analysis.calculation.plan.pays, 'no'));
  let gap = zeroFigure;
  for (const { of, much } of all) {
    const found = figure(of);
    if (found === undefined) return false;
    gap = analysis.rules.add(gap, analysis.rules.multiply(constantFigure(much), found, ground), ground);
  }
  return isNotNegative(gap.range) || ground.isNeverBelow0(gap.form);

  /** Without what is paid nothing is missing either. */
  function isAbovePaid(): boolean {
    return all.every(({ of, much }) => {
      const { op } = analysis.node(of);
      if (op === 'payout' || op === 'component') return much.n <= 0n;
      const found = op === 'input' || op === 'records' ? figure(of) : undefined;
      return found !== undefined && much.n >= 0n && isNotNegative(found.range);
    });
  }
}

/** A pool is paid out to its team and to nobody else: all parts together are no more than the pool. */
function areOrderedWithPools(analysis: Analysis, claim: BoundClaim, at: Case): boolean {
  const { calculation, rules } = analysis;
  const [what, value] = [sumsIn(analysis, claim.what), sumsIn(analysis, claim.value)];
  const [paid] = what?.sums ?? [];
  if (claim.bound !== 'at-most' || what?.sums.length !== 1 || paid === undefined || value === undefined) return false;
  const isPayout = analysis.node(paid.of).op === 'payout' && exact.isSame(paid.much, exact.one);
  const isOpen = calculation.payoutLimits.length === 0 && (calculation.limits ?? []).length === 0;
  const isSame = value.sums.every(({ group }) => JSON.stringify(group) === JSON.stringify(paid.group));
  if (!isPayout || !isOpen || !isSame || calculation.payeesWhere !== undefined) return false;
  const pools = paidIn(analysis, at).flatMap((shape) => poolOf(analysis, shape, paid.group) ?? []);
  const amounts = pools.map(({ amount }) => analysis.figure(amount, { kind: 'payee' }, placeIn(at, calculation.plan.pays)));
  if (pools.length === 0 || !amounts.every(isWholeAmount)) return false;
  const isPool = ({ name }: ComponentShape): boolean => pools.some((pool) => pool.name === name);
  const gapOf = (role: Place['role']): Figure => {
    const place = placeIn(at, calculation.plan.pays, role);
    const ground = analysis.ground(`gap of ${role}`, place);
    const alone = payoutIn(analysis, at, role, (...asked) => (isPool(asked[1]) ? zeroFigure : paidOutIn(...asked)));
    return value.sums.reduce(
      (gap, { of, much }) => {
        const found = analysis.figure(of, { kind: 'payee' }, place);
        return rules.add(gap, rules.multiply(constantFigure(much), found, ground), ground);
      },
      rules.subtract(zeroFigure, alone, ground),
    );
  };
  const place = placeIn(at, calculation.plan.pays);
  const others = analysis.ground('gaps of others', place);
  const gaps = others.atom({}, {}, true);
  others.tell({ sum: { domain: othersOf(paid.group, place), value: gapOf('other'), where: undefined } });
  const left = amounts.reduce(
    (form, amount) => sumOf(form, amount.form, exact.negate(exact.one)),
    sumOf(gapOf('own').form, gaps.form),
  );
  const constant = exact.subtract(value.constant, what.constant);
  return others.isNeverBelow0(sumOf(left, constantForm(constant)));

  /** Parts are whole minor units, so that they sum up to what is one as well. */
  function isWholeAmount(amount: Figure): boolean {
    const unit = onlyOf(smallestOf(calculation, { kind: 'money' }));
    return unit !== undefined && isMultiple(amount, unit) && isNotNegative(amount.range);
  }
}

function poolOf(
  { node, calculation }: Analysis,
  { name, amount, sign, schedule, every }: ComponentShape,
  group: MemberGroup,
): { readonly name: string; readonly amount: NodeId } | undefined {
  const share = node(amount);
  if (share.op !== 'share' || sign !== 1 || schedule !== undefined || every !== calculation.plan.pays) return undefined;
  const isWhole = share.floor === undefined && share.unit === undefined && share.into === undefined;
  return isWhole && JSON.stringify(share.group) === JSON.stringify(group) ? { name, amount: share.amount } : undefined;
}
