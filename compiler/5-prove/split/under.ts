import * as exact from '../../../runtime/numbers/exact.ts';
import type { Figure, Truth } from '../figure.ts';
import { type Form, formTimes, sumOf } from '../form.ts';
import { type Interval, interval, isNothing, meet } from '../interval.ts';
import type { GroundWith } from '../slope/choose.ts';
import { type Ground, settled } from '../slope/ground.ts';
import type { Rules } from '../slope/rules.ts';

/** What is taken for granted in one case: forms that are at least 0 in it, and what conditions that do not change say. */
export interface Case {
  readonly facts: readonly Form[];
  readonly truths: ReadonlyMap<string, boolean>;
}

/** What a condition is called: the same wherever it says the same; nothing where nobody knows. */
export type NameOf = (condition: Truth) => string;

const lessOne = exact.negate(exact.one);
const opposite = (form: Form): Form => formTimes(form, lessOne);

/** The same rules where the case holds: facts make figures narrower, so that the greatest and the least are known to be one of them. */
export function rulesUnder(rules: Rules, { facts, truths }: Case, nameOf: NameOf): Rules {
  const here = (ground: Ground): Ground => ({ ...ground, span: (form) => spanHere(form, facts, ground) });
  const local = (figure: Figure, ground: Ground): Figure => settled(ofAnySize(figure), here(ground));
  const binary =
    (rule: Rules['add']): Rules['add'] =>
    (a, b, ground) =>
      rule(local(a, ground), local(b, ground), here(ground));
  return {
    ...rules,
    add: binary(rules.add),
    subtract: binary(rules.subtract),
    multiply: binary(rules.multiply),
    divide: binary(rules.divide),
    excess: binary(rules.excess),
    extreme: (which, a, b, ground) => rules.extreme(which, local(a, ground), local(b, ground), here(ground)),
    steps: (rate, step, value, ground) =>
      rules.steps(local(rate, ground), local(step, ground), local(value, ground), here(ground)),
    round: (value, size, ground, ...how) => rules.round(local(value, ground), size, here(ground), ...how),
    tiers: (ladder, base, ground) => rules.tiers(ladder, local(base, ground), here(ground)),
    scale: (scale, by, ground) => rules.scale(scale, local(by, ground), here(ground)),
    atMost: (left, right, ground, ...how) => rules.atMost(local(left, ground), local(right, ground), here(ground), ...how),
    choose: (condition, then, otherwise, ground, groundWith) => {
      const onBorder: GroundWith = (more) => here(groundWith(more));
      const known = truths.get(nameOf(condition)) ?? decided(condition, ground, () => isContinuous(onBorder));
      if (known !== undefined) return withTotal((known ? then : otherwise).decided, condition);
      return rules.choose(condition, then, otherwise, here(ground), onBorder);

      function isContinuous(at: GroundWith): boolean {
        const { border } = condition;
        if (border === undefined) return false;
        return isNothing(rules.subtract(then.free, otherwise.free, at([border, opposite(border)])).range);
      }
    },
  };

  /** Above the border it is yes; on the border it may be either, which is the same where nothing jumps there. */
  function decided({ whenYes, whenNo }: Truth, ground: Ground, isContinuous: () => boolean): boolean | undefined {
    const [yes, no] = [whenYes[0], whenNo[0]];
    if (yes === undefined || no === undefined || whenYes.length > 1 || whenNo.length > 1) return undefined;
    const { low, high } = here(ground).span(yes);
    if (low !== undefined && low.n > 0n) return true;
    if (high !== undefined && high.n < 0n) return false;
    if (!areOpposite(yes, no)) return undefined;
    const isUp = low !== undefined && low.n === 0n;
    const isDown = high !== undefined && high.n === 0n;
    return (isUp || isDown) && isContinuous() ? isUp : undefined;
  }
}

/** Not only whole cents: the border between two cases may lie between them. */
const ofAnySize = ({ multiple: _, ...figure }: Figure): Figure => figure;

/** Nothing lies between the two but the border. */
export function areOpposite(yes: Form | undefined, no: Form | undefined): boolean {
  if (yes === undefined || no === undefined) return false;
  const { constant, terms } = sumOf(yes, no);
  return constant.n === 0n && terms.size === 0;
}

const withTotal = (figure: Figure, { total }: Truth): Figure => ({ ...figure, total: figure.total && total });

/** All that a form can come to where the facts are at least 0: an atom that both have is taken out. */
function spanHere(form: Form, facts: readonly Form[], ground: Ground): Interval {
  return facts.reduce((span, fact) => {
    for (const [atom, much] of form.terms) {
      const own = fact.terms.get(atom);
      if (own === undefined) continue;
      const ratio = exact.divide(much, own);
      const { low, high } = ground.span(sumOf(form, fact, exact.negate(ratio)));
      span = meet(span, ratio.n > 0n ? interval(low, undefined) : interval(undefined, high));
    }
    return span;
  }, ground.span(form));
}
