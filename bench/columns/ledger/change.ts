import { open } from '../../../runtime/index.ts';
import { chanceOf } from '../../chance.ts';
import { medianOf } from '../../timing.ts';
import { centsOf } from '../cents.ts';
import { took } from '../../clock.ts';
import { planOf } from '../plans.ts';
import { wrongCents } from '../turns.ts';
import { centsText, namesIn, sourceData } from '../written.ts';
import { type Ledger, ledgerData, ledgerMonths } from './data.ts';
import { ledgerReference } from './reference.ts';

export interface ChangeTimes {
  readonly changes: number;
  /** Milliseconds of the processor until a changed transaction is paid, with all that depends on it; a median. */
  readonly time: number;
  /** Payouts that are not what the reference says, to the cent, once all changes were made. */
  readonly wrong: number;
}

/** So many changes until all code is made. */
const warming = 1_000;

/** Gives one transaction after another a new amount, in a calculation that is kept open. */
export function changeTimes(ledger: Ledger, changes: number): ChangeTimes {
  const data = ledgerData(ledger);
  const live = open(planOf('ledger').calculation, sourceData(data));
  const below = chanceOf(20_260_303);
  const amount = ledger.amount.slice();
  const times: number[] = [];
  for (let i = 0; i < changes; i++) {
    const row = below(amount.length);
    amount[row] = 5_00 + below(795_00);
    const cells = { amount: centsText(amount[row] ?? 0) };
    const { processor } = took(() => {
      const { kind } = live.change({ table: 'ledger', row, cells });
      if (kind === 'refused') throw new Error('A transaction of the benchmark was refused.');
    });
    times.push(processor);
  }
  const paid = centsOf(live.result(), namesIn(data), ledgerMonths);
  return { changes, time: medianOf(times.slice(warming)), wrong: wrongCents(paid, ledgerReference({ ...ledger, amount })) };
}
