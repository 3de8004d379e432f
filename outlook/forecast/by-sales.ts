import { isAbsent } from '../../runtime/absent.ts';
import { evaluatorOf } from '../../runtime/evaluate.ts';
import type { Instead } from '../../runtime/evaluate/instead.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import { add, type Exact, zero } from '../../runtime/numbers/exact.ts';
import { soldBy } from './draws.ts';
import type { Player, Stage } from './player.ts';

/** Puts what is sold in all in the place of everybody's sales. */
export function playerBySales(stage: Stage): Player {
  const { payees, period, asOf } = stage;
  const soFar = salesSoFar(stage);
  const [gone, days] = [Math.min(period.to, asOf) - period.from + 1, period.to - period.from + 1];
  const atPace = soFar.map(({ n, d }): Exact => ({ n: n * BigInt(days), d: d * BigInt(gone) }));
  return {
    earned: paidBy(stage, soFar),
    ...(gone > 0 && { atPace: paidBy(stage, atPace) }),
    play: (won) => {
      const more = soldBy(won);
      return paidBy(
        stage,
        soFar.map((sold, i) => add(sold, more.get(payees[i]?.key ?? '') ?? zero)),
      );
    },
  };
}

function salesSoFar({ calculation, world, source, payees, period }: Stage): readonly Exact[] {
  const { setting } = evaluatorOf(calculation, exactDomain, world);
  const figure = setting.figure(source, { kind: 'payee' });
  return payees.map((payee) => {
    const sold = figure(payee, period);
    return isAbsent(sold) ? zero : sold;
  });
}

/** What everybody is paid when they sell so much; 0 where it cannot be had. */
function paidBy({ calculation, world, source, payees, period }: Stage, sold: readonly Exact[]): readonly Exact[] {
  const instead = payees.map((payee, i): Instead<Exact> => ({ nodes: new Set([source]), payee, period, value: sold[i] ?? zero }));
  const { statement } = evaluatorOf(calculation, exactDomain, world, { instead });
  return payees.map((payee) => {
    const { payout } = statement(payee, period);
    return isAbsent(payout) ? zero : payout;
  });
}
