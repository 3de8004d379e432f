import { mayGenerate } from '../columns/loops/code.ts';
import { generator } from '../columns/loops/generate.ts';
import { interpreted } from '../columns/loops/interpret.ts';
import type { Loop, Write } from '../columns/loops/loop.ts';
import { isBig, partsOfLoop } from '../columns/loops/loop.ts';
import type { Piecewise, Steps } from '../columns/loops/steps.ts';
import { columnOf } from '../columns/column.ts';
import { type Column, isWide, type Term, type Values } from '../columns/terms/term.ts';
import { partsOf } from '../columns/terms/term.ts';
import { type Changes, isNumbers, noChanges, type Numbers } from './arrays.ts';
import { overListed, type Reverse, reverseOf } from './reverse.ts';

/** The steps of a run, each of which can be done again for some rows alone. */
export interface Program extends Steps {
  /**
   * Follows changed cells through the steps that need them. False: it cannot be done step by step, and everything has to be laid out
   * anew; then what is in the arrays means nothing.
   */
  follow(changed: readonly Cell[]): boolean;
  /** Has it changed, when a change was last followed? */
  changed(values: Numbers): readonly number[];
}
export interface Cell {
  readonly values: Numbers;
  readonly index: number;
}

interface Step {
  readonly reads: readonly Numbers[];
  /** Does the work that changes ask for, and marks what it changed; false: it cannot. */
  redo(changes: Changes): boolean;
}

export function programOf(): Program {
  const prepare = mayGenerate() ? generator() : interpreted;
  const done: (() => void)[] = [];
  const steps: Step[] = [];
  const readers = new Map<ArrayBufferLike, number[]>();
  const bounds = new Map<ArrayBufferLike, Column[]>();
  const taken = new Map<ArrayBufferLike, Set<Numbers>>();
  let isFollowable = true;
  let last: Changes = noChanges(() => undefined);
  const known = (column: Column): void => {
    if (!isNumbers(column.values)) isFollowable = false;
    else {
      const { buffer } = column.values;
      const others = bounds.get(buffer) ?? [];
      if (!others.includes(column)) bounds.set(buffer, [...others, column]);
    }
  };
  const addStep = (step: Step): void => {
    for (const { buffer } of step.reads) readers.set(buffer, [...(readers.get(buffer) ?? []), steps.length]);
    steps.push(step);
  };
  const addingTo = new Map<ArrayBufferLike, AddingStep>();
  const run = (loop: Loop): void => {
    const work = prepare(loop);
    done.push(work);
    work();
    const { columns } = partsOfLoop(loop);
    columns.forEach(known);
    if (loop.writes.some(({ into }) => isBig(into)) || columns.some(({ values }) => !isNumbers(values))) {
      isFollowable = false;
      return;
    }
    if (loop.writes.every(({ kind }) => kind === 'put')) return addStep(puttingStep(loop, prepare));
    const [first] = loop.writes;
    const memory = first !== undefined && !isBig(first.into) ? first.into.buffer : undefined;
    const before = memory === undefined ? undefined : addingTo.get(memory);
    if (before !== undefined && (loop.start ?? []).length === 0) {
      before.join(loop);
      for (const { buffer } of numbersIn(loop)) readers.set(buffer, [...(readers.get(buffer) ?? []), steps.indexOf(before)]);
      return;
    }
    const step = addingStep(loop, prepare);
    for (const { into } of loop.writes) if (!isBig(into)) addingTo.set(into.buffer, step);
    addStep(step);
  };
  const pass = (fill: () => void, piecewise?: Piecewise): void => {
    done.push(fill);
    fill();
    if (piecewise === undefined) isFollowable = false;
    else addStep(passStep(piecewise));
  };
  const follow = (changed: readonly Cell[]): boolean => {
    const waits = new Uint8Array(steps.length);
    let first = steps.length;
    const changes = noChanges((memory) => {
      for (const step of readers.get(memory) ?? []) {
        waits[step] = 1;
        first = Math.min(first, step);
      }
    });
    last = changes;
    if (!isFollowable) return false;
    for (const { values, index } of changed) changes.mark(values, index);
    // A step mostly changes what later ones read; where it does not, the way begins again there.
    while (first < steps.length) {
      const next = first++;
      if (waits[next] !== 1) continue;
      waits[next] = 0;
      if (steps[next]?.redo(changes) === false) return false;
    }
    return isAsPlanned(changes);
  };
  /** Every array was planned for numbers between its extremes, and some became constants. */
  const isAsPlanned = (changes: Changes): boolean => {
    for (const memory of changes.memories()) {
      for (const values of taken.get(memory) ?? []) if (changes.in(values).length > 0) return false;
      for (const { values, low, high } of bounds.get(memory) ?? [])
        for (const index of isNumbers(values) ? changes.in(values) : [])
          if ((values[index] ?? 0) < low || (values[index] ?? 0) > high) return false;
    }
    return true;
  };
  return {
    prepare,
    column: roomyColumn,
    reckonedWith: (column) => {
      if (isNumbers(column.values)) known(column);
    },
    taken: ({ values }) => {
      if (isNumbers(values)) taken.set(values.buffer, (taken.get(values.buffer) ?? new Set()).add(values));
    },
    run,
    pass,
    again: () => {
      for (const step of done) step();
    },
    follow,
    changed: (values) => last.in(values),
  };
}

