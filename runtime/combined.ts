import { onceEach } from './problems.ts';
import type { Problem, RowCounts, RunResult } from './data.ts';
import { valueHashOf } from './hash.ts';
import { type PaidLine, paidLine, totalsOf } from './totals.ts';

/**
 * What several plans pay together, as one result: each line says its plan, tables go by `plan: table`. Lines are in order of payee,
 * period and plan, so that the hash does not depend on the order of the results. Plans in different currencies have no sum:
 * `currencies-differ`, and nothing is paid.
 */
export function combined(results: readonly RunResult[]): RunResult {
  const [first] = results;
  if (first !== undefined && results.length === 1) return first;
  const named = withNames(results);
  const differ = currencyProblem(named);
  const lines = differ === undefined ? named.flatMap(linesOf).sort(byPlace) : [];
  const payouts = lines.map(({ line }) => line);
  const currency = differ === undefined ? (first?.currency ?? '') : '';
  return {
    plan: named.map(({ plan }) => plan).join(', '),
    sourceHash: hashOfAll(named.map(({ sourceHash }) => sourceHash)),
    meaningHash: hashOfAll(named.map(({ meaningHash }) => meaningHash)),
    resultHash: valueHashOf(
      payouts.map(({ plan, payee, period, component, amount, unit }) => [plan, payee, period, component, amount, unit]),
    ),
    currency,
    payouts,
    totals: totalsOf(lines, currency),
    problems: [...(differ === undefined ? [] : [differ]), ...onceEach(named.flatMap(({ problems }) => problems))],
    rows: Object.fromEntries(named.flatMap(rowsOf)),
  };
}

/** Plans without a name, or with the same, are told apart by their place. */
function withNames(results: readonly RunResult[]): readonly RunResult[] {
  const isClear = (plan: string): boolean => plan !== '' && results.filter((result) => result.plan === plan).length === 1;
  return results.map((result, i) => (isClear(result.plan) ? result : { ...result, plan: `${result.plan} ${i + 1}`.trim() }));
}

function currencyProblem(results: readonly RunResult[]): Problem | undefined {
  const known = results.filter(({ currency }) => currency !== '');
  if (new Set(known.map(({ currency }) => currency)).size < 2) return undefined;
  const said = known.map(({ plan, currency }) => `${plan} in ${currency}`).join(', ');
  return { code: 'currencies-differ', message: `The plans pay in different currencies: ${said}. Run them one by one.` };
}

const linesOf = ({ plan, payouts }: RunResult): PaidLine[] => payouts.map((line) => paidLine({ ...line, plan }));

function byPlace({ line: a }: PaidLine, { line: b }: PaidLine): number {
  return compare(a.payee, b.payee) || compare(a.period, b.period) || compare(a.plan ?? '', b.plan ?? '');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const hashOfAll = (hashes: readonly string[]): string => valueHashOf(hashes.toSorted(compare));

const rowsOf = ({ plan, rows }: RunResult): (readonly [string, RowCounts])[] =>
  Object.entries(rows).map(([table, counts]) => [`${plan}: ${table}`, counts]);
