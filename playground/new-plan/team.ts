import type { Answers, TeamPart } from './answers.ts';
import { amountText, percentOf, type Sizes } from './sizes.ts';
import type { NewPlanWords } from './words.ts';

/** What a plan pays a team of two, and an example of it. */
export interface TeamPay {
  readonly lines: readonly string[];
  readonly example: readonly string[];
}

export function teamPayFor(answers: Answers, sizes: Sizes, words: NewPlanWords): TeamPay {
  return partOf[answers.team](answers, sizes, words);
}

const partOf: Readonly<Record<TeamPart, (answers: Answers, sizes: Sizes, words: NewPlanWords) => TeamPay>> = {
  nothing: () => ({ lines: [], example: [] }),
  pool: (_answers, sizes, { plan }) => ({
    lines: [
      `## ${plan.notes.pool}`,
      `team pool "${plan.pool}"`,
      `  fund 2% of (team sales in excess of ${amountText(2n * sizes.target)})`,
      '  split by sales',
      '  if nobody contributes split equally',
      'promise pool is paid in full',
    ],
    example: teamExample(sizes, plan, `pool ${amountText(percentOf(20n, sizes.target) / 100n)}`),
  }),
  bonus: ({ hasTarget }, sizes, { plan }) => ({
    lines: [
      `## ${plan.notes.bonus}`,
      `bonus together "${plan.bonus}" = ${amountText(percentOf(2n, sizes.target))}`,
      `  when team sales is at least ${hasTarget ? 'team target' : amountText(2n * sizes.target)}`,
    ],
    example: teamExample(sizes, plan, `together ${amountText(percentOf(2n, sizes.target))}`),
  }),
};

/** Two people who sell 110% of the target each, and what each of them has of it. */
function teamExample(
  { target }: Sizes,
  { people, teamExample: name }: NewPlanWords['plan'],
  expected: string,
): readonly string[] {
  const sales = amountText(percentOf(110n, target));
  const lines = people.slice(0, 2).flatMap((person) => [`payee "${person}" sales ${sales}`, `expect ${expected}`]);
  return [`example "${name}"`, ...lines];
}
