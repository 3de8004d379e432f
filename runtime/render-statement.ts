import type { RunResult, Trace } from './data.ts';
import { englishWords, type StatementWords } from './statement-words.ts';
import { explainedRows, indentOf, type Row } from './statement-rows.ts';

export { englishWords, type StatementWords };

export interface RenderOptions {
  readonly payee: string;
  readonly period: string;
  readonly words?: StatementWords;
  /** Rows of data shown under one figure. */
  readonly rows?: number;
}

/** One payee's statement of one pay period as text: the lines, the payout, then for each line why it is what it is. */
export function renderStatement(result: RunResult, traces: readonly Trace[], options: RenderOptions): string {
  const words = options.words ?? englishWords;
  const lines = result.payouts.filter(({ payee, period }) => payee === options.payee && period === options.period);
  const head = [result.plan, `${options.payee}, ${options.period}`, ''];
  if (lines.length === 0) return [...head, words.nothing, ''].join('\n');
  const payout = traces.find(({ op }) => op === 'payout');
  const rows = lines.map(({ component, amount, unit }) => ({ depth: 0, label: component, amount: `${grouped(amount)} ${unit}` }));
  const total = payout === undefined ? [] : [{ depth: 0, label: words.payout, amount: payout.shown }];
  const summary = aligned([...rows, ...total], rows.length);
  const trees = traces
    .filter(({ op }) => op !== 'payout')
    .flatMap((trace) => ['', ...aligned(explainedRows(trace, words, options.rows ?? 12), undefined)]);
  return [...head, ...summary, ...trees, ''].join('\n');
}

const grouped = (amount: string): string => {
  const [whole = '', decimals] = amount.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? apart : `${apart}.${decimals}`;
};

/** Labels to the left, amounts to the right; a rule before the row `ruleAt`. */
function aligned(rows: readonly Row[], ruleAt: number | undefined): readonly string[] {
  const labels = rows.map(({ depth, label }) => `${indentOf(depth)}${label}`);
  const width = labels.reduce((most, label) => Math.max(most, label.length), 0);
  const amounts = rows.reduce((most, { amount }) => Math.max(most, amount.length), 0);
  const texts = rows.map(({ amount }, i) => `${labels[i]?.padEnd(width)}  ${amount.padStart(amounts)}`.trimEnd());
  return ruleAt === undefined || ruleAt >= rows.length ? texts : texts.toSpliced(ruleAt, 0, '-'.repeat(width + amounts + 2));
}
