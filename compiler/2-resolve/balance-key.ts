import type { BalanceItem } from '../../grammar/tree/index.ts';

/** The table whose records each have a balance, or undefined for a payee's. */
export function tableOfBalance({ forEach, forEachIn }: BalanceItem): string | undefined {
  return (forEachIn ?? forEach)?.name;
}
/** `owed`, or `policies.owed` where each policy has its own. */
export function keyOfBalance(item: BalanceItem): string {
  const table = tableOfBalance(item);
  return table === undefined ? item.name.name : `${table}.${item.name.name}`;
}
/** The figure that a balance starts with. */
export function startKeyOf(key: string): string {
  return `start of ${key}`;
}
