import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { atomForm, type Form } from '../form.ts';
import type { Figure, Truth } from '../figure.ts';
import { hull, type Interval, isNothing, meet, nothing, onlyOf } from '../interval.ts';
import type { Analysis } from '../slope/analysis.ts';
import { ownPlace } from '../slope/place.ts';
import type { Script } from './script.ts';
import { type Sides, sidesOf, still } from './sides.ts';
import * as terms from './terms.ts';

/** Sums over records, shares, ranks, earlier components: numbers with the range and the direction that the slope domain knows. */
export interface Known {
  figure(figure: Figure, name: string): Sides;
  truth(truth: Truth, name: string): Sides;
}

export function knownIn(analysis: Analysis, script: Script, raise: terms.Term): Known {
  const atoms = new Map<string, Sides>();
  const ground = analysis.ground('obligation', ownPlace(analysis.calculation.plan.pays, 'yes'));
  return { figure: known, truth };

  /** So much of each atom: what is equal in the plan is equal here. */
  function known({ form, range, slope }: Figure, name: string): Sides {
    const only = onlyOf(range);
    if (only !== undefined && isNothing(slope)) return still(terms.numeral(only));
    if (!isWithin(slope, ground.change(form))) return fresh(name, range, slope);
    const [[single, much] = ['', undefined]] = form.terms;
    if (form.terms.size === 1 && much?.n === much?.d && form.constant.n === 0n) return atom(single, name);
    const sides = script.define(name, formSides(form, name));
    within(sides, range, slope);
    return sides;
  }

  /** A figure that was worked out more narrowly than it may be taken: by its own range and slope alone. */
  function fresh(name: string, range: Interval, slope: Interval): Sides {
    const sides = script.declareSides(name, !isNothing(slope));
    within(sides, range, slope);
    return sides;
  }

  function formSides({ constant, terms: parts }: Form, name: string): Sides {
    const each = [...parts].map(([part, much]) => sidesOf((term) => terms.product(terms.numeral(much), term), atom(part, name)));
    return sidesOf(terms.sum, still(terms.numeral(constant)), ...each);
  }

  function atom(part: string, name: string): Sides {
    const found = atoms.get(part);
    if (found !== undefined) return found;
    const form = atomForm(part);
    const [range, slope] = [ground.span(form), ground.change(form)];
    const made = isRaise(slope) ? script.declareRisen(name, raise) : script.declareSides(name, !isNothing(slope));
    within(made, range, slope);
    atoms.set(part, made);
    return made;
  }

  function within({ before, after }: Sides, range: Interval, slope: Interval): void {
    for (const side of new Set([before, after])) inRange(side, range);
    if (before === after || isRaise(slope)) return;
    const change = terms.difference(after, before);
    const times = (end: Exact): terms.Term => terms.product(terms.numeral(end), raise);
    // Where nobody asks for the figure it may not exist; that it may stand still keeps such cases possible.
    const { low, high } = hull(slope, nothing);
    if (low !== undefined) script.assert(terms.atMost(times(low), change));
    if (high !== undefined) script.assert(terms.atMost(change, times(high)));
  }
  function inRange(side: terms.Term, { low, high }: Interval): void {
    if (low !== undefined) script.assert(terms.atMost(terms.numeral(low), side));
    if (high !== undefined) script.assert(terms.atMost(side, terms.numeral(high)));
  }

  function truth({ turn }: Truth, name: string): Sides {
    const sides = script.declareSides(name, turn !== 'still', 'Bool');
    if (turn === 'to-yes') script.assert(terms.implies(sides.before, sides.after));
    if (turn === 'to-no') script.assert(terms.implies(sides.after, sides.before));
    return sides;
  }
}

/** It is raised itself, by just as much. */
const isRaise = ({ low, high }: Interval): boolean =>
  low !== undefined && high !== undefined && low.n === low.d && high.n === high.d;

const isWithin = (inner: Interval, outer: Interval): boolean => isSame(meet(inner, outer), inner);
const isSame = (a: Interval, b: Interval): boolean => isSameEnd(a.low, b.low) && isSameEnd(a.high, b.high);
const isSameEnd = (a: Exact | undefined, b: Exact | undefined): boolean =>
  a === undefined || b === undefined ? a === b : exact.isSame(a, b);
