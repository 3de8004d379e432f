/** A plan over the data of the first example, short enough to be seen at once. */
export const small = `currency USD
pays monthly
effective 2026-01-01 to 2026-06-30
table deals from "opportunities" dated by closed
  rep    : payee
  closed : date or blank
  amount : money or blank
commission = 5% of sum of amount in deals
`;

/** Over the same data: a cliff at the target, and promises that hold and that do not. */
export const withCliff = `currency USD
pays monthly
effective 2026-01-01 to 2026-06-30
table deals from "opportunities" dated by closed
  rep    : payee
  closed : date or blank
  amount : money or blank
  stage  : text
param target : money = 30,000
sales = sum of amount in deals where stage is "Won"
commission on sales against target
  up to 100%   pay 10%
  above 100%   pay 6% on everything
  above 150%   pay 9% on the excess

promise commission at least 0
promise payout never falls as sales rises
payout may fall as target rises because "who has more to sell has more to sell it to"
`;
