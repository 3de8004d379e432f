import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import { isSameExcept } from './except.ts';
import { isAlike } from './search/alike.ts';
import type { Outcome } from './verdict.ts';

/** `same as "other.plan"`: they say the same, whatever they call it. */
export function sameVerdict(
  calculation: Calculation,
  other: Calculation | undefined,
  path: string,
  except: NodeId | undefined,
): Extract<Outcome, { kind: 'proved' | 'undecided' }> {
  if (other === undefined) return { kind: 'undecided', tried: [], stoppedBy: `"${path}" cannot be read, or has errors` };
  if (isAlike(calculation, other))
    return { kind: 'proved', by: 'comparing', reasons: ['both plans say the same'], over: ['all data'] };
  if (except !== undefined && isSameExcept(calculation, other, except))
    return {
      kind: 'proved',
      by: 'comparing',
      reasons: ['where the exception does not hold, both plans say the same'],
      over: ['all data'],
    };
  return { kind: 'undecided', tried: ['comparing what the plans say'], stoppedBy: 'they do not say the same' };
}
