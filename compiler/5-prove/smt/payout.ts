import type { ComponentShape } from '../../../runtime/calculation.ts';
import { minorDigitsOf } from '../../../runtime/numbers/currencies.ts';
import type { Analysis } from '../slope/analysis.ts';
import { type Case, paidIn, paidOutIn, payoutIn, placeIn, soFarIn } from '../slope/payout.ts';
import type { Place } from '../slope/place.ts';
import type { Encoding } from './encoding.ts';
import { type Sides, sidesOf, still } from './sides.ts';
import * as terms from './terms.ts';

const payee = { kind: 'payee' } as const;

/** A component's amount; of one that goes to date, where the figure was raised before: all it has come to so far, but by one step. */
export function amountTerm(encoding: Encoding, shape: ComponentShape, at: Case, role: Place['role']): Sides {
  const place = placeIn(at, shape.every, role);
  const { value, days } = soFarIn(encoding.analysis, shape, place) ?? { value: shape.amount, days: place };
  return encoding.figure(value, payee, days);
}

/** What is paid out of it: of schedules only the range and the direction are said. */
function paidOutTerm(encoding: Encoding, shape: ComponentShape, at: Case, role: Place['role']): Sides {
  if (shape.schedule === undefined) return amountTerm(encoding, shape, at, role);
  return encoding.known(paidOutIn(encoding.analysis, shape, at, role), `paid ${shape.name}`);
}

/** What is paid, as the runtime adds it up; where limits hold several components or other days together, only its range is said. */
export function payoutTerm(encoding: Encoding, at: Case, role: Place['role']): Sides {
  const { analysis, script } = encoding;
  const { plan } = analysis.calculation;
  const paid = paidIn(analysis, at);
  if (!isPlain(analysis, at, paid)) return encoding.known(payoutIn(analysis, at, role), 'payout');
  const amounts = paid.map((shape) => {
    const amount = script.define(shape.name, paidOutTerm(encoding, shape, at, role));
    return shape.sign === 1 ? amount : sidesOf(terms.negative, amount);
  });
  const sum = amounts.reduce((all, amount) => sidesOf(terms.sum, all, amount), still(terms.zero));
  const place = placeIn(at, plan.pays, role);
  const cent = still(terms.numeral({ n: 1n, d: 10n ** BigInt(minorDigitsOf(plan.currency ?? 'USD')) }));
  const limited = analysis.calculation.payoutLimits.reduce((payout, { bound, value }) => {
    const to = encoding.roundings.round(encoding.figure(value, payee, place), cent, 'half-up', `payout ${bound}`);
    return sidesOf(bound === 'at-least' ? terms.greater : terms.lesser, payout, to);
  }, sum);
  return script.define('payout', limited);
}

function isPlain(analysis: Analysis, { from }: Case, paid: readonly ComponentShape[]): boolean {
  const { calculation, isMoved, node } = analysis;
  const { limits = [], payoutLimits, payeesWhere } = calculation;
  const goToDate = paid.filter(({ amount }) => node(amount).op === 'cumulative' && isMoved(amount));
  const isMixed = from === undefined && goToDate.length > 0 && (paid.length > 1 || payoutLimits.length > 0);
  return (
    limits.length === 0 &&
    !isMixed &&
    !analysis.rules.isPaidLater(analysis) &&
    payoutLimits.every(({ carriedForward }) => !carriedForward) &&
    (payeesWhere === undefined || !isMoved(payeesWhere))
  );
}
