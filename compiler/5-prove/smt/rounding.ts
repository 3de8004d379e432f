import type { RoundingMode } from '../../../runtime/calculation.ts';
import type { Script } from './script.ts';
import { isStill, type Sides, sidesOf } from './sides.ts';
import * as terms from './terms.ts';
import type { Term } from './terms.ts';

/** Roundings so far: those of one kind are one function, which never falls. */
export interface Roundings {
  round(value: Sides, unit: Sides, mode: RoundingMode | 'whole', name: string): Sides;
}

/** More pairs than these say little and cost much. */
const mostPairs = 4;

/**
 * Rounding is not computed: it is any number at most half a unit (rounding up or down: less than a whole unit) away, on the same side
 * of 0, equal for equal figures and never falling.
 */
export function roundingsIn(script: Script): Roundings {
  const known = new Map<string, { readonly value: Term; readonly rounded: Term }[]>();
  return {
    round: (value, unit, mode, name) => {
      const rounded = script.declareSides(name, !isStill(value) || !isStill(unit));
      for (const side of isStill(rounded) ? (['before'] as const) : (['before', 'after'] as const))
        one(value[side], rounded[side], unit[side], mode);
      return rounded;
    },
  };

  function one(value: Term, rounded: Term, unit: Term, mode: RoundingMode | 'whole'): void {
    const isHalf = mode === 'half-up' || mode === 'half-even';
    const most = isHalf ? terms.product('(/ 1.0 2.0)', unit) : unit;
    const [up, down] = [terms.difference(rounded, value), terms.difference(value, rounded)];
    if (isHalf) script.assert(terms.and(terms.atMost(up, most), terms.atMost(down, most)));
    else script.assert(terms.and(terms.below(up, most), terms.below(down, most)));
    script.assert(terms.implies(terms.atMost(terms.zero, value), terms.atMost(terms.zero, rounded)));
    script.assert(terms.implies(terms.atMost(value, terms.zero), terms.atMost(rounded, terms.zero)));
    if (mode === 'down' || mode === 'whole')
      script.assert(terms.implies(terms.atMost(terms.zero, value), terms.atMost(rounded, value)));
    const alike = known.get(`${mode} ${unit}`) ?? [];
    for (const other of alike.slice(-mostPairs)) neverFalls(other, { value, rounded });
    known.set(`${mode} ${unit}`, [...alike, { value, rounded }]);
  }

  function neverFalls(a: { value: Term; rounded: Term }, b: { value: Term; rounded: Term }): void {
    script.assert(terms.implies(terms.atMost(a.value, b.value), terms.atMost(a.rounded, b.rounded)));
    script.assert(terms.implies(terms.atMost(b.value, a.value), terms.atMost(b.rounded, a.rounded)));
  }
}

/** Whole steps in a figure, 0 below 0. */
export function wholeSteps(script: Script, roundings: Roundings, value: Sides, step: Sides, name: string): Sides {
  const many = script.declareSides(name, !isStill(value) || !isStill(step));
  const above = sidesOf((each) => terms.greater(terms.zero, each), value);
  const product = sidesOf(terms.product, many, step);
  const nearest = roundings.round(above, step, 'whole', `${name}, in full`);
  for (const side of isStill(many) ? (['before'] as const) : (['before', 'after'] as const))
    script.assert(terms.same(product[side], nearest[side]));
  return many;
}
