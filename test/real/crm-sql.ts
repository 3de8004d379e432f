import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A line of a statement: payee, period, component, cents. */
export type CentLine = readonly [payee: string, period: string, component: string, cents: bigint];

/**
 * The payouts of `crmPlan`, worked out a second way: in SQL, in whole cents. Division is `//`, rounding is spelled out, and the
 * pool's cents go one by one to the highest quotient `sales / (2k - 1)` (Webster), so that nothing is shared with the runtime.
 */
export async function linesInSql(folder: string): Promise<readonly CentLine[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    await connection.run(facts(folder));
    await connection.run(pools);
    const unfair = await connection.runAndReadAll(unfairPairs);
    if (Number(unfair.getRowsJS()[0]?.[0]) !== 0) throw new Error('The SQL has not found the shares of Webster.');
    const rows = (await connection.runAndReadAll(lines)).getRowsJS();
    return rows.map((row): CentLine => {
      const [payee = '', period = '', component = '', cents = '0'] = row.map((cell) => (typeof cell === 'string' ? cell : ''));
      return [payee, period, component, BigInt(cents)];
    });
  } finally {
    connection.closeSync();
  }
}

const csv = (folder: string, name: string): string =>
  `read_csv('${join(folder, name).replaceAll("'", "''")}', all_varchar = true, header = true)`;

/** Who sold how much in which month, and against what. */
const facts = (folder: string): string => `
  create table people as select sales_agent as agent, manager as team from ${csv(folder, 'sales_teams.csv')};
  create table months as
    select m, printf('2017-%02d', m) as period, (m + 2) // 3 as q, case when m < 7 then 3000000 else 3300000 end::HUGEINT as target
    from range(1, 13) as months(m);
  create table won as
    select sales_agent as agent, substr(close_date, 1, 7) as period,
      sum(cast(close_value as HUGEINT) * 100)::HUGEINT as cents
    from ${csv(folder, 'sales_pipeline.csv')}
    where deal_stage = 'Won' and close_date is not null and close_date <> ''
    group by all;
  create table sold as
    select agent, team, m, q, period, target, coalesce(cents, 0)::HUGEINT as cents
    from people cross join months left join won using (agent, period);
`;

const pools = `
  create table funds as
    select team, m, sum(cents)::HUGEINT as total,
      (2 * (2 * greatest(0, sum(cents) - 15000000)) + 100)::HUGEINT // 200 as fund
    from sold group by team, m;
  -- Nobody's share is far from the plain quota: start a little below it, and hand out the rest one cent at a time.
  create table started as
    select agent, team, m, cents, total, fund, greatest(0, fund * cents // total - 6)::HUGEINT as base
    from sold join funds using (team, m) where fund > 0 and total > 0;
  create table quotients as
    select agent, team, m, fund, row_number() over (
        partition by team, m
        order by cents * 10000000000000 // (2 * (base + k) - 1) desc, agent
      ) as place,
      fund - sum(case when k = 1 then base else 0 end) over (partition by team, m) as left_over
    from started cross join range(1, 41) as ks(k) where cents > 0;
  create table parts as
    select agent, m, s.team, s.cents, (s.base + count(*) filter (where place <= left_over))::HUGEINT as part
    from started as s left join quotients as o using (agent, m)
    group by agent, m, s.team, s.cents, s.base;
`;

/** No cent would have found a higher quotient elsewhere, and each fund is paid in full. */
const unfairPairs = `
  select (select count(*) from parts a join parts b using (team, m)
          where b.part > 0 and a.cents * (2 * b.part - 1) > b.cents * (2 * a.part + 1))
       + (select count(*) from (select team, m, sum(part) as paid from parts group by team, m) join funds using (team, m)
          where paid <> fund)
`;

const lines = `
  with commissions as (
    select agent, m, period, q, cents, target, (
        2 * ( 5 * least(100 * cents, 100 * target)
            + 6 * greatest(0, least(100 * cents, 120 * target) - 100 * target)
            + 8 * greatest(0, 100 * cents - 120 * target)) + 10000
      )::HUGEINT // 20000 as commission
    from sold
  ), kickers as (
    select agent, q, case when 100 * sum(cents) >= 110 * sum(target) then 150000 else 0 end::HUGEINT as bonus
    from sold group by agent, q
  ), statements as (
    select agent, m, period, 400000::HUGEINT as salary, commission,
      case when m % 3 = 0 then bonus end as bonus, coalesce(part, 0)::HUGEINT as pool
    from commissions join kickers using (agent, q) left join parts using (agent, m)
    where m >= 3
  ), capped as (
    select *, least(0, 1200000 - (salary + commission + coalesce(bonus, 0) + pool))::HUGEINT as cap from statements
  )
  select agent, period, 'salary', salary::VARCHAR from capped
  union all select agent, period, 'commission', commission::VARCHAR from capped
  union all select agent, period, 'bonus', bonus::VARCHAR from capped where bonus is not null
  union all select agent, period, 'pool', pool::VARCHAR from capped
  union all select agent, period, 'payout cap', cap::VARCHAR from capped where cap <> 0
`;
