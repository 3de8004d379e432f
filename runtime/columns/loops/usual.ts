import { generator, mayGenerate } from './generate.ts';
import { interpreted } from './interpret.ts';
import type { Prepare } from './loop.ts';
import { kernels } from './wasm/kernels.ts';
import { mayCompile } from './wasm/machine.ts';

/** Below this many rows making code takes longer than it saves. */
const fewRows = 512;

/** Makes code where it is allowed and pays, else interprets. */
export function usualLoops(): Prepare {
  const generate = mayGenerate() ? generator() : interpreted;
  const make = mayCompile() ? kernels(generate) : generate;
  return (loop) => (loop.to - loop.from < fewRows ? interpreted : make)(loop);
}
