import type { ComponentShape, NodeId, PeriodUnit } from '../../../runtime/calculation.ts';
import { type Figure, moves, zeroFigure } from '../figure.ts';
import { directionOf, everything, hull, type Interval, plus } from '../interval.ts';
import type { Analysis } from './analysis.ts';
import type { Ground } from './ground.ts';
import { ownPlace, type Place, throughWindow } from './place.ts';
import { smallestOf } from './smallest.ts';

/**
 * Which components' own days hold the period in which the figure is raised: those at least as long as `from`; absent: none. Which
 * of them are paid then: those at most as long as `due`; absent: all.
 */
export interface Case {
  readonly from: PeriodUnit | undefined;
  readonly due?: PeriodUnit;
}

const lengths: readonly PeriodUnit[] = ['week', 'half-month', 'month', 'quarter', 'half-year', 'year'];

export function casesOf({ calculation }: Analysis): readonly Case[] {
  const { components, plan } = calculation;
  const used = lengths.filter((unit) => unit === plan.pays || components.some(({ every }) => every === unit));
  return used.flatMap((due) => [...used, undefined].map((from): Case => ({ from, due })));
}

/** The days of a component in a case. */
export function placeIn({ from }: Case, every: PeriodUnit, role: Place['role'] = 'own'): Place {
  const holds = from !== undefined && lengths.indexOf(every) >= lengths.indexOf(from) ? 'yes' : 'no';
  return ownPlace(every, holds, role);
}

/** A component's amount; of one that goes to date, where the figure was raised before: all it has come to so far. */
export function amountIn(analysis: Analysis, shape: ComponentShape, at: Case, role: Place['role'] = 'own'): Figure {
  const place = placeIn(at, shape.every, role);
  const soFar = soFarIn(analysis, shape, place);
  const { value, days } = soFar ?? { value: shape.amount, days: place };
  const amount = analysis.figure(value, { kind: 'payee' }, days);
  if (!analysis.rules.whom(analysis)) return { ...amount, slope: everything };
  return soFar === undefined ? amount : { ...amount, slope: directionOf(amount.slope) };
}

/** Of a component that goes to date, where the figure was raised before: what it goes by, and the days so far. */
export function soFarIn(
  analysis: Analysis,
  { amount }: ComponentShape,
  place: Place,
): { readonly value: NodeId; readonly days: Place } | undefined {
  const node = analysis.node(amount);
  // How far one step reaches is asked of what is paid then, not of what has been paid in all.
  if (node.op !== 'cumulative' || place.holds === 'yes' || analysis.pace?.isOnly === true) return undefined;
  return { value: node.value, days: throughWindow(place, { kind: 'to-date', unit: node.unit }) };
}

/** What is paid out of a component: its amount, or what its schedule pays, in whatever period it was earned. */
export function paidOutIn(analysis: Analysis, shape: ComponentShape, at: Case, role: Place['role'] = 'own'): Figure {
  const { pays } = analysis.calculation.plan;
  const groundOf = (part: string): Ground =>
    analysis.ground(`${part} ${shape.name} ${at.from} ${at.due} ${role}`, placeIn(at, pays, role));
  // Who is gone is paid what is due of a longer period, and nothing else; whom the plan pays in a month it may not pay by the quarter.
  const orNot = (amount: Figure): Figure =>
    analysis.rules.isPaidLater(analysis) ? eitherOf(zeroFigure, amount, groundOf('paid or not')) : amount;
  if (shape.schedule === undefined) return orNot(amountIn(analysis, shape, at, role));
  const earned = {
    now: amountIn(analysis, shape, { from: pays }, role),
    before: amountIn(analysis, shape, { from: undefined }, role),
  };
  const ground = groundOf('paid');
  const found = analysis.rules.scheduled(analysis, shape, earned, ground);
  return orNot(goesToDate(analysis, shape) ? ground.atom(everything, everything, found.total) : found);
}

/** How what is paid out of a component is looked at. */
export type PaidOutIn = typeof paidOutIn;

/** The components of which something may be paid out in a case. */
export function paidIn({ calculation, node }: Analysis, at: Case): readonly ComponentShape[] {
  const isMoney = ({ amount }: ComponentShape): boolean => node(amount).type.kind === 'money';
  const isDue = ({ every, schedule }: ComponentShape): boolean =>
    schedule !== undefined || at.due === undefined || lengths.indexOf(every) <= lengths.indexOf(at.due);
  return calculation.components.filter((component) => component.paid && isMoney(component) && isDue(component));
}

