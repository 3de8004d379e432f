import { apportion } from '../../../runtime/apportion.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { shareOut } from '../../../runtime/sharing.ts';
import { type Contract, firstOf, lists, upTo } from './contract.ts';

/** Figures from -2 to 3. */
const figures = lists(3, 5).map((list) => list.map((figure) => figure - 2n));
const amounts = upTo(14).map((amount) => amount - 7n);
const cases = figures.flatMap((list) => amounts.map((amount) => ({ list, amount })));
const parts = (list: readonly bigint[], amount: bigint): readonly bigint[] =>
  apportion(
    amount,
    list.map((figure) => exact.exactOf(figure)),
  );

export const apportionContracts: readonly Contract[] = [
  {
    fact: 'parts of an amount sum to it, whatever the signs',
    usedBy: ['slope/payout.ts'],
    broken: () =>
      firstOf(cases, ({ list, amount }) =>
        parts(list, amount).reduce((sum, part) => sum + part, 0n) === amount ? undefined : `${amount} among ${list.join(', ')}`,
      ),
  },
  {
    fact: 'where nothing goes against the amount it is Webster’s method',
    usedBy: ['slope/payout.ts'],
    broken: () =>
      firstOf(cases, ({ list, amount }) => {
        if (amount < 0n || list.some((figure) => figure < 0n) || list.every((figure) => figure === 0n)) return undefined;
        const same = parts(list, amount).join() === shareOut(amount, list, 'webster').join();
        return same ? undefined : `${amount} among ${list.join(', ')}`;
      }),
  },
];
