import { isAbsent } from '../../runtime/absent.ts';
import { type Evaluator, evaluatorOf } from '../../runtime/evaluate.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import type { Span } from '../../runtime/periods/calendar.ts';
import type { Payee } from '../../runtime/world/entities.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import { worldOf } from '../../runtime/world/world.ts';
import { took } from '../clock.ts';
import type { BenchPlan } from './plans.ts';
import type { Way } from './way.ts';
import { type BenchData, sourceData } from './written.ts';

/** Upside's exact evaluator, which explains what is paid: a statement for each payee and period, from figures at hand. */
export function exactly({ calculation }: BenchPlan, data: BenchData, payouts: number): Way {
  const source = sourceData(data);
  const paid = new Float64Array(payouts);
  return {
    name: 'Upside, exact evaluator',
    payouts,
    // Statements are kept once they are known, so each turn has a fresh evaluator; making it and reading cells is not counted.
    turn: () => {
      const world = worldOf(calculation, source, {});
      const evaluator = evaluatorOf(calculation, exactDomain, world);
      let place = 0;
      return took(() => {
        for (const payee of world.people.payees)
          for (const period of world.periods) paid[place++] = centsOf(evaluator, payee, period);
      });
    },
    paid: () => paid,
  };
}

function centsOf(evaluator: Evaluator<Exact, boolean>, payee: Payee, period: Span): number {
  const { payout } = evaluator.statement(payee, period);
  return isAbsent(payout) ? Number.NaN : Number((100n * payout.n) / payout.d);
}
