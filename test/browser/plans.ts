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
