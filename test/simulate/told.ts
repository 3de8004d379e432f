import type { RunData } from '../../runtime/data.ts';
import { plainText } from '../../runtime/numbers/printing.ts';
import { type Curve, type CurvePiece, curveOf, type Within } from '../../simulate/index.ts';
import { exactly } from '../../simulate/curve/reading.ts';
import { calculationOf } from '../examples/paid.ts';
import { sourceOf } from '../laws/plans.ts';

const heading = 'plan "Curve"\n  currency USD\n  pays monthly\n';

/** Two people's figures of January; Ana's is varied. */
export function questionOf(plan: string, figures: Readonly<Record<string, readonly [string, string]>>, vary = 'sales') {
  const names = Object.keys(figures);
  const rowOf = (payee: string, i: 0 | 1): readonly string[] => [
    payee,
    '2026-01',
    ...names.map((name) => figures[name]?.[i] ?? ''),
  ];
  const inputs = sourceOf('inputs.csv', [['payee', 'period', ...names], rowOf('Ana', 0), rowOf('Bo', 1)]);
  const data: RunData = { tables: {}, inputs };
  return { calculation: calculationOf(`${heading}${plan}`), data, payee: 'Ana', period: '2026-01', vary };
}

export function curveFor(...[plan, figures, vary]: Parameters<typeof questionOf>): Curve {
  const answer = curveOf(questionOf(plan, figures, vary));
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.curve;
}

const shown = ({ low, high }: Within): string =>
  low === high ? plainText(exactly(low)) : `${plainText(exactly(low))}..${plainText(exactly(high))}`;

function pieceText(piece: CurvePiece): string {
  if (piece.kind === 'unpaid') return piece.problem.code;
  const terms = (coefficients: readonly string[]): string =>
    coefficients.length === 0
      ? '0'
      : coefficients.map((one, i) => `${plainText(exactly(one))}${['', 't', 't²', 't³'][i] ?? '…'}`).join(' + ');
  const whole = piece.bottom.length === 1 ? terms(piece.top) : `(${terms(piece.top)}) / (${terms(piece.bottom)})`;
  return `${piece.direction}: ${whole}${piece.isExact ? '' : ', about'}`;
}

/** A curve as lines: points with what happens there and why, and the pieces in between. */
export function told(curve: Curve): readonly string[] {
  return curve.points.flatMap((point, i) => {
    const limits = [point.before, point.there, point.after].map((limit) => (limit === undefined ? '-' : shown(limit)));
    const amounts = [...new Set(limits.filter((limit) => limit !== '-'))].join(' → ');
    const why = point.causes.map(({ words }) => words).join('; ');
    const piece = curve.pieces[i];
    const line = `${shown(point.at)} ${point.kind} ${amounts}${why === '' ? '' : ` (${why})`}`;
    return [line, ...(piece === undefined ? [] : [`  ${pieceText(piece)}`])];
  });
}
