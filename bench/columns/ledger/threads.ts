import { planOf } from '../plans.ts';
import { takeTurns } from '../turns.ts';
import { twoWorkers, upsideWays } from '../upside.ts';
import { type Ledger, ledgerData, ledgerMonths } from './data.ts';
import { ledgerReference } from './reference.ts';

/** One thread against two, by the clock on the wall; in milliseconds, each in its quickest turn, which others disturbed least. */
export interface ThreadTimes {
  readonly one: number;
  readonly two: number;
  /** Payouts of the two that are not what the reference says, to the cent. */
  readonly wrong: number;
}

export async function threadTimes(ledger: Ledger, rounds: number): Promise<ThreadTimes> {
  const [plan, data, payouts] = [planOf('ledger'), ledgerData(ledger), ledger.payees * ledgerMonths];
  const { upside } = upsideWays(plan, () => data, payouts);
  const workers = async () => twoWorkers(plan, data, payouts);
  const ways = { ...(upside && { upside }), workers };
  const { measured } = await takeTurns(ways, rounds, ledgerReference(ledger));
  const of = (way: 'upside' | 'workers') => measured.find(({ id }) => id === way);
  return { one: of('upside')?.quickest ?? 0, two: of('workers')?.quickest ?? 0, wrong: of('workers')?.wrong ?? 0 };
}
