import { type Exact, multiply, rationalText } from '../../runtime/numbers/exact.ts';
import { exactOfRational, isBelow, zero } from '../../runtime/numbers/exact.ts';
import { type Curve, curveOf, type CurveQuestion } from '../../simulate/index.ts';
import type { Dot, PayoutCurve, Person, ReportQuestion } from '../report.ts';
import { compared, greatestOf } from './sums.ts';

/** With more people than that, what one is paid hangs on too many others to be drawn while somebody waits. */
const mostPeople = 2_000;
const mostPieces = 200;

/** What the one in the middle is paid as sales vary, in the last period, and where everybody else stands then. */
export function payoutCurve(
  { calculation, data, options = {} }: ReportQuestion,
  vary: string,
  people: readonly Person[],
  period: string,
): PayoutCurve | undefined {
  const dots = dotsOf(people, period);
  const typical = dots.toSorted((a, b) => compared(a.sales, b.sales))[Math.floor((dots.length - 1) / 2)];
  if (typical === undefined || people.length > mostPeople) return undefined;
  const question: CurveQuestion = { calculation, data, options, payee: typical.name, period, vary, most: mostPieces };
  const curve = wideEnough(question, greatestOf(dots.map(({ sales }) => sales)));
  const isPaid = curve?.pieces.some(({ kind }) => kind === 'paid') === true;
  return curve === undefined || !isPaid ? undefined : { curve, period, dots };
}

function dotsOf(people: readonly Person[], period: string): readonly Dot[] {
  return people.flatMap(({ name, byPeriod }) => {
    const { sales, pay } = byPeriod.get(period) ?? {};
    return sales === undefined || pay === undefined ? [] : [{ name, sales, pay }];
  });
}

/** From nothing to where both everything that happens and everybody is in sight. */
function wideEnough(question: CurveQuestion, most: Exact): Curve | undefined {
  const found = curveIn({ ...question, from: '0' });
  const end = exactOfRational(found?.to ?? '') ?? zero;
  if (found === undefined || !isBelow(end, most)) return found;
  return curveIn({ ...question, from: '0', to: rationalText(multiply(most, { n: 21n, d: 20n })) });
}

function curveIn(question: CurveQuestion): Curve | undefined {
  const answer = curveOf(question);
  return 'curve' in answer ? answer.curve : undefined;
}
