import type { Calculation } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { plainText } from '../../../runtime/numbers/printing.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import type { Scenario, Stage } from './case.ts';
import { isInside, type Lever, stepOf } from './lever.ts';

/** Round figures, those that the plan writes and their neighbours, and those of the setting. */
export function gridOf({ variant, lever }: Stage, scenario: Scenario): readonly Exact[] {
  const { calculation } = variant;
  const step = stepOf(lever, calculation);
  const usual = usualOf(lever, scenario);
  const sizes = [0n, 1n, 10n, 50n, 100n, 200n, 500n, 1_000n, 10_000n].map((percent) =>
    exact.multiply(usual, exact.exactOf(percent, 100n)),
  );
  const others = variant.given.flatMap(({ shape }) =>
    shape.type.kind === lever.type.kind ? (scenario.figures.get(shape.name) ?? []) : [],
  );
  const written = writtenIn(calculation, lever).flatMap((x) => [x, exact.add(x, step)]);
  return within(lever, step, [...endsOf(lever, step), ...sizes, ...written, ...others]);
}

export function within(lever: Lever, step: Exact, xs: readonly Exact[]): readonly Exact[] {
  return inOrder(xs.map((x) => roundTo(x, step, 'down')).filter((x) => isInside(lever, x)));
}

function usualOf(lever: Lever, { figures, companions }: Scenario): Exact {
  const found = lever.kind === 'figure' ? figures.get(lever.given.shape.name) : companions[0]?.amount;
  return found === undefined || found.n === 0n ? exact.exactOf(1_000n) : found;
}

/** And the smallest step inside of them. */
function endsOf(lever: Lever, step: Exact): readonly Exact[] {
  const { low, high } = lever.kind === 'figure' ? lever.given.shape : {};
  const [least, most] = [low, high].map((text) => (text === undefined ? undefined : exact.exactOfRational(text)));
  return [
    ...(least === undefined ? [] : [least, exact.add(least, step)]),
    ...(most === undefined ? [] : [exact.subtract(most, step), most]),
  ];
}

const writtenKinds = (lever: Lever): readonly string[] => (lever.type.kind === 'money' ? ['money', 'number'] : [lever.type.kind]);

function writtenIn({ nodes }: Calculation, lever: Lever): readonly Exact[] {
  const kinds = writtenKinds(lever);
  return nodes.flatMap((node) =>
    node.op === 'literal' && kinds.includes(node.type.kind) ? (exact.exactOfRational(node.value) ?? []) : [],
  );
}

/** Where roundings fall out of step, they do so within the first few smallest steps. */
export function smallOnes({ variant, lever }: Stage): readonly Exact[] {
  const step = stepOf(lever, variant.calculation);
  const few = Array.from({ length: 64 }, (_, i) => exact.multiply(step, exact.exactOf(BigInt(i))));
  return few.filter((x) => isInside(lever, x));
}

/** Smallest steps on either side of a figure. */
export function stepsAround({ variant, lever }: Stage, x: Exact): readonly Exact[] {
  const step = stepOf(lever, variant.calculation);
  const few = Array.from({ length: 17 }, (_, i) => exact.add(x, exact.multiply(step, exact.exactOf(BigInt(i - 8)))));
  return few.filter((each) => isInside(lever, each));
}

/** In how many digits a figure is said: 20,000 in one, 0 and nothing at all in none. */
export const digitsIn = (x: Exact | undefined): number =>
  x === undefined
    ? 0
    : plainText(x)
        .replace('.', '')
        .replace(/^0+|0+$/g, '').length;

const compare = (a: Exact, b: Exact): number => (exact.isBelow(a, b) ? -1 : exact.isBelow(b, a) ? 1 : 0);
export const inOrder = (xs: readonly Exact[]): readonly Exact[] =>
  xs.toSorted(compare).filter((x, i, all) => i === 0 || compare(all[i - 1] ?? x, x) !== 0);
