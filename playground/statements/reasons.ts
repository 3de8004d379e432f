import type { Trace } from '../../runtime/data.ts';

/** A step as a statement prints it. */
export interface Reason {
  readonly step: Trace;
  readonly below: readonly Reason[];
  /** It was explained further up already. */
  readonly isKnown: boolean;
}

/** For whom a statement is, and who else is paid: their keys. */
export interface Readers {
  readonly payee: string;
  readonly others: ReadonlySet<string>;
}

/**
 * The steps under each line of a payee's statement, each explained once, where it comes first. What a step only hands on is left out,
 * and so is what lies behind the figures of others: a statement is for one pair of eyes.
 */
export function reasonsOf(lines: readonly Trace[], { payee, others }: Readers): readonly (readonly Reason[])[] {
  const known = new Set<string>();
  const under = (line: Trace): readonly Reason[] =>
    handedOn(line).children.map((child): Reason => {
      const step = ownStep(handedOn(child), payee);
      const key = JSON.stringify([step.phrase, step.name, step.value, step.of, step.over, step.span]);
      const isKnown = known.has(key) && step.children.length > 0;
      known.add(key);
      const isOthers = step.of !== undefined && others.has(step.of);
      return { step, isKnown, below: isKnown || isOthers ? [] : under(step) };
    });
  return lines.map(under);
}

/** On somebody's own statement their name need not stand at each step. */
function ownStep({ of, ...step }: Trace, payee: string): Trace {
  return of === undefined || of === payee ? step : { ...step, of };
}

/** A step and its only child of the same figure and the same words, or one that rounds nothing away, say one thing. */
function handedOn(step: Trace): Trace {
  const [only, ...rest] = step.children;
  if (only === undefined || rest.length > 0 || only.value !== step.value) return step;
  const isSame = only.phrase === step.phrase || (only.phrase === step.name && only.children.length > 0);
  return isSame
    ? handedOn({ ...only, ...(step.name === undefined ? {} : { name: step.name }), ...(step.of && { of: step.of }) })
    : step;
}