/** With room to grow, so that most changes stay within what was reckoned with. */
function roomyColumn(values: Values): Column {
  const column = columnOf(values);
  const { low, high } = column;
  if (!(values instanceof Float64Array) || isWide({ low: 8n * low, high: 8n * high })) return column;
  return { values, low: low < 0n ? 4n * low - 10_000n : 0n, high: high < 0n ? 0n : 4n * high + 10_000n };
}

const numbersIn = (loop: Loop): readonly Numbers[] =>
  partsOfLoop(loop).columns.flatMap(({ values }) => (isNumbers(values) ? [values] : []));

type PrepareLoop = (loop: Loop) => () => void;

type Reading = Extract<Term, { readonly kind: 'cell' }>;

/** The cells that a loop reads. */
const readingsOf = (loop: Loop): readonly Reading[] =>
  partsOfLoop(loop).terms.filter((term): term is Reading => term.kind === 'cell');

/** Rows whose cells have changed, or lead to cells that have. */
function changedRows(
  loop: Loop,
  readings: readonly Reading[],
  changes: Changes,
  reverses: Map<Term, Reverse>,
): ReadonlySet<number> {
  const rows = new Set<number>();
  const add = (row: number): void => {
    if (row >= loop.from && row < loop.to) rows.add(row);
  };
  for (const term of readings) {
    if (!isNumbers(term.column.values) || !changes.touches(term.column.values.buffer)) continue;
    for (const index of changes.in(term.column.values)) {
      if (term.at.kind === 'row') add(index);
      else {
        const reverse = reverses.get(term.at) ?? reverseOf(term.at, loop.from, loop.to);
        reverses.set(term.at, reverse);
        reverse.rowsAt(index).forEach(add);
      }
    }
  }
  return rows;
}

/** Is anything that says where to look, or where to add, itself changed? */
function leadsElsewhere(terms: Iterable<Term>, changes: Changes): boolean {
  for (const term of terms)
    if (term.kind === 'cell' && isNumbers(term.column.values) && changes.touches(term.column.values.buffer)) return true;
    else if (term.kind !== 'row' && leadsElsewhere(partsOf(term), changes)) return true;
  return false;
}

function puttingStep(loop: Loop, prepare: PrepareLoop): Step {
  const reverses = new Map<Term, Reverse>();
  const isInRows = loop.writes.every(({ at }) => at.kind === 'row');
  const targets = loop.writes.flatMap(({ into }) => (isBig(into) ? [] : [into]));
  const readings = readingsOf(loop);
  const before = targets.map(() => 0);
  const some = overRows(loop, prepare);
  return {
    reads: numbersIn(loop),
    redo: (changes) => {
      if (!isInRows || leadsElsewhere(reverses.keys(), changes)) return false;
      for (const row of changedRows(loop, readings, changes, reverses)) {
        for (const [i, into] of targets.entries()) before[i] = into[row] ?? 0;
        some(row, row + 1);
        for (const [i, into] of targets.entries()) if (into[row] !== before[i]) changes.mark(into, row);
      }
      return true;
    },
  };
}

