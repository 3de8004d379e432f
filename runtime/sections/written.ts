import { exactOfRational } from '../numbers/exact.ts';
import { readDecimal } from '../numbers/reading.ts';
import { zero } from '../numbers/exact.ts';
import type { PaidLine } from '../totals.ts';

/** Lines of statements in arrays, which another thread can be sent sooner than a record for each. */
export interface WrittenLines {
  /** Each once; the arrays hold places in them. */
  readonly payees: readonly string[];
  readonly periods: readonly string[];
  readonly components: readonly string[];
  readonly units: readonly string[];
  readonly payee: Int32Array;
  readonly period: Int32Array;
  readonly component: Int32Array;
  readonly unit: Int32Array;
  readonly amounts: readonly string[];
}

export function writtenLines(lines: readonly PaidLine[]): WrittenLines {
  const [payees, periods, components, units] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const places = (of: Map<string, number>, textOf: (line: PaidLine['line']) => string): Int32Array =>
    Int32Array.from(lines, ({ line }) => placeOf(of, textOf(line)));
  return {
    payee: places(payees, (line) => line.payee),
    period: places(periods, (line) => line.period),
    component: places(components, (line) => line.component),
    unit: places(units, (line) => line.unit),
    amounts: lines.map(({ line }) => line.amount),
    payees: [...payees.keys()],
    periods: [...periods.keys()],
    components: [...components.keys()],
    units: [...units.keys()],
  };
}

function placeOf(places: Map<string, number>, text: string): number {
  const known = places.get(text) ?? places.size;
  places.set(text, known);
  return known;
}

export function readLines(written: WrittenLines): readonly PaidLine[] {
  const { payees, periods, components, units } = written;
  return written.amounts.map((amount, i) => ({
    line: {
      payee: payees[written.payee[i] ?? 0] ?? '',
      period: periods[written.period[i] ?? 0] ?? '',
      component: components[written.component[i] ?? 0] ?? '',
      amount,
      unit: units[written.unit[i] ?? 0] ?? '',
    },
    amount: readDecimal(amount)?.value ?? exactOfRational(amount) ?? zero,
  }));
}
