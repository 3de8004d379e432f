import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import { sharedOut } from '../shared-out.ts';
import { nothingRises } from '../subject.ts';
import { begun, type Obligation, written } from './obligation.ts';
import * as terms from './terms.ts';

const payee = { kind: 'payee' } as const;

/**
 * Something is there to be shared out, and nobody has a part of it: whoever is asked is not meant, or contributes nothing. Undefined
 * where it is not shared out whole.
 */
export function unshared(component: string, calculation: Calculation): readonly Obligation[] | undefined {
  const found = sharedOut(component, calculation);
  if (found === undefined) return undefined;
  const { share, days, isAlways, weight, none } = found;
  if (isAlways) return [];
  return written(begun(calculation, nothingRises), `nobody has a part of ${component}`, (encoding) => {
    const isNothing = (id: NodeId): terms.Term => terms.same(encoding.figure(id, payee, days).before, terms.zero);
    for (const id of none) encoding.script.assert(isNothing(id), 'nobody contributes');
    if (share.among !== undefined) {
      const isOut = terms.not(encoding.truth(share.among, payee, days).before);
      const hasNone = weight === undefined ? isOut : terms.or(isOut, isNothing(weight));
      encoding.script.assert(hasNone, 'nobody is meant, or nobody contributes');
    }
    return terms.below(terms.zero, encoding.figure(share.amount, share.group, days).before);
  });
}
