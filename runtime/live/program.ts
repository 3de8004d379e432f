import { columnOf } from '../columns/column.ts';
import { isBig, isNumbers, type Loop, type Numbers, partsOfLoop } from '../columns/loops/loop.ts';
import type { Piecewise, Steps } from '../columns/loops/steps.ts';
import { generatedWhereAllowed } from '../columns/loops/usual.ts';
import { type Column, isWide, type Values } from '../columns/terms/term.ts';
import { type Changes, noChanges } from './arrays.ts';
import { type AddingStep, addingStep } from './steps/adding.ts';
import { piecewiseStep } from './steps/piecewise.ts';
import { puttingStep } from './steps/putting.ts';
import { numbersIn, type Step } from './steps/step.ts';

/** The steps of a run, each of which can be done again for some rows alone. */
export interface Program extends Steps {
  /**
   * Follows changed cells through the steps that need them. False: it cannot be done step by step, and everything has to be laid out
   * anew; then what is in the arrays means nothing.
   */
  follow(changed: readonly Cell[]): boolean;
  /** Gets ready for changes, which may come now. */
  ready(): void;
  /** Does any step read the array? */
  reads(values: Numbers): boolean;
  /** Has it changed, when a change was last followed? */
  changed(values: Numbers): readonly number[];
}
export interface Cell {
  readonly values: Numbers;
  readonly index: number;
}

/** An array with the bounds that were reckoned with, as floats: they are compared for each change. */
interface Bounded {
  readonly values: Numbers;
  readonly low: number;
  readonly high: number;
}

export function programOf(): Program {
  const prepare = generatedWhereAllowed();
  const done: (() => void)[] = [];
  const steps: Step[] = [];
  const readers = new Map<ArrayBufferLike, number[]>();
  const bounds = new Map<ArrayBufferLike, Bounded[]>();
  const taken = new Map<ArrayBufferLike, Set<Numbers>>();
  let isFollowable = true;
  let isReady = false;
  let last: Changes = noChanges(() => undefined);
  const known = (column: Column): void => {
    if (!isNumbers(column.values)) isFollowable = false;
    else {
      const { buffer } = column.values;
      const others = bounds.get(buffer) ?? [];
      const [low, high] = [Number(column.low), Number(column.high)];
      const isKnown = others.some((one) => one.values === column.values && one.low === low && one.high === high);
      if (!isKnown) bounds.set(buffer, [...others, { values: column.values, low, high }]);
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
    else addStep(piecewiseStep(piecewise));
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
        for (const index of changes.in(values)) if ((values[index] ?? 0) < low || (values[index] ?? 0) > high) return false;
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
    ready: () => {
      for (const step of isReady ? [] : steps) step.ready?.();
      isReady = true;
    },
    reads: ({ buffer }) => readers.has(buffer) || bounds.has(buffer) || taken.has(buffer),
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
