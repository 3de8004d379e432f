import { exactOfRational, isBelow, isSame } from '../numbers/exact.ts';

type Relation = 'same' | 'below' | 'at-most' | 'above' | 'at-least';
export type OperatorName = `upside:${Relation}` | `upside:text-${Relation}` | 'upside:blank';

/** Compares the fact, exact text, with the rule's value. What is blank or missing is the same as nothing, above and below nothing. */
export type AlertOperator = (fact: unknown, value: unknown) => boolean;

const compare: Readonly<Record<Relation, (isLess: boolean, isEqual: boolean) => boolean>> = {
  same: (_, isEqual) => isEqual,
  below: (isLess) => isLess,
  'at-most': (isLess, isEqual) => isLess || isEqual,
  above: (isLess, isEqual) => !isLess && !isEqual,
  'at-least': (isLess) => !isLess,
};

function figures(relation: Relation): AlertOperator {
  return (fact, value) => {
    const [a, b] = [figureOf(fact), figureOf(value)];
    return a !== undefined && b !== undefined && compare[relation](isBelow(a, b), isSame(a, b));
  };
}
const figureOf = (value: unknown) => (typeof value === 'string' && value !== '' ? exactOfRational(value) : undefined);

function texts(relation: Relation): AlertOperator {
  return (fact, value) => isFilled(fact) && isFilled(value) && compare[relation](fact < value, fact === value);
}
const isFilled = (value: unknown): value is string => typeof value === 'string' && value !== '';

/**
 * The operators of our rules: exact, where json-rules-engine's own compare JavaScript numbers and texts. Register them by
 * `for (const [name, test] of alertOperators) engine.addOperator(name, test)`, and let facts that a person has not be undefined
 * (`allowUndefinedFacts`).
 */
export const alertOperators: ReadonlyMap<OperatorName, AlertOperator> = new Map<OperatorName, AlertOperator>([
  ...(['same', 'below', 'at-most', 'above', 'at-least'] as const).flatMap(
    (relation): readonly [OperatorName, AlertOperator][] => [
      [`upside:${relation}`, figures(relation)],
      [`upside:text-${relation}`, texts(relation)],
    ],
  ),
  ['upside:blank', (fact) => fact === ''],
]);
