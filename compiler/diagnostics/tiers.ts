import { error, note, warning } from './entry.ts';

/** Bands and ladders. */
export const tierEntries = {
  'tiers-need-spread': error<{ rate: string; bound: string; more: string }>(
    ({ rate, bound, more }) =>
      `Does ${rate} apply \`on the excess\` above ${bound}, or \`on everything\`? On everything pays ${more}.`,
  ),
  'tiers-leave-gap': error<{ first: string; second: string }>(
    ({ first, second }) => `Nothing says what is paid between ${first} and ${second}: the bands leave a gap.`,
  ),
  'tiers-overlap': error<{ first: string; second: string }>(
    ({ first, second }) => `Two bands hold the same figures: one runs to ${first}, the next begins at ${second}.`,
  ),
  'tiers-out-of-order': error<{ first: string; second: string }>(
    ({ first, second }) => `Bands stand in ascending order, and ${second} comes after ${first}.`,
  ),
  'tiers-bounds-unlike': error<{ first: string; second: string }>(
    ({ first, second }) =>
      `It cannot be told whether ${first} is below ${second}: write all bounds of one ladder as figures, or all as parts of the same target.`,
  ),
  'tiers-end-closed': error<{ bound: string; keyword: string }>(
    ({ bound, keyword }) => `Nothing says what is paid beyond ${bound}. Add a last band: \`${keyword} ${bound} pay …\`.`,
  ),
  'tiers-without-bands': error<Record<never, never>>(
    () => 'A base without bands pays nothing. Add bands, such as `up to 100% pay 5%`, or write `= 5% of …`.',
  ),
  'tiers-start-above-zero': note<{ bound: string }>(({ bound }) => `Below ${bound} nothing is paid.`),
  'tiers-mix-lump-and-rate': error<Record<never, never>>(
    () => 'Lump sums and rates do not mix in one ladder: make two components of it.',
  ),
  'tiers-money-against-target': error<{ bound: string }>(
    ({ bound }) =>
      `With \`against\`, bounds are multiples of the target, such as \`100%\`; ${bound} is an amount. Leave out \`against …\` or write a percentage.`,
  ),
  'tiers-rising-needs-range': error<Record<never, never>>(
    () => 'A rate that rises needs both ends: `from 80% to 100% pay 2% rising to 5% on everything`.',
  ),
  'tiers-rising-on-excess': error<Record<never, never>>(() => 'A rate that rises within its band is a rate `on everything`.'),
  'tiers-spread-on-lump': error<Record<never, never>>(
    () => 'A lump sum is paid whole: leave out `on the excess` or `on everything`, or write a rate such as `6%`.',
  ),
  'tiers-each-needs-count': error<{ found: string }>(
    ({ found }) => `\`each\` pays per unit, so the base must be a count, and it is ${found}.`,
  ),
  'tiers-select-text': error<Record<never, never>>(
    () => 'A base is a figure, and its bands need bounds, such as `up to 100%`. Listed texts select a rate: `… by product`.',
  ),
  'rate-falls': note<{ rate: string; before: string; bound: string }>(
    ({ rate, before, bound }) => `The rate falls from ${before} to ${rate} above ${bound}.`,
  ),
  'lump-looks-like-rate': warning<{ text: string }>(
    ({ text }) =>
      `\`pay ${text}\` pays the amount of ${text}, once. Write \`${text}%\` if a percentage is meant, or the amount with its currency, such as \`USD ${text}\`.`,
  ),
  'tiers-jump': note<{ bound: string; size: string }>(({ bound, size }) => `At ${bound} the pay jumps up by ${size}.`),
  'tiers-fall': warning<{ bound: string; size: string }>(
    ({ bound, size }) => `At ${bound} the pay falls by ${size}: who sells a little more is paid less.`,
  ),
  'continuing-counts-itself': error<{ words: string }>(
    ({ words }) =>
      `\`${words}\` counts the record at hand as well, so its slice would begin where it ends. Write \`${words} before this\`.`,
  ),
  'pay-unclear': error<{ words: string }>(
    ({ words }) =>
      `Is \`${words}\` an amount or a rate? Write the figure with its currency for an amount (\`$1,500 * factor\`), or as a percentage for a rate (\`150% * factor\`).`,
  ),
  'scale-leaves-gap': error<{ name: string; where: string }>(
    ({ name, where }) =>
      `Scale \`${name}\` gives nothing ${where}. Add a band, or say the range of its figure: \`input … from 0 to 5\`.`,
  ),
  'scale-mixes-kinds': error<{ name: string }>(
    ({ name }) => `Scale \`${name}\` gives figures of different kinds; all its values must be of one kind.`,
  ),
  'matrix-not-readable': error<{ name: string; why: string }>(({ name, why }) => `Matrix \`${name}\`: ${why}`),
};
