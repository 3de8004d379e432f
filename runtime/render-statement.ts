import type { RunResult, Trace } from './data.ts';

/** The words of a printed statement. */
export interface StatementWords {
  readonly payout: string;
  readonly nothing: string;
  /** Stands for a figure that was explained above. */
  readonly above: string;
  readonly more: (count: number) => string;
  /** The part of a base that lies in a band. */
  readonly slice: (from: string, to: string) => string;
}
export const englishWords: StatementWords = {
  payout: 'Payout',
  nothing: 'Nothing is paid.',
  above: '(as above)',
  more: (count) => `… and ${count} more`,
  slice: (from, to) => `the part from ${from} to ${to}`,
};

export interface RenderOptions {
  readonly payee: string;
  readonly period: string;
  readonly words?: StatementWords;
  /** Rows of data shown under one figure. */
  readonly rows?: number;
}

interface Row {
  readonly label: string;
  readonly amount: string;
}

/** One payee's statement of one pay period as text: the lines, the payout, then for each line why it is what it is. */
export function renderStatement(result: RunResult, traces: readonly Trace[], options: RenderOptions): string {
  const words = options.words ?? englishWords;
  const lines = result.payouts.filter(({ payee, period }) => payee === options.payee && period === options.period);
  const head = [result.plan, `${options.payee}, ${options.period}`, ''];
  if (lines.length === 0) return [...head, words.nothing, ''].join('\n');
  const payout = traces.find(({ op }) => op === 'payout');
  const rows = lines.map(({ component, amount, unit }) => ({ label: component, amount: `${grouped(amount)} ${unit}` }));
  const total = payout === undefined ? [] : [{ label: words.payout, amount: payout.shown }];
  const summary = aligned([...rows, ...total], rows.length);
  const trees = traces
    .filter(({ op }) => op !== 'payout')
    .flatMap((trace) => ['', ...aligned(treeRows(trace, words, options.rows ?? 12), undefined)]);
  return [...head, ...summary, ...trees, ''].join('\n');
}

const grouped = (amount: string): string => {
  const [whole = '', decimals] = amount.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? apart : `${apart}.${decimals}`;
};

/** Labels to the left, amounts to the right; a rule before the row `ruleAt`. */
function aligned(rows: readonly Row[], ruleAt: number | undefined): readonly string[] {
  const width = rows.reduce((most, { label }) => Math.max(most, label.length), 0);
  const amounts = rows.reduce((most, { amount }) => Math.max(most, amount.length), 0);
  const texts = rows.map(({ label, amount }) => `${label.padEnd(width)}  ${amount.padStart(amounts)}`.trimEnd());
  return ruleAt === undefined || ruleAt >= rows.length ? texts : texts.toSpliced(ruleAt, 0, '-'.repeat(width + amounts + 2));
}

function treeRows(root: Trace, words: StatementWords, most: number): readonly Row[] {
  const shown = new Set<Trace>();
  const rowsOf = (trace: Trace, depth: number): readonly Row[] => {
    const [to, from] = trace.children;
    if (trace.op === 'slice' && to !== undefined && from !== undefined) {
      return [{ label: `${'  '.repeat(depth)}${words.slice(from.shown, to.shown)}`, amount: trace.shown }];
    }
    const row = { label: `${'  '.repeat(depth)}${labelOf(trace)}`, amount: trace.shown };
    if (trace.children.length === 0) return [row];
    if (isWrapping(trace)) return trace.children.flatMap((child) => rowsOf(child, depth));
    if (shown.has(trace)) return [{ ...row, label: `${row.label} ${words.above}` }];
    shown.add(trace);
    const left = trace.children.length - most;
    const rest = left > 0 ? [{ label: `${'  '.repeat(depth + 1)}${words.more(left)}`, amount: '' }] : [];
    return [row, ...trace.children.slice(0, most).flatMap((child) => rowsOf(child, depth + 1)), ...rest];
  };
  return rowsOf(root, 0);
}

/** A step that only hands on its single child. */
const isWrapping = ({ op, children, value, of }: Trace): boolean =>
  ['on', 'against', 'by', 'fund', 'at'].includes(op) && children.length === 1 && children[0]?.value === value && of === undefined;

function labelOf({ phrase, name, over, of, source, op }: Trace): string {
  const said = phrase === '' ? (name ?? op) : name === undefined || phrase.startsWith(name) ? phrase : `${name} = ${phrase}`;
  const whose = of === undefined || said.includes(of) ? '' : ` of ${of}`;
  const when = over === undefined || said.includes(over.label) ? '' : `, ${over.label}`;
  const where = source === undefined ? '' : ` (${source.file}:${source.line})`;
  return `${said}${whose}${when}${where}`;
}
