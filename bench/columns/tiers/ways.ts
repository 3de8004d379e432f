import { exactly } from '../exactly.ts';
import { planOf } from '../plans.ts';
import { upsideWays } from '../upside.ts';
import { type Ways, wayWith } from '../way.ts';
import { tiersInC } from './c.ts';
import { tierData, tierMonths, tierRows, type TierRows } from './data.ts';
import { tiersInDecimals } from './decimal.ts';
import { tiersInJavaScript } from './javascript.ts';

/** How many payouts the slow ones work out; all of them would take minutes. */
const samples = { exact: 5_000, zen: 20_000, decimals: 20_000, rules: 1_000 };

export const tierWays = (folder: string, rows: TierRows): Ways => ({
  ...upsideWays(planOf('tiers'), () => tierData(rows), rows.salary.length),
  c: () => tiersInC(folder, rows),
  javascript: () => tiersInJavaScript(rows),
  duckdb: async () =>
    wayWith(
      '@duckdb/node-api',
      () => import('./duckdb.ts'),
      ({ tiersInDuckDb }) => tiersInDuckDb(rows),
    ),
});

/** Over the first rows only. */
export const slowTierWays = (rows: TierRows): Ways => ({
  exact: () => {
    const first = tierRows(Math.min(rows.payees, samples.exact / tierMonths));
    return exactly(planOf('tiers'), tierData(first), first.salary.length);
  },
  zen: async () =>
    wayWith(
      '@gorules/zen-engine',
      () => import('./zen.ts'),
      ({ tiersInZen }) => tiersInZen(rows, samples.zen),
    ),
  decimals: () => tiersInDecimals(rows, samples.decimals),
  rules: async () =>
    wayWith(
      'json-rules-engine',
      () => import('./json-rules.ts'),
      ({ tiersInJsonRules }) => tiersInJsonRules(rows, samples.rules),
    ),
});
