import { expect, test } from 'vitest';
import * as exact from '../../runtime/numbers/exact.ts';
import { type Exact, rationalText } from '../../runtime/numbers/exact.ts';
import { exactly } from '../../simulate/curve/reading.ts';
import { paidAt, type Subject, subjectOf } from '../../simulate/question.ts';
import { type Goal, solve } from '../../simulate/index.ts';
import { listing } from '../golden/listing.ts';
import { chanceFrom } from '../promises/chance.ts';
import { randomQuestion } from './random-question.ts';

/** `UPSIDE_CASES=10000` soaks. */
const cases = Number(process.env['UPSIDE_CASES'] ?? 250);
const cent = exact.exactOf(1n, 100n);

test(`the answer is the least of all figures in ${cases} random plans`, { timeout: Math.max(60_000, cases * 300) }, () => {
  for (let seed = 0; seed < cases; seed++) {
    const wrong = contradicted(seed);
    if (wrong !== undefined) expect.fail(`seed ${seed}: ${wrong}`);
  }
});

function contradicted(seed: number): string | undefined {
  const whole = randomQuestion(seed);
  if (whole === undefined) return undefined;
  const to = rationalText(exact.add(exactly(whole.from), exact.exactOf(3n)));
  const question = { ...whole, to };
  const subject = subjectOf(question);
  if ('problems' in subject) return 'not understood';
  const all = everyFigure(subject, exactly(question.from), exactly(to));
  const chance = chanceFrom(seed * 7 + 1);
  const amounts = [...new Set(all.flatMap(({ paid }) => (paid === undefined ? [] : [rationalText(paid)])))];
  const goals = ['at-least', 'exactly'] as const;
  for (const kind of goals) {
    const base = exactly(chance.of([amounts[chance.whole(amounts.length)] ?? '1', `${chance.whole(9)}`]));
    const goal: Goal = { kind, amount: rationalText(exact.add(base, chance.of([exact.zero, cent, exact.exactOf(-1n, 100n)]))) };
    const least = all.find(({ paid }) => paid !== undefined && meets(goal, paid))?.at;
    const found = solve({ ...question, goal });
    if ('problems' in found) return 'not understood';
    const { solution } = found;
    const said = solution.kind === 'reached' ? solution.at : 'none';
    const wanted = least === undefined ? 'none' : rationalText(least);
    if (said !== wanted && (solution.kind === 'jumped' || solution.isSure))
      return `${kind} ${goal.amount} from ${question.from} to ${to}: it says ${said}, and it is ${wanted}\n${listing(question.calculation).join('\n')}`;
  }
  return undefined;
}

const meets = ({ kind, amount }: Goal, paid: Exact): boolean =>
  kind === 'exactly' ? exact.isSame(paid, exactly(amount)) : !exact.isBelow(paid, exactly(amount));

function everyFigure(subject: Subject, from: Exact, to: Exact) {
  const found: { readonly at: Exact; readonly paid: Exact | undefined }[] = [];
  for (let at = from; !exact.isBelow(to, at); at = exact.add(at, cent)) {
    const paid = paidAt(subject, at);
    found.push({ at, paid: 'code' in paid ? undefined : paid });
  }
  return found;
}