interface AddingStep extends Step {
  /** Another loop that adds to the same places. */
  join(loop: Loop): void;
}

/** What is added up is added up anew at each place that a changed row adds to. */
function addingStep(first: Loop, prepare: PrepareLoop): AddingStep {
  const loops = [adderOf(first, prepare)];
  const reads = [...numbersIn(first)];
  const start = first.start ?? [];
  return {
    reads,
    join: (loop) => {
      loops.push(adderOf(loop, prepare));
      reads.push(...numbersIn(loop));
    },
    redo: (changes) => {
      const places = new Set<number>();
      for (const { loop, readings, reverse, reverses, at } of loops) {
        if (at === undefined || leadsElsewhere([at], changes) || leadsElsewhere(reverses.keys(), changes)) return false;
        for (const row of changedRows(loop, readings, changes, reverses)) places.add(reverse().placeOfRow[row] ?? 0);
      }
      for (const place of places) {
        const before = start.map(({ into }) => into[place]);
        for (const { into, value } of start) into[place] = value as never;
        for (const { addAt } of loops) addAt(place);
        start.forEach(({ into }, i) => {
          if (!isBig(into) && into[place] !== before[i]) changes.mark(into, place);
        });
      }
      return true;
    },
  };
}

interface Adder {
  readonly loop: Loop;
  readonly readings: readonly Reading[];
  /** Where all of its writes add; undefined: not all at one place. */
  readonly at: Term | undefined;
  reverse(): Reverse;
  readonly reverses: Map<Term, Reverse>;
  /** Adds up the rows of a place. */
  addAt(place: number): void;
}

function adderOf(loop: Loop, prepare: PrepareLoop): Adder {
  const [first] = loop.writes;
  const at = loop.writes.every((write: Write) => write.at === first?.at) ? first?.at : undefined;
  let known: Reverse | undefined;
  let listed: ((from: number, to: number) => void) | undefined;
  const reverse = (): Reverse => (known ??= at === undefined ? noRows : reverseOf(at, loop.from, loop.to));
  const addAt = (place: number): void => {
    const { starts } = reverse();
    listed ??= overRows(overListed(loop, reverse()), prepare);
    listed(starts[place] ?? 0, starts[place + 1] ?? 0);
  };
  return { loop, readings: readingsOf(loop), at, reverse, reverses: new Map(), addAt };
}

const noRows: Reverse = {
  placeOfRow: new Int32Array(0),
  rows: new Int32Array(0),
  starts: new Int32Array(0),
  rowsAt: () => new Int32Array(0),
};

/** The loop for some rows alone; it is made when it is first needed. */
function overRows(loop: Loop, prepare: PrepareLoop): (from: number, to: number) => void {
  const span = { ...loop, from: 0, to: 0, start: [] };
  let work: (() => void) | undefined;
  return (from, to) => {
    span.from = from;
    span.to = to;
    work ??= prepare(span);
    work();
  };
}

/** A group whose figures have changed is done anew as a whole. */
function passStep({ members, reads, writes, fillGroup }: Piecewise): Step {
  let groupOfRow: ReadonlyMap<number, number> | undefined;
  const numbers = (terms: readonly Term[]): readonly Numbers[] =>
    terms.flatMap((term) => (term.kind === 'cell' && isNumbers(term.column.values) ? [term.column.values] : []));
  const [byRow, byGroup] = [numbers(reads.byRow), numbers(reads.byGroup)];
  return {
    reads: [...byRow, ...byGroup],
    redo: (changes) => {
      groupOfRow ??= new Map(members.flatMap((rows, group) => rows.map((row) => [row, group] as const)));
      const rows = byRow.flatMap((values) => changes.in(values)).flatMap((row) => groupOfRow?.get(row) ?? []);
      const groups = new Set([...rows, ...byGroup.flatMap((values) => changes.in(values))]);
      for (const group of groups) {
        const own = members[group] ?? [];
        const before = writes.map((values) => own.map((row) => values[row]));
        fillGroup(group);
        writes.forEach((values, i) =>
          own.forEach((row, j) => {
            if (values[row] !== before[i]?.[j]) changes.mark(values, row);
          }),
        );
      }
      return true;
    },
  };
}
