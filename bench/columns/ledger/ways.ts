import { planOf } from '../plans.ts';
import { upsideWays } from '../upside.ts';
import { type Ways, wayWith } from '../way.ts';
import { ledgerInC } from './c.ts';
import { type Ledger, ledgerData, ledgerMonths } from './data.ts';
import { ledgerInJavaScript } from './javascript.ts';

/** All of them pay every payee every month. */
export const ledgerWays = (folder: string, ledger: Ledger): Ways => ({
  ...upsideWays(planOf('ledger'), () => ledgerData(ledger), ledger.payees * ledgerMonths),
  c: () => ledgerInC(folder, ledger),
  javascript: () => ledgerInJavaScript(ledger),
  duckdb: async () =>
    wayWith(
      '@duckdb/node-api',
      () => import('./duckdb.ts'),
      ({ ledgerInDuckDb }) => ledgerInDuckDb(ledger),
    ),
});
