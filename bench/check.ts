import { compile, runCompiledExamples } from '../compiler/index.ts';
import { hundredLines } from './hundred-lines.ts';
import { medianOf, timeOf } from './timing.ts';

export interface CheckTimes {
  readonly lines: number;
  readonly compiled: number;
  readonly withExamples: number;
}

/** How long a plan of a hundred lines takes to check, once everything is loaded and warm; each round with another text. */
export function checkTimes(rounds: number): CheckTimes {
  const textIn = (round: number): string => `${hundredLines}# round ${round}\n`;
  const { diagnostics } = compile(hundredLines);
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Error(`The plan of the benchmark is wrong: ${wrong.message}`);
  const timesOf = (work: (text: string) => void): number => {
    const times = Array.from({ length: rounds + 20 }, (_, round) => timeOf(() => work(textIn(round))));
    return medianOf(times.slice(20));
  };
  return {
    lines: hundredLines.trimEnd().split('\n').length,
    compiled: timesOf((text) => void compile(text)),
    withExamples: timesOf((text) => void runCompiledExamples(compile(text))),
  };
}
