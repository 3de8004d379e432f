import type { Trace } from '../../runtime/data.ts';

/**
 * Adds a trace up again, with whole numbers of its own: nothing of the runtime is used. Gives back a line for each step whose
 * value does not follow from its children. `payee` is whose trace it is.
 */
export function faultsIn(trace: Trace, payee: string): readonly string[] {
  const seen = new Set<Trace>();
  const faults: string[] = [];
  const visit = (step: Trace, above: string): void => {
    if (seen.has(step)) return;
    seen.add(step);
    const whose = step.of ?? above;
    for (const child of step.children) visit(child, whose);
    const wanted = valueFrom(step, whose);
    if (wanted !== undefined && wanted !== step.value) {
      const parts = step.children.map(({ op, value }) => `${op} ${value}`).join(', ');
      faults.push(`${step.op} “${step.phrase}” says ${step.value}, and its parts (${parts}) give ${wanted}`);
    }
  };
  visit(trace, payee);
  return faults;
}

/** How many steps a trace has, each counted once. */
export function stepsIn(trace: Trace): number {
  const seen = new Set<Trace>();
  const visit = (step: Trace): void => {
    if (seen.has(step)) return;
    seen.add(step);
    step.children.forEach(visit);
  };
  visit(trace);
  return seen.size;
}

/** A fraction: what stands above and below its line, the latter positive. */
type Ratio = readonly [bigint, bigint];

const ratioOf = (text: string): Ratio => {
  const [above = '0', below = '1'] = text.split('/');
  return [BigInt(above), BigInt(below)];
};
const common = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : common(b, a % b));
const textOf = ([n, d]: Ratio): string => {
  const sign = d < 0n ? -1n : 1n;
  const by = common(n, d) * sign;
  return d / by === 1n ? `${n / by}` : `${n / by}/${d / by}`;
};
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const minus = (a: Ratio, [c, d]: Ratio): Ratio => plus(a, [-c, d]);
const timesOf = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
const over = ([a, b]: Ratio, [c, d]: Ratio): Ratio => (c < 0n ? [-a * d, -b * c] : [a * d, b * c]);
const isLess = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d < c * b;
const largest = (all: readonly Ratio[]): Ratio => all.reduce((best, next) => (isLess(best, next) ? next : best));
const smallest = (all: readonly Ratio[]): Ratio => all.reduce((best, next) => (isLess(next, best) ? next : best));
const sumOf = (all: readonly Ratio[]): Ratio => all.reduce(plus, [0n, 1n]);
const productOf = (all: readonly Ratio[]): Ratio => all.reduce(timesOf, [1n, 1n]);
const yesNo = (claim: boolean): string => (claim ? 'yes' : 'no');

/** Half away from zero, or away from it or towards it, to whole multiples of `unit`. */
function roundedTo([n, d]: Ratio, [un, ud]: Ratio, way?: string): Ratio {
  const above = n * ud;
  const below = d * un;
  const size = above < 0n ? -above : above;
  const half = (2n * size + below) / (2n * below);
  const whole = way === 'up' ? (size + below - 1n) / below : way === 'down' ? size / below : half;
  return [(above < 0n ? -whole : whole) * un, ud];
}

const only: ReadonlySet<string> = new Set(
  'at on against by fund record member period otherwise definition line input param attribute'.split(' '),
);
const summed: ReadonlySet<string> = new Set(['sum', 'records', 'members', 'periods', 'component', 'payout']);

/** What the children of a step come to; undefined where the step is data. */
function valueFrom({ op, phrase, children }: Trace, whose: string): string | undefined {
  const figures = (): readonly Ratio[] => children.map((child) => ratioOf(child.value));
  const first = children[0];
  if (first === undefined) return summed.has(op) ? '0' : undefined;
  const last = children.at(-1) ?? first;
  const [a = [0n, 1n] as const, b = [0n, 1n] as const] = isFigure(first.value) ? figures() : [];
  if (only.has(op)) return children.length === 1 ? first.value : `one child, not ${children.length}`;
  if (summed.has(op) || /^(records|members|periods)-count$/.test(op)) return textOf(sumOf(figures()));
  switch (op) {
    case 'tiers':
      return textOf(sumOf(children.filter((child) => isBand(child)).map((child) => ratioOf(child.value))));
    case 'band':
    case 'multiply':
    case 'below-zero':
      return textOf(productOf(figures()));
    case 'tiers-by':
      return textOf(productOf(children.filter((child) => child.op !== 'by').map((child) => ratioOf(child.value))));
    case 'slice':
    case 'subtract':
    case 'payout floor':
    case 'payout cap':
      return textOf(minus(a, b));
    case 'add':
      return textOf(plus(a, b));
    case 'divide':
      return textOf(over(a, b));
    case 'negate':
    case 'deduction':
      return textOf(minus([0n, 1n], a));
    case 'excess':
      return textOf(largest([[0n, 1n], minus(a, b)]));
    case 'greatest':
      return textOf(largest(figures()));
    case 'least':
      return textOf(smallest(figures()));
    case 'rising': {
      const [start = a, end = b, along = a] = figures();
      return textOf(plus(start, timesOf(minus(end, start), along)));
    }
    case 'round':
      return textOf(roundedTo(a, children.length > 1 ? b : cent, /\brounded (up|down)\b/.exec(phrase)?.[1]));
    case 'choose':
    case 'scale':
    case 'text-scale':
    case 'matrix':
      return last.value;
    case 'below':
      return yesNo(isFigure(first.value) ? isLess(a, b) : first.value < last.value);
    case 'at-most':
      return yesNo(isFigure(first.value) ? !isLess(b, a) : first.value <= last.value);
    case 'same':
      return yesNo(first.value === last.value);
    case 'not':
      return yesNo(first.value === 'no');
    case 'both':
      return yesNo(children.every((child) => child.value === 'yes'));
    case 'either':
      return yesNo(children.some((child) => child.value === 'yes'));
    case 'share':
      return shared(children, whose);
    case 'part':
      return undefined;
    default:
      return undefined;
  }
}

const cent: Ratio = [1n, 100n];
const isFigure = (text: string): boolean => /^-?\d+(\/\d+)?$/.test(text);
const isBand = ({ op }: Trace): boolean => op === 'band' || op === 'below-zero';

/** The parts sum to the fund, and the payee's own is one of them. Where all weights are 0, nobody has a part. */
function shared(children: readonly Trace[], whose: string): string {
  const fund = children.find(({ op }) => op === 'fund');
  const parts = children.filter(({ op }) => op === 'part');
  const sum = textOf(sumOf(parts.map((part) => ratioOf(part.value))));
  const isForNobody = parts.every((part) => part.value === '0' && part.children.every((weight) => weight.value === '0'));
  if (fund === undefined || (sum !== fund.value && !isForNobody))
    return `parts sum to ${sum}, the fund is ${fund?.value ?? 'missing'}`;
  return parts.find(({ of }) => of === whose)?.value ?? 'no part of its own';
}
