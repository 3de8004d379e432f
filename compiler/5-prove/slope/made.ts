import * as exact from '../../../runtime/numbers/exact.ts';
import type { Figure, Truth } from '../figure.ts';
import { atomForm, type Form, formName, spanWith, sumOf } from '../form.ts';
import { everything, type Interval, isNotNegative } from '../interval.ts';

/** What an atom is made of: how it lies to figures that were there before it. Only bounds ask for it. */
export interface Made extends Between {
  /** It is one of these, each where its facts are at least 0. */
  readonly cases?: readonly OneCase[];
  readonly sum?: SumOf;
}
export interface OneCase extends Between {
  /** What it is there, exactly. */
  readonly form?: Form;
  readonly facts: readonly Form[];
}
/** It is at least each of these, and at most each of those. */
interface Between {
  readonly above?: readonly Form[];
  readonly below?: readonly Form[];
}

/** Something added up. Sums over the same `domain` are over the same ones, each with the same weight, which is not negative. */
export interface SumOf {
  readonly domain: string;
  readonly value: Figure;
  readonly where: Truth | undefined;
}

/** All that is known of an atom. */
export interface Atom {
  readonly range: Interval;
  readonly slope: Interval;
  readonly made?: Made;
}
export type Atoms = Map<string, Atom>;

/** So many forms are looked at, and no more. */
const mostLooks = 600;

/**
 * Is a form at least 0, whatever the case? The newest of its atoms is replaced by what it is made of, until ranges alone say so: each of
 * its cases has to do, or one of its bounds.
 */
