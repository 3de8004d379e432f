import { isBig, type Loop, type Prepare } from '../../columns/loops/loop.ts';
import { rowsOf } from './rows.ts';
import { numbersIn, overRows, type Step } from './step.ts';

/** What is written by row is written anew for the rows that read what has changed. */
export function puttingStep(loop: Loop, prepare: Prepare): Step {
  const isInRows = loop.writes.every(({ at }) => at.kind === 'row');
  const targets = loop.writes.flatMap(({ into }) => (isBig(into) ? [] : [into]));
  const before = targets.map(() => 0);
  const changedRows = rowsOf(loop, prepare);
  const some = overRows(loop, prepare);
  return {
    reads: numbersIn(loop),
    redo: (changes) => {
      const rows = isInRows ? changedRows(changes) : undefined;
      if (rows === undefined) return false;
      for (const row of rows) {
        for (const [i, into] of targets.entries()) before[i] = into[row] ?? 0;
        some(row, row + 1);
        for (const [i, into] of targets.entries()) if (into[row] !== before[i]) changes.mark(into, row);
      }
      return true;
    },
  };
}
