import type { Trace } from './data.ts';
import type { StatementWords } from './statement-words.ts';
import { teller } from './trace/told.ts';

export interface Row {
  /** How many steps it lies below the line it explains. */
  readonly depth: number;
  readonly label: string;
  readonly amount: string;
}

export const indentOf = (depth: number): string => '  '.repeat(depth);

/** The widest that a label may be, so that a line with its amount fits into 120 columns. */
const widest = 92;

/** Why a line is what it is: a row for each step, those that it is made of below it and further in. */
export function explainedRows(root: Trace, words: StatementWords, most: number): readonly Row[] {
  const shown = new Set<number>();
  const idOf = contentOf();
  const rowsOf = (trace: Trace, above: Trace | undefined, depth: number): readonly Row[] => {
    const label = (behind = ''): string =>
      `${labelOf(trace, above, words, widest - indentOf(depth).length - behind.length)}${behind}`;
    const below = stepsBelow(trace);
    if (below.length === 0) return [{ depth, label: label(), amount: trace.shown }];
    if (shown.has(idOf(trace))) return [{ depth, label: label(` ${words.above}`), amount: trace.shown }];
    shown.add(idOf(trace));
    const left = below.length - most;
    const rest = left > 0 ? [{ depth: depth + 1, label: words.more(left), amount: '' }] : [];
    const rows = below.slice(0, most).flatMap((child) => rowsOf(child, trace, depth + 1));
    return [{ depth, label: label(), amount: trace.shown }, ...rows, ...rest];
  };
  return rowsOf(teller()(root), undefined, 0);
}

/** A number for what a step says and is made of, whosever step it is called: the same for equal ones. */
export function contentOf(): (trace: Trace) => number {
  const ids = new Map<string, number>();
  const known = new Map<Trace, number>();
  const made = (trace: Trace): number => {
    const { phrase, name = '', value, source, over, children } = trace;
    const place = [source?.file ?? '', source?.line ?? '', over?.label ?? ''];
    const said = [phrase, name, value, ...place, ...children.map(idOf)].join('\u0000');
    const id = ids.get(said) ?? ids.size;
    ids.set(said, id);
    return id;
  };
  const idOf = (trace: Trace): number => {
    const id = known.get(trace) ?? made(trace);
    known.set(trace, id);
    return id;
  };
  return idOf;
}

/** What is told below a step. Slice and rate stand in the line of a band; a rate that comes from somewhere is explained below it. */
export function stepsBelow({ op, children }: Trace): readonly Trace[] {
  const [slice, rate] = op === 'band' ? children : [];
  if (slice?.op !== 'slice' || rate === undefined) return children;
  return rate.op === 'literal' ? [] : [rate];
}

function labelOf(trace: Trace, above: Trace | undefined, words: StatementWords, room: number): string {
  const { over, source } = trace;
  const said = saying(trace, above, words);
  const rounded = trace.op === 'round' && said.head !== words.rounded ? `, ${words.rounded}` : '';
  const when = over === undefined || said.head.includes(over.label) ? '' : `, ${over.label}`;
  const where = source === undefined ? '' : ` (${source.file}:${source.line})`;
  const behind = `${when}${rounded}`;
  const left = room - behind.length - where.length;
  if (said.meaning === undefined) return `${shortened(said.head, left)}${behind}${where}`;
  return `${said.head}${behind} = ${shortened(said.meaning, left - said.head.length - 3)}${where}`;
}

export interface Saying {
  readonly head: string;
  /** What the plan says that the name means. */
  readonly meaning?: string;
}

/** How a step is told below the one that it belongs to. */
export function saying(trace: Trace, above: Trace | undefined, words: StatementWords): Saying {
  const { phrase, name, of, op } = trace;
  if (above === undefined) return { head: name === undefined || name === phrase ? phrase : `${name} "${phrase}"` };
  const band = op === 'band' ? bandWords(trace, above, words) : undefined;
  const isNamed = name !== undefined && !phrase.startsWith(name) && !phrase.endsWith(`.${name}`) && phrase !== `\`${name}\``;
  const head = band ?? (isNamed || phrase === '' ? (name ?? op) : phrase);
  const whose = of === undefined || head.includes(of) ? head : words.whose(head, of);
  const signed = isTakenAway(trace, above) ? words.less(whose) : whose;
  return isNamed && phrase !== '' ? { head: signed, meaning: phrase } : { head: signed };
}

/** `5% of the first 30,000.00 USD`; where all of the base lies in the band, that is said. */
function bandWords({ children }: Trace, above: Trace, words: StatementWords): string | undefined {
  const [slice, rate] = children;
  const [to, from] = slice?.children ?? [];
  if (slice?.op !== 'slice' || rate === undefined || to === undefined || from === undefined) return undefined;
  const isAll = above.children[0]?.value === slice.value;
  const part = isAll ? slice.shown : from.value === '0' ? words.first(to.shown) : words.slice(slice.shown, from.shown, to.shown);
  const said = rate.op === 'literal' ? rate.shown : (rate.name ?? rate.phrase);
  return rate.shown.endsWith('%') || !rate.shown.includes(' ') ? words.portion(said, part) : words.each(said, part);
}

const takesAway: ReadonlySet<string> = new Set(['subtract', 'excess', 'cumulative', 'cut', 'payout floor', 'payout cap']);

function isTakenAway(trace: Trace, { op, children }: Trace): boolean {
  return op === 'deduction' || (takesAway.has(op) && children[1] === trace);
}

const least = 24;

/** The beginning of a long phrase, up to the end of a word. */
function shortened(text: string, room: number): string {
  const most = Math.max(room, least);
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
