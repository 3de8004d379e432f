import { roundQuotient } from '../../numbers/rounding.ts';
import { codeFrom } from './code.ts';
import { fillStart, type Prepare } from './loop.ts';
import { printLoop } from './print.ts';

/** So many are kept; a loop that is ready keeps its own. */
export const mostTexts = 1_000;

/** Loops as generated code, made once per text and kinds of arrays. */
export function generator(): Prepare {
  const known = new Map<string, ReturnType<typeof codeFrom>>();
  return (loop) => {
    const { text, parameters, values } = printLoop(loop);
    const key = `${values.map((value) => value?.constructor.name).join(' ')}\n${text}`;
    const made = known.get(key) ?? codeFrom(parameters, text);
    if (known.size >= mostTexts) known.clear();
    known.set(key, made);
    return () => {
      fillStart(loop);
      made(loop.from, loop.to, roundQuotient, ...values);
    };
  };
}
