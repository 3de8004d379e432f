import { isBig, type Loop, type Prepare } from '../../columns/loops/loop.ts';
import type { Term } from '../../columns/terms/term.ts';
import { overListed, type Reverse, reverseOf } from '../reverse.ts';
import { leadsElsewhere, rowsOf, type RowsOf } from './rows.ts';
import { numbersIn, overRows, type Step } from './step.ts';

export interface AddingStep extends Step {
  /** Another loop that adds to the same places. */
  join(loop: Loop): void;
}

/** What is added up is added up anew at each place that a changed row adds to. */
export function addingStep(first: Loop, prepare: Prepare): AddingStep {
  const adders = [adderOf(first, prepare)];
  const reads = [...numbersIn(first)];
  const start = (first.start ?? []).flatMap(({ into, value }) => (isBig(into) ? [] : [{ into, value: Number(value) }]));
  return {
    reads,
    join: (loop) => {
      adders.push(adderOf(loop, prepare));
      reads.push(...numbersIn(loop));
    },
    redo: (changes) => {
      const places = new Set<number>();
      for (const { at, changedRows, reverse } of adders) {
        const rows = at === undefined || leadsElsewhere([at], changes) ? undefined : changedRows(changes);
        if (rows === undefined) return false;
        for (const row of rows) places.add(reverse().placeOfRow[row] ?? 0);
      }
      for (const place of places) {
        const before = start.map(({ into }) => into[place]);
        for (const { into, value } of start) into[place] = value;
        for (const { addAt } of adders) addAt(place);
        for (const [i, { into }] of start.entries()) if (into[place] !== before[i]) changes.mark(into, place);
      }
      return true;
    },
  };
}

interface Adder {
  readonly changedRows: RowsOf;
  /** Where all of its writes add; undefined: not all at one place. */
  readonly at: Term | undefined;
  reverse(): Reverse;
  /** Adds up the rows of a place. */
  addAt(place: number): void;
}

function adderOf(loop: Loop, prepare: Prepare): Adder {
  const [first] = loop.writes;
  const at = loop.writes.every((write) => write.at === first?.at) ? first?.at : undefined;
  let known: Reverse | undefined;
  let listed: ((from: number, to: number) => void) | undefined;
  const reverse = (): Reverse => (known ??= at === undefined ? noRows : reverseOf(at, loop.from, loop.to, prepare));
  const addAt = (place: number): void => {
    const { starts } = reverse();
    listed ??= overRows(overListed(loop, reverse()), prepare);
    listed(starts[place] ?? 0, starts[place + 1] ?? 0);
  };
  return { changedRows: rowsOf(loop, prepare), at, reverse, addAt };
}

const noRows: Reverse = {
  placeOfRow: new Int32Array(0),
  rows: new Int32Array(0),
  starts: new Int32Array(0),
  rowsAt: () => new Int32Array(0),
};
