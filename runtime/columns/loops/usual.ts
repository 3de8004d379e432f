import { mayGenerate } from './code.ts';
import { generator } from './generate.ts';
import { interpreted } from './interpret.ts';
import { isByRow, type Prepare } from './loop.ts';
import { kernels } from './wasm/kernels.ts';
import { mayCompile } from './wasm/machine.ts';

/** Below this many rows making code takes longer than it saves. */
const fewRows = 512;

/** Makes code where it is allowed and pays, else interprets. What one run has made is there for the next. */
export const usualLoops = (): Prepare => (usual ??= madeHere());
let usual: Prepare | undefined;

/** Loops as generated code, interpreted where no code may be made. */
export const generatedWhereAllowed = (): Prepare => (mayGenerate() ? generator() : interpreted);

function madeHere(): Prepare {
  const generate = generatedWhereAllowed();
  const compile = mayCompile() ? kernels(generate) : generate;
  const make = mayGenerate() ? firstAndLater(compile, generate) : compile;
  return (loop) => (loop.to - loop.from < fewRows ? interpreted : make)(loop);
}

/**
 * WebAssembly is fast at once. JavaScript becomes so only after some time, but then it need not take arrays to and fro, which is most of
 * the work where everything is read and written by row.
 */
function firstAndLater(first: Prepare, later: Prepare): Prepare {
  return (loop) => {
    if (!isByRow(loop)) return first(loop);
    let work: (() => void) | undefined;
    let isFirst = true;
    return () => {
      if (isFirst) first(loop)();
      else (work ??= later(loop))();
      isFirst = false;
    };
  };
}
