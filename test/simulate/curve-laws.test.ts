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
