import type { Calculation, CalculationNode } from '../../../runtime/calculation.ts';
import type { Form } from '../form.ts';

/**
 * Is it one number (or one yes or no) that is meant, the payee's own on the days that are paid? Figures of records, of others and of
 * days that nobody names stand for many, some in the one case and some in the other: they cannot be looked at case by case.
 */
export function isDefinite(name: string, { nodes }: Calculation): boolean {
  const [, id, leaf] = ownPlace.exec(name) ?? [];
  const grain = id === undefined ? leaf && grainOf(leaf) : nodes[Number(id)]?.grain.kind;
  return grain === 'payee' || grain === 'company' || grain === 'group';
}

/** A figure by the number of its node, or one from outside by all that it says; then whose it is and on which days. */
const ownPlace = /^(?:(\d+)[^@]*|(\{.*\}))@own\/own\/[^>/]+(?:\/[^>]*)?$/;
const grainOf = (leaf: string): string => (JSON.parse(leaf) as Pick<CalculationNode, 'grain'>).grain.kind;

export const isDefiniteForm = ({ terms }: Form, calculation: Calculation): boolean =>
  [...terms.keys()].every((atom) => isDefinite(atom, calculation));

/** The same for conditions that say the same at the same place. */
export const sharedName = (name: string, alike: (id: number) => number): string =>
  name.replace(/^\d+/, (id) => `${alike(Number(id))}`);