export function isNeverBelow0(form: Form, facts: readonly Form[], atoms: Atoms): boolean {
  const order = new Map([...atoms.keys()].map((atom, i) => [atom, i] as const));
  const known = (atom: string): Interval => atoms.get(atom)?.range ?? everything;
  const underway = new Set<string>();
  let left = mostLooks;
  return holds(form, facts);

  /** What leads back to itself says nothing. */
  function holds(of: Form, given: readonly Form[]): boolean {
    const question = [of, ...given].map(formName).join(' | ');
    if (left-- <= 0 || underway.has(question)) return false;
    underway.add(question);
    const found = looked(of, given);
    underway.delete(question);
    return found;
  }

  function looked(of: Form, given: readonly Form[]): boolean {
    if (isNotNegative(spanWith(of, given, known)) || isByTwo(of, given)) return true;
    if (given.some((fact) => isImpossible(fact, given))) return true;
    const atom = newestOf(of);
    const made = atom === undefined ? undefined : atoms.get(atom)?.made;
    if (atom === undefined || made === undefined) return false;
    if (made.sum !== undefined) return holdsForEach(of, given, made.sum.domain) || holdsBounded(of, given, atom, {});
    if (made.cases === undefined) return holdsBounded(of, given, atom, made);
    return made.cases.every(({ form: is, facts: where, ...between }) => {
      const here = withFacts(
        given,
        where.flatMap((fact) => [fact, ...impliedBy(fact)]),
      );
      if (is === undefined) return holdsBounded(of, here, atom, between);
      return holds(
        replaced(of, atom, is),
        here.map((fact) => replaced(fact, atom, is)),
      );
    });
  }

  /** By a fact, and another one for what is left. */
  function isByTwo(of: Form, given: readonly Form[]): boolean {
    return given.some((fact) =>
      [...of.terms].some(([atom, much]) => {
        const own = fact.terms.get(atom);
        if (own === undefined || own.n > 0n !== much.n > 0n) return false;
        const rest = sumOf(of, fact, exact.negate(exact.divide(much, own)));
        return isNotNegative(
          spanWith(
            rest,
            given.filter((other) => other !== fact),
            known,
          ),
        );
      }),
    );
  }

  function isImpossible(fact: Form, given: readonly Form[]): boolean {
    const { high } = spanWith(
      fact,
      given.filter((other) => other !== fact),
      known,
    );
    return high !== undefined && high.n < 0n;
  }

  /** The same by what its atoms lie between. */
  function impliedBy(fact: Form, depth = 2): readonly Form[] {
    if (depth === 0) return [];
    return [...fact.terms].flatMap(([atom, much]) => {
      const made = atoms.get(atom)?.made;
      const bounds = (much.n > 0n ? made?.below : made?.above) ?? [];
      return bounds.flatMap((bound) => {
        const next = replaced(fact, atom, bound);
        return [next, ...impliedBy(next, depth - 1)];
      });
    });
  }

  function holdsBounded(of: Form, given: readonly Form[], atom: string, made: Between): boolean {
    const isUp = (of.terms.get(atom)?.n ?? 0n) > 0n;
    const { low, high } = known(atom);
    const end = isUp ? low : high;
    const bounds = [...((isUp ? made.above : made.below) ?? []), ...(end === undefined ? [] : [{ constant: end, terms: none }])];
    return bounds.some((bound) => holds(replaced(of, atom, bound), given));
  }

  /** All sums over the same: what each of them adds together is not negative, and nor is the rest. */
  function holdsForEach(of: Form, given: readonly Form[], domain: string): boolean {
    return [of, ...given.flatMap((fact) => lessFact(of, fact) ?? [])].some((form) => {
      const parts = [...form.terms].flatMap(([atom, much]) => {
        const sum = atoms.get(atom)?.made?.sum;
        return sum?.domain === domain ? [{ atom, much, sum }] : [];
      });
      const rest = parts.reduce((left, { atom, much }) => sumOf(left, atomForm(atom), exact.negate(much)), form);
      return holds(rest, given) && eachHolds(parts, given, new Map());
    });
  }

  /** So much of what a fact says that nothing is missing any more. */
  function lessFact(of: Form, fact: Form): readonly Form[] | undefined {
    if (of.constant.n >= 0n || fact.constant.n >= 0n) return undefined;
    return [sumOf(of, fact, exact.negate(exact.divide(of.constant, fact.constant)))];
  }

  function eachHolds(parts: readonly Part[], given: readonly Form[], said: ReadonlyMap<Truth, boolean>): boolean {
    const open = parts.find(({ sum: { where } }) => where !== undefined && answerOf(where, said) === undefined)?.sum.where;
    if (open !== undefined)
      return [true, false].every((answer) => {
        const facts = answer ? open.whenYes : open.whenNo;
        return eachHolds(parts, withFacts(given, facts), new Map([...said, [open, answer]]));
      });
    const counted = parts.filter(({ sum: { where } }) => where === undefined || answerOf(where, said) === true);
    return holds(
      counted.reduce((form, { much, sum }) => sumOf(form, sum.value.form, much), nothingAtAll),
      given,
    );
  }

  function newestOf({ terms }: Form): string | undefined {
    const open = [...terms.keys()].filter((atom) => atoms.get(atom)?.made !== undefined);
    const single = open.filter((atom) => atoms.get(atom)?.made?.sum === undefined);
    // Sums last, so that those over the same are seen together.
    return (single.length > 0 ? single : open).reduce<string | undefined>(
      (best, atom) => (best === undefined || (order.get(best) ?? 0) < (order.get(atom) ?? 0) ? atom : best),
      undefined,
    );
  }
}

interface Part {
  readonly atom: string;
  readonly much: exact.Exact;
  readonly sum: SumOf;
}
const none: Form['terms'] = new Map();
const nothingAtAll: Form = { constant: exact.zero, terms: none };

/** Each fact once. */
const withFacts = (given: readonly Form[], more: readonly Form[]): readonly Form[] => [
  ...new Map([...given, ...more].map((fact) => [formName(fact), fact])).values(),
];

/** Conditions of one name always say the same. */
const answerOf = (where: Truth, said: ReadonlyMap<Truth, boolean>): boolean | undefined =>
  [...said].find(([other]) => other === where || (where.name !== undefined && other.name === where.name))?.[1];

function replaced(form: Form, atom: string, by: Form): Form {
  const much = form.terms.get(atom);
  if (much === undefined) return form;
  return sumOf(sumOf(form, atomForm(atom), exact.negate(much)), by, much);
}
