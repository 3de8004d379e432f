import { replacing } from '../diagnostics/diagnostic.ts';
import type { Fix } from '../../grammar/problem.ts';

/** What to write instead of words that a plan does not know. */
export interface Advice {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** The first word on the line. */
export function startOfLine(from: number, text: string): number {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  return start + (/^[^\S\n]*/.exec(text.slice(start, from))?.[0].length ?? 0);
}

function isWritten(span: { readonly from: number; readonly to: number }, text: string, words: string): Advice {
  const written = text.slice(span.from, span.to);
  return { message: `\`${written}\` is written \`${words}\` in a plan.`, fixes: [replacing(span, words)] };
}

const bounds: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^(?:over|more than|greater than|exceeding|beyond|>(?!=))(?=[\s\d$€£¥])/i, 'above'],
  [/^(?:at least|starting at|starting from|>=|≥)(?=[\s\d$€£¥])/i, 'from'],
  [/^(?:under|less than|<(?!=))(?=[\s\d$€£¥])/i, 'below'],
  [/^(?:until|through|at most|<=|≤)(?=[\s\d$€£¥])/i, 'up to'],
];

/** `over 100% pay 6%`, `up to 10,000: 5%`: the words of a band. */
export function inBand(from: number, text: string, message: string): Advice | undefined {
  if (message.includes('where `pay`') && /^[:=]/.test(text.slice(from, from + 1))) {
    const before = /[^\S\n]*$/.exec(text.slice(0, from))?.[0].length ?? 0;
    const after = /^[:=]\s*/.exec(text.slice(from))?.[0].length ?? 1;
    const fix = replacing({ from: from - before, to: from + after }, ' pay ', 'write `pay`');
    return { message: `\`${text.slice(from, from + 1)}\` is written \`pay\` in a band.`, fixes: [fix] };
  }
  const start = startOfLine(from, text);
  const line = text.slice(start, start + 120).split('\n', 1)[0] ?? '';
  if (!/\b(?:pay|gives)\b/.test(line)) return undefined;
  for (const [pattern, words] of bounds) {
    const [found] = pattern.exec(line) ?? [];
    if (found !== undefined)
      return isWritten({ from: start, to: start + found.length }, text, /\d$/.test(found) ? `${words} ` : words);
  }
  return undefined;
}

const frequencies: Readonly<Record<string, string>> = {
  ...{ week: 'weekly', month: 'monthly', quarter: 'quarterly', 'half-year': 'half-yearly', year: 'yearly' },
};

/** `effective 01/01/2026`, `pay monthly`, `pays month`. */
export function inHeader(from: number, text: string): Advice | undefined {
  const ahead = text.slice(from, from + 40);
  if (/^effective\s+(?!\d{4}-)/.test(ahead)) {
    return { message: 'Dates are written year first: `effective 2026-01-01 to 2026-12-31`.', fixes: [] };
  }
  if (/^pay (?:weekly|semi-monthly|monthly|quarterly|half-yearly|yearly)\b/.test(ahead)) {
    return isWritten({ from, to: from + 'pay'.length }, text, 'pays');
  }
  const unit = /^(week|month|quarter|half-year|year)\b/.exec(ahead)?.[1];
  const often = unit === undefined ? undefined : frequencies[unit];
  if (unit === undefined || often === undefined || !/\bpa(?:ys|id)\s+$/.test(text.slice(Math.max(0, from - 8), from)))
    return undefined;
  return isWritten({ from, to: from + unit.length }, text, often);
}

const typeWord = 'money|number|percent|count|text|date|yes/no|key|payee|team|manager';
const columnWithoutColon = new RegExp(String.raw`^([\p{L}\d_]+)[^\S\n]+(${typeWord})\b`, 'u');

/** `input csat number`, `amount money`, `input gross margin : money`, `sales: 36,000`. */
export function inDeclaration(from: number, text: string): Advice | undefined {
  const ahead = text.slice(from, from + 100);
  const before = text.slice(Math.max(0, from - 80), from);
  const [condition, sign = ''] = /^[\p{L}\d_.]+\s*(=)(?=\s*")/u.exec(ahead) ?? [];
  if (condition !== undefined && /\b(?:where|when|and|or|if)\s+$/.test(before)) {
    const at = from + condition.length - sign.length;
    return isWritten({ from: at, to: at + 1 }, text, 'is');
  }
  const [, name] = /\b(?:input|param) ([\p{L}\d_]+)\s+$/u.exec(before) ?? [];
  const [type] = new RegExp(`^(?:${typeWord})\\b`).exec(ahead) ?? [];
  if (name !== undefined && type !== undefined) return missingColon(name, type, from);
  const [, second] = /^([\p{L}\d_]+)(?=\s*[:=])/u.exec(ahead) ?? [];
  if (name !== undefined && second !== undefined) return twoWords(name, second, before, from);
  const [, column, its] = columnWithoutColon.exec(ahead) ?? [];
  if (column !== undefined && its !== undefined && from === startOfLine(from, text)) {
    return missingColon(column, its, from + column.length, ' ');
  }
  const [colon, figure] = /^(?:[\p{L}\d_]+\s*)?:\s*([\d$€£¥][\d.,]*%?)/u.exec(ahead) ?? [];
  if (colon === undefined || figure === undefined) return undefined;
  const at = from + colon.indexOf(':');
  const to = from + colon.length - figure.length;
  const message = 'In an example a figure follows its name without a colon: `sales 36,000`.';
  return { message, fixes: [replacing({ from: at, to }, ' ', 'take the colon out')] };
}

function missingColon(name: string, type: string, at: number, before = ''): Advice {
  const message = `\`:\` is missing between the name and its type: \`${name} : ${type}\`.`;
  return {
    message,
    fixes: [replacing({ from: at, to: at }, `${before}:${before === '' ? ' ' : ''}`, `write \`${name} : ${type}\``)],
  };
}
function twoWords(first: string, second: string, before: string, from: number): Advice {
  const name = `${first}_${second}`;
  const start = from - (before.length - before.lastIndexOf(first));
  const message = `A name is one word: \`${name}\`.`;
  return { message, fixes: [replacing({ from: start, to: from + second.length }, name)] };
}

/** `if … then 500 else 0`. */
export function elseForOtherwise(from: number, text: string): Advice | undefined {
  const start = startOfLine(from, text);
  const at = text.slice(start, from).lastIndexOf(' else ');
  if (at === -1) return undefined;
  return isWritten({ from: start + at + 1, to: start + at + 5 }, text, 'otherwise');
}
