import type { RoundingMode } from '../../calculation.ts';
import { type Exact, lowestTerms } from '../../numbers/exact.ts';
import { greatestDivisor, leastCommon } from '../../numbers/whole.ts';
import type { Term } from '../terms/term.ts';
import type { Terms } from '../terms/terms.ts';
import type { Answer, Figure } from './value.ts';

/** Arithmetic on figures by row: exact, because they stay fractions of whole numbers until something rounds. */
export interface Figures {
  of(value: Exact): Figure;
  whole(term: Term, marks?: { readonly odd?: Term; readonly blank?: Term }): Figure;
  /** `term / over`. */
  parts(term: Term, over: bigint, marks?: { readonly odd?: Term; readonly blank?: Term }): Figure;
  /** The top of a figure once it is over another constant, into which its own goes. */
  topOver(a: Figure, over: bigint): Term;
  add(a: Figure, b: Figure): Figure;
  negate(a: Figure): Figure;
  multiply(a: Figure, b: Figure): Figure;
  /** `b` is taken for positive or negative as it is; where it is 0 the quotient means nothing. */
  divide(a: Figure, b: Figure): Figure;
  least(a: Figure, b: Figure): Figure;
  greatest(a: Figure, b: Figure): Figure;
  /** The part of `a` above `low` and up to `high`. */
  between(a: Figure, low: Figure | undefined, high: Figure | undefined): Figure;
  below(a: Figure, b: Figure): Answer;
  same(a: Figure, b: Figure): Answer;
  choose(test: Term, then: Figure, otherwise: Figure): Figure;
  /** To a multiple of `unit`, which is above 0. */
  round(a: Figure, unit: Figure, mode: RoundingMode): Figure;
  /** How many times `unit` goes into the figure, and whether that is all of it. */
  wholeUnits(a: Figure, unit: Exact): { readonly units: Term; readonly isWhole: Term };
}

