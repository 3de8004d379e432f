import type { Calculation } from '../../../runtime/calculation.ts';
import type { Claim } from '../claims.ts';
import { beyond } from './beyond.ts';
import { cliffs } from './cliffs.ts';
import { falls } from './falls.ts';
import type { Obligation } from './obligation.ts';
import { unshared } from './unshared.ts';

/** The obligations of one promise: it is kept if none has a solution. Undefined where none can be written. */
export function obligationsOf(claim: Claim, calculation: Calculation): readonly Obligation[] | undefined {
  switch (claim.kind) {
    case 'monotone':
      return falls(claim, calculation);
    case 'bound': {
      const [low, high] = claim.bound === 'at-most' ? [claim.what, claim.value] : [claim.value, claim.what];
      return beyond(low, high, calculation);
    }
    case 'no-cliff':
      return cliffs(claim.above, claim.as, calculation);
    case 'paid-in-full':
      return unshared(claim.component, calculation);
    case 'other':
      return undefined;
  }
}