/** Everything together, as the runtime adds it up: lines, limits, then the floor and the cap. */
export function payoutIn(analysis: Analysis, at: Case, role: Place['role'] = 'own', amountOf: PaidOutIn = paidOutIn): Figure {
  const { calculation, rules } = analysis;
  const pays = calculation.plan.pays;
  const place = placeIn(at, pays, role);
  const paid = paidIn(analysis, at);
  const amounts = new Map(paid.map((component) => [component, amountOf(analysis, component, at, role)]));
  const isMixed = at.from === undefined && paid.some((component) => goesToDate(analysis, component));
  const earned = isMixed ? inParts(amounts) : summed(analysis, amounts, at, role);
  const sum = withCarried(analysis, earned, paid, at, role);
  const limits = calculation.payoutLimits;
  const isCut = limits.length > 0 || (calculation.limits ?? []).length > 0;
  const isLate = at.from !== pays && limits.some(({ carriedForward }) => carriedForward);
  const isKnown = !isLate && !(isCut && isMixed);
  const groundOf = (part: string): Ground => analysis.ground(`payout ${part} ${at.from} ${at.due} ${role}`, place);
  const limited = rules.limited(
    sum,
    limits.map(({ bound, value }) => ({ bound, value: analysis.figure(value, { kind: 'payee' }, place) })),
    smallestOf(calculation, { kind: 'money' }),
    (i, part) => groundOf(`${part} ${i}`),
  );
  const bounded = limits.length > 0 && rules.isPaidLater(analysis) ? eitherOf(limited, sum, groundOf('limited or not')) : limited;
  return analysis.rules.whom(analysis) && (isKnown || !moves(sum)) && areLimitsKnown(analysis)
    ? bounded
    : { ...bounded, slope: everything };
}

const eitherOf = (one: Figure, other: Figure, ground: Ground): Figure =>
  ground.atom(hull(one.range, other.range), hull(one.slope, other.slope), one.total && other.total);

/** What limits carried from earlier periods: it stands still unless what rises is seen before its time. */
function withCarried(analysis: Analysis, earned: Figure, paid: readonly ComponentShape[], at: Case, role: Place['role']): Figure {
  const { calculation, rules } = analysis;
  if (!calculation.payoutLimits.some(({ carriedForward }) => carriedForward)) return earned;
  const isSeen =
    paid.some((component) => moves(paidOutIn(analysis, component, { from: undefined }, role))) ||
    [...calculation.payoutLimits, ...(calculation.limits ?? []).map(({ to }) => ({ value: to }))].some(({ value }) =>
      analysis.isMoved(value),
    );
  const ground = analysis.ground(`carried ${at.from} ${at.due} ${role}`, placeIn(at, calculation.plan.pays, role));
  const carried = ground.atom(everything, isSeen ? everything : { low: zero, high: zero }, true);
  return rules.add(earned, carried, ground);
}

const goesToDate = (analysis: Analysis, { amount }: ComponentShape): boolean =>
  analysis.node(amount).op === 'cumulative' && analysis.isMoved(amount);

/** Each on its own must not fall, since they are not of the same days. */
function inParts(amounts: ReadonlyMap<ComponentShape, Figure>): Figure {
  const slope = [...amounts].reduce<Interval>(
    (sum, [{ sign }, amount]) =>
      plus(sum, directionOf(sign === 1 ? amount.slope : plus({ low: zero, high: zero }, negativeOf(amount.slope)))),
    { low: zero, high: zero },
  );
  return { ...zeroFigure, range: everything, slope, form: { constant: zero, terms: new Map([['payout parts', one]]) } };
}
const zero = { n: 0n, d: 1n };
const one = { n: 1n, d: 1n };
const negativeOf = ({ low, high }: Interval): Interval => ({
  ...(high !== undefined && { low: { n: -high.n, d: high.d } }),
  ...(low !== undefined && { high: { n: -low.n, d: low.d } }),
});

function summed(analysis: Analysis, amounts: ReadonlyMap<ComponentShape, Figure>, at: Case, role: Place['role']): Figure {
  const { rules, calculation } = analysis;
  const place = placeIn(at, calculation.plan.pays, role);
  const limits = calculation.limits ?? [];
  const ground = analysis.ground(`payout ${at.from} ${at.due} ${role}`, place);
  const isLimited = ({ name }: ComponentShape): boolean => limits.some(({ components }) => components.includes(name));
  const plain = [...amounts].filter(([component]) => !isLimited(component));
  const total = (of: readonly (readonly [ComponentShape, Figure])[]): Figure =>
    of.reduce((sum, [{ sign }, amount]) => rules[sign === 1 ? 'add' : 'subtract'](sum, amount, ground), zeroFigure);
  const seen = new Set<ComponentShape>();
  return limits.reduce((sum, limit, i) => {
    // What two limits cut is added up once.
    const own = [...amounts].filter(([component]) => limit.components.includes(component.name) && !seen.has(component));
    for (const [component] of own) seen.add(component);
    const cut = rules.cut(limit, own, {
      ...{ analysis, limits, total },
      placeOf: (every) => placeIn(at, every, role),
      ofOthers: (component) => paidOutIn(analysis, component, at, 'other'),
      groundOf: (part) => analysis.ground(`limit ${i} ${part} ${at.from} ${at.due} ${role}`, place),
    });
    return rules.add(sum, cut, ground);
  }, total(plain));
}

/** A limit is understood where it holds for each payee, over components of the same days that add, each in one limit. */
function areLimitsKnown({ calculation, isMoved }: Analysis): boolean {
  const limits = calculation.limits ?? [];
  const named = limits.flatMap(({ components }) => components);
  const shapes = calculation.components.filter(({ name }) => named.includes(name));
  if (!shapes.some(({ amount }) => isMoved(amount)) && !limits.some(({ to }) => isMoved(to))) return true;
  const isPlain = shapes.every(({ sign, schedule, every }) => sign === 1 && schedule === undefined && every === shapes[0]?.every);
  return isPlain && new Set(named).size === named.length && limits.every(({ grain }) => grain.kind === 'payee');
}
