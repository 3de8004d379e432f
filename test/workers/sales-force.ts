import { compile } from '../../compiler/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { RunData, SourceTable } from '../../runtime/data.ts';
import { type RowValue, tableFromRows } from '../../runtime/source-rows.ts';
import { chanceFrom } from '../promises/chance.ts';

/** A plan with sums, pools and ranks of teams, deals that two people share, and somebody's manager credited on top. */
export const teamPlan = `plan "Teams"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-03-31

payees
  name  : key
  squad : team
  quota : money per month

table ledger dated by day
  id      : key
  rep     : payee or blank
  day     : date or blank
  product : text
  amount  : money

table weights by product
  product : text
  weight  : percent
  | product | weight |
  | Basic   | 100%   |
  | Plus    | 120%   |

table bonuses dated by given
  deal  : ledger
  given : date
  extra : money

ledger.credit = amount * weights.weight

sales = sum of credit in ledger
extras = sum of extra in bonuses

commission on sales against quota year to date
  up to 100%  pay 5%
  above 100%  pay 6% on the excess
  cumulative over year

bonus thanks = 10% of extras

team pool
  fund 1% of (team sales in excess of team quota)
  split by contribution share
`;

export function compiled(text: string): Calculation {
  const { calculation, diagnostics } = compile(text);
  if (calculation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return calculation;
}

type Row = Readonly<Record<string, RowValue>>;

/** So many payees in teams of five, with deals of all kinds: some of nobody, some without a day, some that cannot be read. */
export function salesForce(payees: number, deals: number, seed: number): RunData & { readonly payees: SourceTable } {
  const chance = chanceFrom(seed);
  const nameOf = (place: number): string => `P${(place + 1_000).toString()}`;
  const day = (): string => `2026-0${1 + chance.whole(4)}-${10 + chance.whole(19)}`;
  const people = Array.from({ length: payees }, (_, place): Row => {
    const squad = `T${(place % Math.ceil(payees / 5)).toString()}`;
    return { name: nameOf(place), squad, quota: 1_000 + chance.whole(3_000) };
  });
  const ledger = Array.from({ length: deals }, (_, place): Row => ({
    id: `D${place.toString()}`,
    rep: chance.onceIn(200) ? undefined : nameOf(chance.whole(payees)),
    day: chance.onceIn(50) ? undefined : day(),
    product: chance.onceIn(4_000) ? 'Never' : chance.of(['Basic', 'Plus']),
    amount:
      place % 7 !== 0 && chance.onceIn(2_500)
        ? 'much'
        : `${(chance.whole(900) - 50).toString()}.${chance.of(['00', '50', '05'])}`,
  }));
  const bonuses = Array.from({ length: Math.ceil(deals / 20) }, (): Row => ({
    deal: `D${(7 * chance.whole(Math.ceil(deals / 7))).toString()}`,
    given: day(),
    extra: chance.whole(500),
  }));
  return {
    payees: tableFromRows('payees.csv', people),
    tables: {
      ledger: tableFromRows('ledger.csv', ledger),
      bonuses: tableFromRows('bonuses.csv', bonuses),
    },
  };
}
