import type { ComponentShape, LimitShape } from '../../../runtime/calculation.ts';
import { type Figure, zeroFigure } from '../figure.ts';
import { hull, isNotNegative, nothing, upToOne } from '../interval.ts';
import type { Analysis } from './analysis.ts';
import { portion, portionOf } from './close.ts';
import { type Ground, settled } from './ground.ts';
import type { Place } from './place.ts';
import { smallestOf } from './smallest.ts';

type Amounts = readonly (readonly [ComponentShape, Figure])[];

/** What a limit leaves of the components in it, for one payee. */
export interface Cutting {
  readonly analysis: Analysis;
  readonly limits: readonly LimitShape[];
  /** Where the limit is looked up for components of some days. */
  readonly placeOf: (every: ComponentShape['every']) => Place;
  /** What others of a group have of a component. */
  readonly ofOthers: (component: ComponentShape) => Figure;
  readonly total: (of: Amounts) => Figure;
  readonly groundOf: (part: string) => Ground;
}

/**
 * A limit over one payee's components that add leaves the lesser of it and their sum. Of all others only this is said: each component is
 * cut to something between nothing and what it was; and where no amount is below 0, what is left is no more than the limit.
 */
export function cutTo(limit: LimitShape, own: Amounts, cutting: Cutting): Figure {
  const { analysis, placeOf, total, groundOf } = cutting;
  const { rules, calculation } = analysis;
  const most = analysis.figure(limit.to, { kind: 'payee' }, placeOf(own[0]?.[0].every ?? calculation.plan.pays));
  const floor = rules.extreme('greatest', zeroFigure, most, groundOf('floor'));
  const to = rules.round(floor, smallestOf(calculation, { kind: 'money' }), groundOf('round'));
  if (isPlain(limit, own, cutting)) return rules.extreme('least', total(own), to, groundOf('least'));
  const left = own.map(([component, amount]) => [component, partOf(amount, groundOf(`cut ${component.name}`))] as const);
  const isCapped = own.every(
    ([component, { range }]) => isNotNegative(range) && isNotNegative(cutting.ofOthers(component).range),
  );
  return isCapped ? rules.extreme('least', total(left), to, groundOf('least')) : total(left);
}

/** Something between nothing and all of it. */
function partOf(amount: Figure, ground: Ground): Figure {
  const found = ground.atom(hull(nothing, amount.range), amount.slope, amount.total);
  if (!ground.isClose) return found;
  ground.tell(portionOf(amount, upToOne));
  return settled(portion(found, amount, upToOne), ground);
}

/** One payee's, of the same days, all of them added, and in no other limit. */
function isPlain({ grain, components }: LimitShape, own: Amounts, { limits }: Cutting): boolean {
  const isOnce = components.every((name) => limits.filter((other) => other.components.includes(name)).length === 1);
  const isSame = own.every(([{ sign, every }]) => sign === 1 && every === own[0]?.[0].every);
  return grain.kind === 'payee' && isOnce && isSame;
}
