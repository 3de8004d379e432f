import type { Calculation, CalculationNode, NodeId } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import type { Claim } from './claims.ts';
import type { Figure } from './figure.ts';
import { type Interval, interval, isNotNegative, point } from './interval.ts';
import type { Analysis, Within } from './slope/analysis.ts';
import { subtract } from './slope/arithmetic.ts';
import { analysisOf } from './slope/evaluate.ts';
import { amountIn, casesOf, payoutIn } from './slope/payout.ts';
import { ownPlace } from './slope/place.ts';
import { paceOf } from './slope/paces.ts';
import { rules as soundRules, type Rules } from './slope/rules.ts';

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
    .filter((stop) => isInside(stop, whole) && exact.divide(stop, size).d === 1n)
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
  // Nothing rises: only where figures lie is asked for.
  const nothingRises = { kind: 'node', node: -1 } as const;
  const analysis = analysisOf(calculation, nothingRises, { ...options, isClose: true, ...(within !== undefined && { within }) });
  return casesOf(analysis).every((at) => {
    const place = ownPlace(calculation.plan.pays, 'no');
    const figure = (node: CalculationNode): Figure | undefined => {
      if (node.op === 'payout') return payoutIn(analysis, at);
      if (node.op === 'component') {
        const shape = analysis.component(node.component);
        return shape && amountIn(analysis, shape, at);
      }
      return node.grain.kind === 'payee' || node.grain.kind === 'company'
        ? analysis.figure(node.id, { kind: 'payee' }, place)
        : undefined;
    };
    return isOrdered(analysis, claim, (id) => figure(analysis.node(id)));
  });
}

function isOrdered(analysis: Analysis, claim: BoundClaim, figure: (id: NodeId) => Figure | undefined): boolean {
  const [what, value] = [figure(claim.what), figure(claim.value)];
  if (what === undefined || value === undefined) return false;
  const ground = analysis.ground('gap to the bound', ownPlace(analysis.calculation.plan.pays, 'no'));
  const gap = claim.bound === 'at-most' ? subtract(value, what, ground) : subtract(what, value, ground);
  return isNotNegative(gap.range);
}
