import { isBig, type Loop, type Prepare } from '../../columns/loops/loop.ts';
import { overListed, type Reverse, reverseOf } from '../reverse.ts';
import { rowsOf, type RowsOf } from './rows.ts';
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
    ready: () => adders.forEach(({ reverse }) => void reverse()),
    join: (loop) => {
      adders.push(adderOf(loop, prepare));
      reads.push(...numbersIn(loop));
    },
    redo: (changes) => {
      const places = new Set<number>();
      for (const { changedRows, reverse } of adders) {
        const [rows, known] = [changedRows(changes), reverse()];
        if (rows === undefined || known === undefined) return false;
        for (const row of rows) {
          places.add(known.placeOf(row));
          if (!known.look(row)) return false;
          places.add(known.placeOf(row));
        }
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
  /** Which rows add where; undefined: not all that is written is added at one place. */
  reverse(): Reverse | undefined;
  /** Adds up the rows of a place. */
  addAt(place: number): void;
}

function adderOf(loop: Loop, prepare: Prepare): Adder {
  const [first] = loop.writes;
  const at = loop.writes.every((write) => write.at === first?.at) ? first?.at : undefined;
  let known: Reverse | undefined;
  let listed: ((from: number, to: number) => void) | undefined;
  const reverse = (): Reverse | undefined => (known ??= at && reverseOf(at, loop.from, loop.to, prepare));
  const addAt = (place: number): void => {
    const rows = reverse();
    if (rows === undefined) return;
    listed ??= overRows(overListed(loop, rows), prepare);
    listed(rows.startOf(place), rows.endOf(place));
  };
  return { changedRows: rowsOf(loop, prepare), reverse, addAt };
}
