import { commissionParts, halfUp, sumOf } from '../reference.ts';
import { type Ledger, ledgerMonths, monthOfDay, weights } from './data.ts';
import { webster } from './webster.ts';

/** What each payee is paid each month, in cents, in big integers and as the plan says it. Credits are tenths of a cent. */
export function ledgerReference(ledger: Ledger): BigInt64Array {
  const sold = creditsOf(ledger);
  const paid = commissionsOf(ledger, sold);
  for (let team = 0; team < ledger.teams; team++)
    for (let month = 0; month < ledgerMonths; month++) payPool(ledger, sold, team, month, paid);
  return paid;
}

function creditsOf({ payees, rep, day, product, amount }: Ledger): BigInt64Array {
  const sold = new BigInt64Array(payees * ledgerMonths);
  const tenths = weights.map(BigInt);
  for (const [row, payee] of rep.entries()) {
    const place = payee * ledgerMonths + (monthOfDay[day[row] ?? 0] ?? 0);
    sold[place] = (sold[place] ?? 0n) + BigInt(amount[row] ?? 0) * (tenths[product[row] ?? 0] ?? 0n);
  }
  return sold;
}

function commissionsOf({ payees, quota }: Ledger, sold: BigInt64Array): BigInt64Array {
  const paid = new BigInt64Array(payees * ledgerMonths);
  for (let payee = 0; payee < payees; payee++) {
    let [sales, target, before] = [0n, 0n, 0n];
    for (let month = 0; month < ledgerMonths; month++) {
      const place = payee * ledgerMonths + month;
      sales += sold[place] ?? 0n;
      target += 10n * BigInt(quota[payee] ?? 0);
      const earned = halfUp(commissionParts(sales, target), 5_000n);
      paid[place] = earned - before;
      before = earned;
    }
  }
  return paid;
}

function payPool({ payees, teams, quota }: Ledger, sold: BigInt64Array, team: number, month: number, paid: BigInt64Array): void {
  const members: number[] = [];
  for (let payee = team; payee < payees; payee += teams) members.push(payee);
  const credits = members.map((payee) => sold[payee * ledgerMonths + month] ?? 0n);
  const excess = sumOf(credits) - sumOf(members.map((payee) => 10n * BigInt(quota[payee] ?? 0)));
  if (excess <= 0n) return;
  for (const [i, part] of webster(halfUp(excess, 1_000n), credits).entries()) {
    const place = (members[i] ?? 0) * ledgerMonths + month;
    paid[place] = (paid[place] ?? 0n) + part;
  }
}
