import type { Answers, Way } from './answers.ts';
import { amountText, percentOf, type Sizes } from './sizes.ts';
import type { NewPlanWords } from './words.ts';

/** How a plan pays one person, and what that comes to at 120% of the target. */
export interface Pay {
  readonly lines: readonly string[];
  /** As it stands behind `expect`. */
  readonly expected: string;
}

/** The components of one person, by the way that was chosen. */
export function payFor(answers: Answers, sizes: Sizes, words: NewPlanWords): Pay {
  return wayOf[answers.way](answers, sizes, words);
}

const wayOf: Readonly<Record<Way, (answers: Answers, sizes: Sizes, words: NewPlanWords) => Pay>> = {
  flat: ({ hasTarget }, sizes, { plan }) => (hasTarget ? noted(plan.notes.aboveTarget, aboveTarget(sizes)) : flatRate(sizes)),
  marginal: ({ hasTarget }, sizes, { plan }) => noted(plan.notes.marginal, onTheExcess(hasTarget, sizes)),
  retroactive: ({ hasTarget }, sizes, { plan }) => noted(plan.notes.retroactive, onEverything(hasTarget, sizes)),
  'lump-sums': ({ hasTarget }, sizes, { plan }) => noted(plan.notes.lumpSums, lumpSums(hasTarget, sizes, plan.lumpSums)),
  'salary-and-commission': ({ hasTarget }, sizes, { plan }) => {
    const { lines, expected } = hasTarget ? noted(plan.notes.marginal, onTheExcess(true, sizes)) : flatRate(sizes);
    return { lines: [`## ${plan.notes.salary}`, 'salary = base', ...lines], expected };
  },
};

function noted(note: string, { lines, expected }: Pay): Pay {
  return { lines: [`## ${note}`, ...lines], expected };
}

/** What the plan's example sells. */
export function salesAt({ target }: Sizes): bigint {
  return percentOf(120n, target);
}

function excessAt(percent: bigint, sizes: Sizes): bigint {
  return percentOf(percent, salesAt(sizes) - sizes.target);
}

function flatRate(sizes: Sizes): Pay {
  return { lines: ['commission = 5% of sales'], expected: `commission ${amountText(percentOf(5n, salesAt(sizes)))}` };
}

function aboveTarget(sizes: Sizes): Pay {
  const lines = ['commission = 8% of (sales in excess of target)'];
  return { lines, expected: `commission ${amountText(excessAt(8n, sizes))}` };
}

function onTheExcess(hasTarget: boolean, sizes: Sizes): Pay {
  return tiers(hasTarget, sizes, 'on the excess', percentOf(5n, sizes.target) + excessAt(8n, sizes));
}

function onEverything(hasTarget: boolean, sizes: Sizes): Pay {
  return tiers(hasTarget, sizes, 'on everything', percentOf(8n, salesAt(sizes)));
}

function tiers(hasTarget: boolean, sizes: Sizes, spread: string, paid: bigint): Pay {
  const bound = hasTarget ? '100%' : amountText(sizes.target);
  const lines = [
    hasTarget ? 'commission on sales against target' : 'commission on sales',
    `  up to ${bound} pay 5%`,
    `  above ${bound} pay 8% ${spread}`,
  ];
  return { lines, expected: `commission ${amountText(paid)}` };
}

function lumpSums(hasTarget: boolean, { target }: Sizes, label: string): Pay {
  const [small, middle, large] = [1n, 4n, 8n].map((percent) => amountText(percentOf(percent, target)));
  const [first, second, third] = [80n, 100n, 120n].map((percent) =>
    hasTarget ? `${percent}%` : amountText(percentOf(percent, target)),
  );
  const lines = [
    `bonus steps "${label}" on sales${hasTarget ? ' against target' : ''}`,
    `  from ${first} pay ${small}`,
    `  from ${second} pay ${middle}`,
    `  from ${third} pay ${large}`,
  ];
  return { lines, expected: `steps ${large}` };
}
