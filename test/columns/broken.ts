import { codeFrom } from '../../runtime/columns/loops/code.ts';
import type { Columns } from '../../runtime/columns.ts';
import { roundQuotient } from '../../runtime/numbers/rounding.ts';
import { interpreted } from '../../runtime/columns/loops/interpret.ts';
import { fillStart, type Loop, type Prepare, withTerms, type Write } from '../../runtime/columns/loops/loop.ts';
import { printLoop } from '../../runtime/columns/loops/print.ts';
import { mostExact, type Term } from '../../runtime/columns/terms/term.ts';

/** A loop with other terms in place of its own; what was changed keeps its number. */
const changing =
  (change: (term: Term) => Term): Prepare =>
  (loop) =>
    interpreted(withTerms(loop, change));

/** A loop that writes otherwise. */
const withWrites =
  (change: (write: Write) => readonly Write[], others: (loop: Loop) => Loop = (loop) => loop): Prepare =>
  (loop) =>
    interpreted(others({ ...loop, writes: loop.writes.flatMap(change) }));

/** A loop printed, with some of the text replaced. */
const withText =
  (from: RegExp, to: string): Prepare =>
  (loop) => {
    const { text, parameters, values } = printLoop(loop);
    const made = codeFrom(parameters, text.replaceAll(from, to));
    return () => {
      fillStart(loop);
      made(loop.from, loop.to, roundQuotient, ...values);
    };
  };

const otherKind =
  <K extends 'below' | 'at-most' | 'least' | 'greatest' | 'add' | 'subtract' | 'multiply'>(
    kind: K,
    other: K,
  ): ((term: Term) => Term) =>
  (term) =>
    term.kind === kind ? { ...term, kind: other } : term;
const otherMode =
  (mode: string, other: 'half-up' | 'half-even' | 'up' | 'down'): ((term: Term) => Term) =>
  (term) =>
    term.kind === 'divide' && term.mode === mode ? { ...term, mode: other } : term;

/** Whoever is odd is paid by columns all the same; or by the columns of somebody else. */
export const brokenColumns: Readonly<Record<string, (columns: Columns) => Columns>> = {
  'columns: nobody is odd': (columns) => ({
    ...columns,
    periods: columns.periods.map((period) => ({ ...period, isOdd: () => false })),
  }),
  'columns: rows in another order': (columns) => ({ ...columns, rowOf: columns.rowOf.toReversed() }),
  'columns: lines without those of limits': (columns) => ({
    ...columns,
    periods: columns.periods.map((period) => ({
      ...period,
      lines: period.lines.filter(({ component }) => component !== undefined),
    })),
  }),
};

/** Each kernel, broken in the way that is easiest to break it. */
export const broken: Readonly<Record<string, Prepare>> = {
  'add: the second does not count': changing((term) => (term.kind === 'add' ? term.left : term)),
  'subtract: the first alone': changing((term) => (term.kind === 'subtract' ? term.left : term)),
  'multiply: adds': changing(otherKind('multiply', 'add')),
  'least: the greatest': changing(otherKind('least', 'greatest')),
  'greatest: the least': changing(otherKind('greatest', 'least')),
  'absolute: below 0 as it is': changing((term) => (term.kind === 'absolute' ? term.value : term)),
  'divide: half up to the even one': changing(otherMode('half-up', 'half-even')),
  'divide: half up goes down': changing(otherMode('half-up', 'down')),
  'divide: half even goes up': changing(otherMode('half-even', 'half-up')),
  'divide: down goes up': changing(otherMode('down', 'up')),
  'divide: up goes down': changing(otherMode('up', 'down')),
  'choose: the first alone': changing((term) => (term.kind === 'choose' ? term.then : term)),
  'choose: the other alone': changing((term) => (term.kind === 'choose' ? term.otherwise : term)),
  'below: or the same': changing(otherKind('below', 'at-most')),
  'at most: not the same': changing(otherKind('at-most', 'below')),
  'same: at most': changing((term) => (term.kind === 'same' ? { ...term, kind: 'at-most' } : term)),
  'both: one is enough': changing((term) => (term.kind === 'both' ? { ...term, kind: 'either' } : term)),
  'either: the second does not count': changing((term) => (term.kind === 'either' ? term.left : term)),
  'not: as it is': changing((term) => (term.kind === 'not' ? term.value : term)),
  'cell: of the first row': changing((term) => (term.kind === 'cell' ? { ...term, at: zeroOf(term.at) } : term)),
  'cell: no mark is set': changing((term) => (term.kind === 'cell' && term.high === 1n && term.low === 0n ? zeroOf(term) : term)),
  'width: everything in floats': changing((term) => ({
    ...term,
    low: term.low < -mostExact ? -mostExact : term.low,
    high: term.high > mostExact ? mostExact : term.high,
  })),
  'write: rows that do not count are added': withWrites(({ where: _, ...write }) => [write]),
  'write: the last row replaces the others': withWrites((write) => [
    { ...write, kind: write.kind === 'add' ? 'put' : write.kind },
  ]),
  'write: what is odd in a sum is lost': withWrites((write) => (write.kind === 'greatest' ? [] : [write])),
  'write: the highest is the last': withWrites((write) => [{ ...write, kind: write.kind === 'greatest' ? 'put' : write.kind }]),
  'write: the lowest is the highest': withWrites((write) => [
    { ...write, kind: write.kind === 'least' ? 'greatest' : write.kind },
  ]),
  'write: everything is added to the first': withWrites((write) => [
    { ...write, at: write.kind === 'add' ? { ...zeroOf(write.at), id: -1 } : write.at },
  ]),
  'loop: without its last row': withWrites(
    (write) => [write],
    (loop) => ({ ...loop, to: Math.max(loop.from, loop.to - 1) }),
  ),
  'loop: totals begin with nothing': withWrites(
    (write) => [write],
    (loop) => ({ ...loop, start: (loop.start ?? []).map(({ into }) => ({ into, value: 0 })) }),
  ),
  'print: below, or the same': withText(/ < /g, ' <= '),
  'print: rounded up where rounded down': withText(/Math\.floor/g, 'Math.ceil'),
  'print: no half before the reciprocal': withText(/\.5\) \* /g, ') * '),
  'print: what is below 0 is not turned': withText(/\? -Math/g, '? Math'),
};

const zeroOf = ({ id }: Term): Term => ({ kind: 'constant', value: 0n, low: 0n, high: 0n, id });
