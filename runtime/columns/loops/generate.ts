import { roundQuotient } from '../../numbers/rounding.ts';
import { fillStart, type Prepare } from './loop.ts';
import { printLoop } from './print.ts';

type Generated = (from: number, to: number, round: typeof roundQuotient, ...values: readonly unknown[]) => void;

/** Loops as generated code, made once per text and kinds of arrays. */
export function generator(): Prepare {
  const known = new Map<string, Generated>();
  return (loop) => {
    const { text, parameters, values } = printLoop(loop);
    const key = `${values.map((value) => value?.constructor.name).join(' ')}\n${text}`;
    const made = known.get(key) ?? (new Function(...parameters, text) as Generated);
    known.set(key, made);
    return () => {
      fillStart(loop);
      made(loop.from, loop.to, roundQuotient, ...values);
    };
  };
}

/** Is code that is made while the program runs allowed here? A page's content policy may forbid it. */
export function mayGenerate(): boolean {
  try {
    return new Function('return true')() === true;
  } catch {
    return false;
  }
}
