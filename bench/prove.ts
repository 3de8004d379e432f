import { compile, provePromises } from '../compiler/index.ts';
import { hundredLines } from './hundred-lines.ts';
import { medianOf, processorTimeOf } from './timing.ts';

export interface ProveTime {
  readonly what: string;
  readonly time: number;
  readonly aim: string;
  readonly verdicts: string;
}

const head = 'plan "Bench"\n  currency USD\n  pays monthly\n';
const people = 'payees\n  name : key\n  squad : team\ninput sales : money\n';

/** Bands that rise by a tenth of a thousandth each. */
const hundredBands = Array.from(
  { length: 100 },
  (_, i) => `  above ${((i + 1) * 1_000).toLocaleString('en')} pay ${(5 + i / 100).toFixed(2)}% on the excess\n`,
).join('');

const plans: readonly (readonly [what: string, aim: string, text: string])[] = [
  ['a plan of 100 lines', 'aim: under 50 ms', hundredLines],
  [
    'a table of 100 bands',
    'aim: under 50 ms',
    `${head}input sales : money\ncommission on sales\n  up to 1,000 pay 5%\n${hundredBands}`,
  ],
  [
    'twelve months, cumulative',
    'aim: under 100 ms',
    `${head}input sales : money\ncommission on sales cumulative over year\n  up to 100,000 pay 5%\n  above 100,000 pay 4% on everything\n`,
  ],
  [
    'a contest of 20 people',
    'aim: under 20 ms',
    `${head}${people}place = rank of sales across company\naward = if place is at most 20 then 1,000 otherwise 0\npromise others never lose as sales rises\n`,
  ],
  [
    'a pool of 12 people',
    'aim: under 20 ms',
    `${head}${people}place = rank of sales across team\nteam pool\n  fund the lesser of 10,000 and 2% of team sales\n  split equally among payees where place is at most 12\npromise others never lose as sales rises\n`,
  ],
  [
    'a pool by what is sold, for any number',
    'aim: under 20 ms',
    `${head}${people}team pool\n  fund the lesser of 10,000 and 2% of team sales\n  split by sales\npromise others never lose as sales rises\n`,
  ],
];

/** Rounds until everything is warm: what the engine compiles on the way counts as processor time. */
const warming = 60;

/** How long the promises of a plan take the processor as `check` decides them, once everything is warm. */
export function proveTimes(rounds: number): readonly ProveTime[] {
  return plans.map(([what, aim, text]) => {
    const compilation = compile(text);
    const wrong = compilation.diagnostics.find(({ severity }) => severity === 'error');
    if (wrong !== undefined) throw new Error(`The plan of the benchmark is wrong: ${wrong.message}`);
    // As if just compiled: nothing is remembered from the round before.
    const fresh = () => (compilation.calculation === undefined ? {} : { calculation: { ...compilation.calculation } });
    const prove = () => provePromises({ ...compilation, ...fresh() }, { search: 'quick' });
    const times = Array.from({ length: rounds + warming }, () => processorTimeOf(() => void prove()));
    const kinds = prove().map(({ kind }) => kind);
    return { what, aim, time: medianOf(times.slice(warming)), verdicts: [...new Set(kinds)].join(', ') };
  });
}
