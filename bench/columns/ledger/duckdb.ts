import { loadTable, oneThread, wayInSql } from '../duckdb.ts';
import type { Way } from '../way.ts';
import { type Ledger, ledgerMonths } from './data.ts';

/**
 * The plan in SQL: credits are tenths of a cent. Webster's shares begin at the quota, halves down; where cents are missing, they go to the
 * highest quotients, and where there are too many, the lowest lose theirs. A quotient of two exact whole numbers below 2^53, both
 * small against it, is a DOUBLE that is in the right order and the same where they are the same.
 */
const query = `
  with months as (select unnest(range(1, 13))::BIGINT as month),
  credits as (
    select rep, month(day)::BIGINT as month, sum(amount * weight)::BIGINT as credit
    from ledger join weights using (product) group by all
  ),
  sold as (
    select payee, team, months.month, 10 * quota as target, coalesce(credit, 0)::BIGINT as credit
    from payees cross join months left join credits on payee = rep and credits.month = months.month
  ),
  to_date as (
    select payee, month, (sum(credit) over so_far)::BIGINT as sales, (sum(target) over so_far)::BIGINT as target
    from sold window so_far as (partition by payee order by month)
  ),
  earned as (
    select payee, month,
      (25 * sales + 5 * greatest(0, sales - target) + 2 * greatest(0, 5 * sales - 6 * target) + 2500) // 5000 as earned
    from to_date
  ),
  commissions as (
    select payee, month, earned - coalesce(lag(earned) over (partition by payee order by month), 0) as commission from earned
  ),
  funds as (
    select team, month, sum(credit)::BIGINT as total, (greatest(0, sum(credit)::BIGINT - sum(target)::BIGINT) + 500) // 1000 as fund
    from sold group by all
  ),
  quotas as (
    select payee, team, month, credit, fund,
      fund * credit // total + case when 2 * (fund * credit % total) > total then 1 else 0 end as part
    from sold join funds using (team, month) where fund > 0
  ),
  missing as (select team, month, (any_value(fund) - sum(part))::BIGINT as missing from quotas group by all),
  gained as (
    select payee, month, missing, row_number() over (partition by team, month order by credit / (2 * (part + k) + 1) desc, payee) as place
    from quotas join missing using (team, month), lateral unnest(range(0, missing)) as ks(k) where missing > 0
  ),
  lost as (
    select payee, month, missing, row_number() over (partition by team, month order by credit / (2 * (part - k) - 1), payee desc) as place
    from quotas join missing using (team, month), lateral unnest(range(0, -missing)) as ks(k) where missing < 0 and part > k
  ),
  changes as (
    select payee, month, sum(cents)::BIGINT as change from (
      select payee, month, 1 as cents from gained where place <= missing
      union all select payee, month, -1 from lost where place <= -missing
    ) group by all
  )
  select payee, month, (commission + coalesce(part, 0) + coalesce(change, 0))::BIGINT as payout
  from commissions left join quotas using (payee, month) left join changes using (payee, month)`;

export async function ledgerInDuckDb(ledger: Ledger): Promise<Way> {
  const { payees, rep, day, product, amount, team, quota } = ledger;
  const connection = await oneThread();
  const transactions = "rep, date '1970-01-01' + day as day, product::UTINYINT as product, amount::BIGINT as amount";
  await loadTable(connection, 'ledger', { rep, day, product, amount }, transactions);
  const payee = Int32Array.from({ length: payees }, (_, place) => place);
  await loadTable(connection, 'payees', { payee, team, quota }, 'payee, team, quota::BIGINT as quota');
  await connection.run(
    'create table weights as select * from (values (0, 10), (1, 12), (2, 15), (3, 8), (4, 5)) as w(product, weight)',
  );
  // Twice as fast as what it does of itself: it may keep a place for each payee and month.
  await connection.run('set perfect_ht_threshold = 22');
  return wayInSql(connection, payees * ledgerMonths, query, 'payee, month');
}
