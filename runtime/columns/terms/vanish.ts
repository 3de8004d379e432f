import { boundsOf, type Linear, linearOf, sumOf, timesOf } from './linear.ts';
import { isZero, type Term } from './term.ts';

/**
 * Are the two the same wherever the test says no? What a band adds is max(0, base − bound), which is 0 below the bound by itself: asking
 * first whether the bound is reached would only cost a branch.
 */
export function sameWithout(test: Term, then: Term, otherwise: Term): boolean {
  const gap = gapOf(test);
  if (gap === undefined) return false;
  const { parts, constant } = sumOf(linearOf(then), linearOf(otherwise), -1n);
  return constant === 0n && [...parts.keys()].every((part) => isZeroBelow(gap, part));
}

function isZeroBelow(gap: Linear, term: Term): boolean {
  switch (term.kind) {
    case 'multiply':
      return isZeroBelow(gap, term.left) || isZeroBelow(gap, term.right);
    case 'greatest': {
      const other = isZero(term.left) ? term.right : isZero(term.right) ? term.left : undefined;
      return other !== undefined && upperForms(linearOf(other)).some((form) => isAtMostSome(form, gap));
    }
    default:
      return false;
  }
}

/** What is at most 0 where the test says no. */
function gapOf(test: Term): Linear | undefined {
  const asked = test.kind === 'not' ? test.value : test;
  if (asked.kind !== 'below' && asked.kind !== 'at-most') return undefined;
  const gap = sumOf(linearOf(asked.right), linearOf(asked.left), -1n);
  return asked === test ? gap : timesOf(gap, -1n);
}

/** Sums that are at least as much: the lesser of two is at most either of them. */
function upperForms(form: Linear): readonly Linear[] {
  const found = [...form.parts].find(([part, factor]) => part.kind === 'least' && factor > 0n);
  const [least, factor] = found ?? [];
  if (least?.kind !== 'least' || factor === undefined) return [form];
  const rest = { ...form, parts: new Map([...form.parts].filter(([part]) => part !== least)) };
  return [least.left, least.right].flatMap((one) => upperForms(sumOf(rest, linearOf(one), factor)));
}

/** Is the form at most some times the gap (not less than 0 times)? Then it is at most 0 where the gap is. */
function isAtMostSome(form: Linear, gap: Linear): boolean {
  return [...gap.parts].some(([part, own]) => {
    const times = form.parts.get(part) ?? 0n;
    if (times * own < 0n) return false;
    // form − (times / own) × gap, written without a fraction.
    const left = sumOf(timesOf(form, own), gap, -times);
    const { low, high } = boundsOf(left);
    return own > 0n ? high <= 0n : low >= 0n;
  });
}