export function figuresOver(terms: Terms): Figures {
  const { add, multiply, constant, either, no, one } = terms;
  /** A figure that is counted with: where something is blank there is nothing to count. */
  const oddOf = (a: Figure, b: Figure): Term => either(either(a.odd, b.odd), either(a.blank, b.blank));
  const made = (top: Term, bottom: Term, over: bigint, odd: Term): Figure =>
    bottom.kind === 'constant'
      ? { kind: 'figure', top, bottom: one, over: over * bottom.value, odd, blank: no }
      : { kind: 'figure', top, bottom, over, odd, blank: no };
  const scaled = (term: Term, factor: bigint): Term => multiply(constant(factor), term);
  const topOver = (a: Figure, over: bigint): Term => scaled(a.top, over / a.over);

  /** Both over the same. */
  const common = (a: Figure, b: Figure): Common => {
    const over = leastCommon([a.over, b.over]);
    const [top, other] = [topOver(a, over), topOver(b, over)];
    if (a.bottom === b.bottom) return { left: top, right: other, bottom: a.bottom, over };
    return { left: multiply(top, b.bottom), right: multiply(other, a.bottom), bottom: multiply(a.bottom, b.bottom), over };
  };
  const chosen = (test: Term, a: Figure, b: Figure, odd: Term): Figure => {
    const over = leastCommon([a.over, b.over]);
    const top = terms.choose(test, topOver(a, over), topOver(b, over));
    return made(top, terms.choose(test, a.bottom, b.bottom), over, odd);
  };
  const below = (a: Figure, b: Figure): Term => {
    const { left, right } = common(a, b);
    return terms.below(left, right);
  };
  const extreme = (kind: 'least' | 'greatest', a: Figure, b: Figure): Figure => {
    if (a.bottom !== b.bottom) return chosen(kind === 'least' ? below(a, b) : below(b, a), a, b, oddOf(a, b));
    const { left, right, bottom, over } = common(a, b);
    return made(terms[kind](left, right), bottom, over, oddOf(a, b));
  };
  const figures: Figures = {
    of: (value) => {
      const { n, d } = lowestTerms(value);
      return { kind: 'figure', top: constant(n), bottom: one, over: d, odd: no, blank: no };
    },
    whole: (term, marks = {}) => figures.parts(term, 1n, marks),
    parts: (term, over, { odd = no, blank = no } = {}) => ({ kind: 'figure', top: term, bottom: one, over, odd, blank }),
    topOver,
    add: (a, b) => {
      const { left, right, bottom, over } = common(a, b);
      return made(add(left, right), bottom, over, oddOf(a, b));
    },
    negate: (a) => ({ ...a, top: terms.negate(a.top), odd: either(a.odd, a.blank), blank: no }),
    multiply: (a, b) => {
      const shared = greatestDivisor(factorOf(a.top), b.over);
      const other = greatestDivisor(factorOf(b.top), a.over);
      const top = multiply(withoutFactor(terms, a.top, shared), withoutFactor(terms, b.top, other));
      return made(top, multiply(a.bottom, b.bottom), (a.over / other) * (b.over / shared), oddOf(a, b));
    },
    divide: (a, b) => {
      const isNegative = terms.below(b.top, terms.zero);
      const top = scaled(multiply(a.top, b.bottom), b.over);
      const bottom = multiply(a.bottom, terms.greatest(terms.absolute(b.top), one));
      const signed = terms.choose(isNegative, terms.negate(top), top);
      return made(signed, bottom, a.over, oddOf(a, b));
    },
    least: (a, b) => extreme('least', a, b),
    greatest: (a, b) => extreme('greatest', a, b),
    between: (a, low, high) => {
      const nothing = figures.whole(terms.zero);
      const above = (bound: Figure): Figure => figures.greatest(figures.add(a, figures.negate(bound)), nothing);
      if (high === undefined) return low === undefined ? a : above(low);
      if (low === undefined) return figures.add(a, figures.negate(above(high)));
      // Where the bounds are known to be in order, what is above the one less what is above the other: the next band has half of it.
      if (below(high, low) === no) return figures.add(above(low), figures.negate(above(high)));
      return figures.greatest(figures.add(figures.least(a, high), figures.negate(low)), nothing);
    },
    below: (a, b) => ({ kind: 'answer', holds: below(a, b), odd: oddOf(a, b), blank: no }),
    same: (a, b) => {
      const { left, right } = common(a, b);
      return { kind: 'answer', holds: terms.same(left, right), odd: oddOf(a, b), blank: no };
    },
    choose: (test, then, otherwise) => ({
      ...chosen(test, then, otherwise, terms.choose(test, then.odd, otherwise.odd)),
      blank: terms.choose(test, then.blank, otherwise.blank),
    }),
    round: (a, unit, mode) => {
      const { left, right, bottom } = ratio(a, unit);
      const steps = terms.divide(left, multiply(right, bottom), mode);
      return made(multiply(steps, unit.top), unit.bottom, unit.over, oddOf(a, unit));
    },
    wholeUnits: (a, unit) => {
      const { left, right, bottom } = ratio(a, figures.of(unit));
      const divisor = multiply(right, bottom);
      const units = terms.divide(left, divisor, 'down');
      return { units, isWhole: terms.same(multiply(units, divisor), left) };
    },
  };
  return figures;

  /** `a / unit` as `left / (right × bottom)`, for a unit above 0. */
  function ratio(a: Figure, unit: Figure): { readonly left: Term; readonly right: Term; readonly bottom: Term } {
    const shared = greatestDivisor(a.over, unit.over);
    const left = scaled(multiply(a.top, unit.bottom), unit.over / shared);
    const right = scaled(terms.greatest(unit.top, one), a.over / shared);
    if (left.kind === 'multiply' && left.left.kind === 'constant' && right.kind === 'constant') {
      const divisor = greatestDivisor(left.left.value, right.value);
      const factor = constant(left.left.value / divisor);
      return { left: multiply(factor, left.right), right: constant(right.value / divisor), bottom: a.bottom };
    }
    return { left, right, bottom: a.bottom };
  }
}

interface Common {
  readonly left: Term;
  readonly right: Term;
  readonly bottom: Term;
  readonly over: bigint;
}

/** The constant that a term is a multiple of, as far as it can be seen. */
function factorOf(term: Term): bigint {
  const factor =
    term.kind === 'constant' ? term.value : term.kind === 'multiply' && term.left.kind === 'constant' ? term.left.value : 1n;
  return factor < 0n ? -factor : factor;
}

function withoutFactor(terms: Terms, term: Term, factor: bigint): Term {
  if (factor <= 1n) return term;
  if (term.kind === 'constant') return terms.constant(term.value / factor);
  if (term.kind !== 'multiply' || term.left.kind !== 'constant') return term;
  return terms.multiply(terms.constant(term.left.value / factor), term.right);
}
