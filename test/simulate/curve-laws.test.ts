import { expect, test } from 'vitest';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { rationalText } from '../../runtime/numbers/exact.ts';
import type { Curve } from '../../simulate/curve/curve.ts';
import { curveOf } from '../../simulate/index.ts';
import { exactly, paidOn } from '../../simulate/curve/reading.ts';
import { paidAt, subjectOf } from '../../simulate/question.ts';
import { listing } from '../golden/listing.ts';
import { randomQuestion } from './random-question.ts';

/** `UPSIDE_CASES=100000` soaks. */
const cases = Number(process.env['UPSIDE_CASES'] ?? 3_000);
const cent = exact.exactOf(1n, 100n);

test(`curves of ${cases} random plans say what is paid`, { timeout: Math.max(60_000, cases * 30) }, () => {
  for (let seed = 0; seed < cases; seed++) {
    const wrong = contradicted(seed);
    if (wrong !== undefined) expect.fail(`seed ${seed}: ${wrong}`);
  }
});

function contradicted(seed: number): string | undefined {
  const question = randomQuestion(seed);
  if (question === undefined) return undefined;
  const answer = curveOf(question);
  const subject = subjectOf(question);
  if ('problems' in answer || 'problems' in subject) return 'not understood';
  const idle = answer.curve.points.find((_, i) => i > 0 && isIdle(answer.curve, i));
  if (idle !== undefined) return `nothing happens at ${idle.at.low}, which is a ${idle.kind}`;
  for (const x of gridOf(answer.curve)) {
    const said = paidOn(answer.curve, rationalText(x));
    const paid = paidAt(subject, x);
    const paidText = 'code' in paid ? paid.code : rationalText(paid);
    const saidText = said === undefined ? 'nothing' : said.kind === 'unpaid' ? said.problem.code : said.amount;
    const isOpen = said?.isExact === false;
    if (!isOpen && paidText !== saidText)
      return `at ${rationalText(x)} it says ${saidText}, and ${paidText} is paid\n${listing(question.calculation).join('\n')}`;
  }
  return undefined;
}

/** Is a point of no consequence? */
function isIdle({ points, pieces }: Curve, i: number): boolean {
  const [point, left, right] = [points[i], pieces[i - 1], pieces[i]];
  if (point === undefined || left === undefined || right === undefined) return false;
  if (left.kind !== 'paid' || right.kind !== 'paid' || point.problem !== undefined)
    return point.kind !== 'gap' && point.kind !== 'end';
  const shapes = [left, right].map(({ top, bottom }) => JSON.stringify([top, bottom]));
  const limits = [point.before, point.there, point.after].map((limit) => JSON.stringify(limit));
  const isSameSlope = shapes[0] === shapes[1];
  const isLevel = new Set(limits).size === 1;
  switch (point.kind) {
    case 'jump':
      return isLevel && point.at.low === point.at.high;
    case 'kink':
      return isSameSlope;
    case 'turn':
      return left.direction === right.direction;
    case 'cents':
      return !isSameSlope;
    case 'gap':
    case 'end':
      return true;
  }
}

test('almost all of what a curve says is exact', () => {
  const pieces = Array.from({ length: 2_000 }, (_, seed) => randomQuestion(seed)).flatMap((question) => {
    const answer = question === undefined ? undefined : curveOf(question);
    return answer === undefined || 'problems' in answer ? [] : answer.curve.pieces;
  });
  expect(pieces.length).toBeGreaterThan(1_000);
  expect(pieces.filter(({ isExact }) => isExact).length).toBeGreaterThan(pieces.length * 0.85);
});

/** Quarters, and cents around each point. */
function gridOf({ points, from, to }: Curve): readonly Exact[] {
  const found: Exact[] = [];
  for (let x = exactly(from); !exact.isBelow(exactly(to), x); x = exact.add(x, exact.exactOf(37n, 100n))) found.push(x);
  for (const { at } of points.slice(0, 60)) {
    const near = exact.exactOf((exactly(at.low).n * 100n) / exactly(at.low).d, 100n);
    for (let i = -2n; i <= 2n; i++) found.push(exact.add(near, exact.multiply(cent, exact.exactOf(i))));
    if (at.low === at.high) found.push(exactly(at.low));
  }
  return found.filter((x) => !exact.isBelow(x, exactly(from)) && !exact.isBelow(exactly(to), x));
}
