import { type Way, wayOf } from '../way.ts';
import { type Ledger, ledgerMonths, monthOfDay, weights } from './data.ts';

/** What somebody who knows how numbers are kept writes for this one plan. Credits are tenths of a cent, what is paid are cents. */
export function ledgerInJavaScript(ledger: Ledger): Way {
  const sold = new Float64Array(ledger.payees * ledgerMonths);
  const members = membersOf(ledger);
  return wayOf('JavaScript by hand, exact, on typed arrays', sold.length, (paid) => {
    addUp(ledger, sold);
    payCommissions(ledger, sold, paid);
    for (const team of members) payPools(ledger, team, sold, paid);
  });
}

/** The payees of each team, in order. */
function membersOf({ payees, teams, team }: Ledger): readonly Int32Array[] {
  const places = Array.from({ length: payees }, (_, payee) => payee);
  const byTeam = Map.groupBy(places, (payee) => team[payee] ?? 0);
  return Array.from({ length: teams }, (_, place) => Int32Array.from(byTeam.get(place) ?? []));
}

function addUp({ payees, rep, day, product, amount }: Ledger, sold: Float64Array): void {
  const weight = Float64Array.from(weights);
  const start = Int32Array.from(monthOfDay, (month) => month * payees);
  sold.fill(0);
  for (let row = 0; row < rep.length; row++) {
    const place = (start[day[row] ?? 0] ?? 0) + (rep[row] ?? 0);
    sold[place] = (sold[place] ?? 0) + (amount[row] ?? 0) * (weight[product[row] ?? 0] ?? 0);
  }
}

/** Tiers of the year to date against the quota to date, less what the months before were worth. */
function payCommissions({ payees, quota }: Ledger, sold: Float64Array, paid: Float64Array): void {
  for (let payee = 0; payee < payees; payee++) {
    let [before, sales, target] = [0, 0, 0];
    for (let month = 0; month < ledgerMonths; month++) {
      sales += sold[month * payees + payee] ?? 0;
      target += 10 * (quota[payee] ?? 0);
      const parts = 25 * sales + 5 * Math.max(0, sales - target) + 2 * Math.max(0, 5 * sales - 6 * target);
      const earned = Math.floor((parts + 2_500) / 5_000);
      paid[payee * ledgerMonths + month] = earned - before;
      before = earned;
    }
  }
}

function payPools({ payees, quota }: Ledger, team: Int32Array, sold: Float64Array, paid: Float64Array): void {
  const [credits, parts] = [new Float64Array(team.length), new Float64Array(team.length)];
  let target = 0;
  for (const payee of team) target += 10 * (quota[payee] ?? 0);
  for (let month = 0; month < ledgerMonths; month++) {
    let total = 0;
    for (let i = 0; i < team.length; i++) {
      const credit = sold[month * payees + (team[i] ?? 0)] ?? 0;
      credits[i] = credit;
      total += credit;
    }
    const fund = Math.floor((Math.max(0, total - target) + 500) / 1_000);
    if (fund === 0) continue;
    share(fund, total, credits, parts);
    for (let i = 0; i < team.length; i++) {
      const place = (team[i] ?? 0) * ledgerMonths + month;
      paid[place] = (paid[place] ?? 0) + (parts[i] ?? 0);
    }
  }
}

/** Webster: the quota, halves down, comes close; each next cent goes to the highest credit / (2 × part + 1), ties to the first. */
function share(fund: number, total: number, credits: Float64Array, parts: Float64Array): void {
  let left = fund;
  for (let i = 0; i < credits.length; i++) {
    const product = fund * (credits[i] ?? 0);
    const whole = Math.floor(product / total);
    const part = whole + (2 * (product - whole * total) > total ? 1 : 0);
    parts[i] = part;
    left -= part;
  }
  for (; left > 0; left--) change(nextOf(credits, parts), 1);
  for (; left < 0; left++) change(lastOf(credits, parts), -1);

  function change(i: number, by: number): void {
    parts[i] = (parts[i] ?? 0) + by;
  }
}

function nextOf(credits: Float64Array, parts: Float64Array): number {
  let best = 0;
  for (let i = 1; i < credits.length; i++)
    if ((credits[i] ?? 0) * (2 * (parts[best] ?? 0) + 1) > (credits[best] ?? 0) * (2 * (parts[i] ?? 0) + 1)) best = i;
  return best;
}

function lastOf(credits: Float64Array, parts: Float64Array): number {
  let last = -1;
  for (let i = 0; i < credits.length; i++) {
    const part = parts[i] ?? 0;
    if (part === 0) continue;
    if (last < 0 || (credits[i] ?? 0) * (2 * (parts[last] ?? 0) - 1) <= (credits[last] ?? 0) * (2 * part - 1)) last = i;
  }
  return last;
}
