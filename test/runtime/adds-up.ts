import type { Trace } from '../../runtime/data.ts';
import {
  add,
  divide,
  exactOf,
  exactOfRational,
  type Exact,
  isBelow,
  isSame,
  multiply,
  negate,
  one,
  subtract,
  zero,
} from '../../runtime/numbers/exact.ts';

const figure = ({ value }: Trace): Exact | undefined => exactOfRational(value);
const sum = (figures: readonly Exact[]): Exact => figures.reduce(add, zero);
const product = (figures: readonly Exact[]): Exact => figures.reduce(multiply, one);
const best = (figures: readonly Exact[], better: (a: Exact, b: Exact) => boolean): Exact | undefined =>
  figures.reduce<Exact | undefined>((found, next) => (found === undefined || better(next, found) ? next : found), undefined);

/** What a step is to the one above it: its operation, or what it was before it was told as one with it. */
const roleOf = (step: Trace): string => ('role' in step && typeof step.role === 'string' ? step.role : step.op);

/** What the children of a step say its value must be; undefined where they say nothing, `leaf` where it is data. */
function expected(trace: Trace): Exact | 'leaf' | 'unknown' {
  const { op, children } = trace;
  const all = children.map(figure).filter((value) => value !== undefined);
  const only = (ops: readonly string[]): readonly Exact[] =>
    children.filter((child) => ops.includes(roleOf(child))).flatMap((child) => figure(child) ?? []);
  const [first = zero, second = zero, third = zero] = all;
  if (op.endsWith('-average')) return divide(sum(all), exactOf(BigInt(all.length)));
  if (op.endsWith('-highest')) return best(all, (a, b) => isBelow(b, a)) ?? 'unknown';
  if (op.endsWith('-lowest')) return best(all, isBelow) ?? 'unknown';
  switch (op) {
    case 'bundles':
    case 'running':
    case 'running-count':
    case 'paid':
    case 'add':
    case 'sum':
    case 'records':
    case 'members':
    case 'periods':
    case 'component':
    case 'payout':
    case 'records-count':
    case 'members-count':
    case 'periods-count':
      return sum(all);
    case 'cumulative':
    case 'subtract':
    case 'slice':
    case 'payout floor':
    case 'payout cap':
    case 'cut':
      return subtract(first, second);
    case 'multiply':
    case 'band':
    case 'below-zero':
      return product(all);
    case 'divide':
      return divide(first, second);
    case 'negate':
    case 'deduction':
      return negate(first);
    case 'excess':
      return isBelow(first, second) ? zero : subtract(first, second);
    case 'steps': {
      const whole = isBelow(third, zero) ? 0n : (third.n * second.d) / (third.d * second.n);
      return multiply(first, exactOf(whole));
    }
    case 'greatest':
      return best(all, (a, b) => isBelow(b, a)) ?? 'unknown';
    case 'least':
      return best(all, isBelow) ?? 'unknown';
    case 'tiers':
      return sum(only(['band', 'below-zero']));
    case 'share-over-periods':
      return sum(only(['part']));
    case 'tiers-by':
      return product(children.filter((child) => roleOf(child) !== 'by').flatMap((child) => figure(child) ?? []));
    case 'rising':
      return add(first, multiply(subtract(second, first), third));
    case 'choose':
    case 'scale':
    case 'text-scale':
    case 'matrix':
      return all.at(-1) ?? 'unknown';
    case 'balance':
    case 'continuing':
    case 'own':
    case 'at':
    case 'on':
    case 'against':
    case 'by':
    case 'fund':
    case 'followed':
    case 'member':
    case 'period':
    case 'record':
    case 'piece':
    case 'paid-before':
    case 'line':
      return children.length === 0 ? 'leaf' : children.length === 1 ? first : 'unknown';
    case 'manager-of':
    case 'credited-as':
    case 'bundle-value':
    case 'credit':
    case 'earlier':
    case 'share-of':
    case 'after':
    case 'before':
    case 'days-in-role':
    case 'months-in-role':
    case 'literal':
    case 'input':
    case 'param':
    case 'attribute':
    case 'column':
    case 'lookup':
    case 'days-in-period':
    case 'elapsed':
    case 'working-days-left':
    case 'reached-on':
    case 'given':
    case 'up to':
    case 'above':
    case 'position':
    case 'limit':
    case 'subtotal':
    case 'days-between':
    case 'months-between':
    case 'days':
    case 'together':
    case 'carried forward':
      return 'leaf';
    default:
      return 'unknown';
  }
}

/** Every step of a trace that does not follow from its children, in words. */
export function doesNotAddUp(trace: Trace): readonly string[] {
  return [...wrongHere(trace), ...trace.children.flatMap(doesNotAddUp)];
}

const isTest = ({ value, op }: Trace): boolean => value === 'yes' || value === 'no' || op === 'blank';

function wrongHere(trace: Trace): readonly string[] {
  const own = figure(trace);
  if (own === undefined || isTest(trace)) return [];
  if (trace.op === 'round') return roundsWrongly(trace, own);
  if (trace.op === 'share') return sharesWrongly(trace);
  if (trace.op === 'part' || trace.op === 'other-part') return [];
  if (trace.op === 'rank') return ranksWrongly(trace, own);
  const value = expected(trace);
  if (value === 'leaf') return [];
  return value !== 'unknown' && isSame(value, own)
    ? []
    : [`${trace.op} ${trace.phrase}: ${trace.value} is not what its children give`];
}

function roundsWrongly({ children, value }: Trace, own: Exact): readonly string[] {
  const before = children[0] && figure(children[0]);
  const difference = before && subtract(own, before);
  const isNear = difference !== undefined && isBelow(difference, one) && isBelow(negate(one), difference);
  return isNear ? [] : [`round: ${value} is far from ${children[0]?.value ?? ''}`];
}

function sharesWrongly({ children, value, of }: Trace): readonly string[] {
  const parts = children.filter((child) => roleOf(child) === 'part');
  const total = sum(parts.flatMap((part) => figure(part) ?? []));
  const fund = children.find((child) => roleOf(child) === 'fund');
  const isWhole = fund !== undefined && (isSame(total, figure(fund) ?? zero) || isSame(total, zero));
  const isMine = parts.some((part) => part.value === value && (of === undefined || part.of === of));
  return isWhole && isMine ? [] : [`share: the parts do not sum to ${fund?.value ?? 'a fund'}`];
}

/** 1 and the members above the own figure; with ties split, half of those that equal it too. */
function ranksWrongly({ children }: Trace, place: Exact): readonly string[] {
  const own = children.find((child) => roleOf(child) === 'own');
  const [mine = zero, others] = [own && figure(own), children.filter((child) => roleOf(child) === 'member')];
  const figures = others.map((other) => figure(other) ?? zero);
  const above = exactOf(BigInt(figures.filter((other) => isBelow(mine, other)).length + 1));
  const equal = exactOf(BigInt(figures.filter((other) => isSame(mine, other)).length), 2n);
  return isSame(place, above) || isSame(place, add(above, equal)) ? [] : ['rank: not the place among its children'];
}
