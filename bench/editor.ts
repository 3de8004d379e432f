import { analyse, type Analysis } from '../editor/index.ts';
import { hundredLines } from './hundred-lines.ts';
import { medianOf, processorTimeOf } from './timing.ts';

export interface EditorTimes {
  readonly lines: number;
  /** What a keystroke needs at once: diagnostics and tokens. */
  readonly keystroke: number;
  /** A keystroke that breaks the text. */
  readonly broken: number;
  /** What may follow a moment later: what lines and bands come to in the plan's first example. */
  readonly hints: number;
  readonly completion: number;
  readonly hover: number;
}

/** A plan of five hundred lines: the hundred of the other benchmarks, and definitions and components like theirs. */
function longPlan(): string {
  const more = Array.from({ length: 80 }, (_, index) =>
    [
      `## Figure ${index} of a long plan.`,
      `figure_${index} = sum of margin in deals where line is "hardware" and amount is above ${index}`,
      `commission extra_${index} "Extra ${index}" on figure_${index}`,
      `  up to 1,000  pay 1%`,
      `  above 1,000  pay 2% on the excess`,
    ].join('\n'),
  );
  return `${hundredLines}\n${more.join('\n')}\n`;
}

/** How long an editor works on an answer about a plan of five hundred lines; each keystroke is another text. */
export function editorTimes(rounds: number): EditorTimes {
  const plan = longPlan();
  const timesOf = (textIn: (round: number) => string, work: (analysis: Analysis) => void): number => {
    let previous: Analysis | undefined;
    const times = Array.from({ length: rounds + 10 }, (_, round) =>
      processorTimeOf(() => {
        previous = analyse(textIn(round), { previous });
        work(previous);
      }),
    );
    return medianOf(times.slice(10));
  };
  const ask = (analysis: Analysis): void => {
    analysis.diagnostics();
    analysis.tokens();
  };
  const seen = analyse(plan);
  const typed = (round: number): string => `${plan}# ${round}\n`;
  const cut = (round: number): string => `${plan}bonus late_${round} = 5% of `;
  return {
    lines: plan.trimEnd().split('\n').length,
    keystroke: timesOf(typed, ask),
    broken: timesOf(cut, ask),
    hints: medianOf(
      Array.from({ length: rounds }, () => processorTimeOf(() => void seen.inCase(seen.exampleCase({})?.selected).hints())),
    ),
    completion: timesOf(cut, (analysis) => void analysis.completions(analysis.text.length)),
    hover: timesOf(typed, (analysis) => void analysis.hover(plan.indexOf('satisfaction'))),
  };
}
