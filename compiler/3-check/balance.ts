import type { BalanceItem } from '../../grammar/tree/index.ts';
import type { Grain } from '../../runtime/calculation.ts';
import { keyOfBalance, tableOfBalance } from '../2-resolve/balance-key.ts';
import { mismatch } from './arithmetic.ts';
import { balanceFigure } from './balance-figure.ts';
import { payee } from './grain.ts';
import type { Checking, Place } from './scope.ts';
import { unify } from './type.ts';

function placeOf(item: BalanceItem): Place {
  const table = tableOfBalance(item);
  const word = item.forEachIn === undefined ? undefined : item.forEach?.name;
  return { within: item.name.name, ...(table !== undefined && { table }), ...(word !== undefined && { item: word }) };
}

/** What a balance starts with; from here on others may look at its past. */
export function checkBalanceStart(item: BalanceItem, checking: Checking): void {
  const table = tableOfBalance(item);
  const starts = checking.check(item.starts, placeOf(item));
  const grain: Grain = table === undefined ? payee : { kind: 'record', table };
  checking.balances.set(keyOfBalance(item), { name: keyOfBalance(item), type: starts.type, grain, starts });
}

/** What it becomes with each pay period. */
export function checkBalance(item: BalanceItem, checking: Checking): void {
  const key = keyOfBalance(item);
  const balance = checking.balances.get(key);
  if (balance === undefined) return;
  const becomes = checking.check(item.becomes, placeOf(item));
  if (unify(balance.type, becomes.type) === undefined) mismatch('go from', balance.starts, becomes, item.becomes.span, checking);
  checking.balances.set(key, { ...balance, becomes });
  checking.figures.set(key, balanceFigure(key, item.name.name, false, item.name.span, checking));
}
