import type { Fix } from '../../../../compiler/index.ts';
import type { Span } from '../../../../grammar/span.ts';
import type { Refuted } from '../../proofs.ts';

/** What to write instead, each with the edits that do it where there are such; an edit that does not compile is not offered. */
export function mendsOf(verdict: Refuted, text: string, compiles: (text: string) => boolean): readonly Fix[] {
  return verdict.fixes.map((title) => {
    const edit = editFor(title, verdict, text);
    return { title, edits: edit !== undefined && compiles(applied(text, edit)) ? [edit] : [] };
  });
}

interface Edit {
  readonly span: Span;
  readonly text: string;
}
const applied = (text: string, { span, text: put }: Edit): string => text.slice(0, span.from) + put + text.slice(span.to);

function editFor(title: string, { culprit, span }: Refuted, text: string): Edit | undefined {
  const waiver = /`(payout may fall as .+)`$/.exec(title)?.[1];
  if (waiver !== undefined) return waived(waiver, span, text);
  if (culprit === undefined) return undefined;
  if (title.includes('`on the excess`')) return onTheExcess(culprit.span, text);
  return title === 'let the rate not drop' ? rateBefore(culprit.span, text) : undefined;
}

/** In the place of the promise, or as a line at the end. */
function waived(waiver: string, span: Span | undefined, text: string): Edit {
  if (span !== undefined) return { span, text: waiver };
  const end = text.trimEnd().length;
  return { span: { from: end, to: text.length }, text: `\n\n${waiver}\n` };
}

function onTheExcess({ to }: Span, text: string): Edit {
  const written = /^\s*on everything/.exec(text.slice(to))?.[0] ?? '';
  return { span: { from: to, to: to + written.length }, text: ' on the excess' };
}

/** The rate of the band before, in the place of the one that is lower. */
function rateBefore({ from, to }: Span, text: string): Edit | undefined {
  const before = [...text.slice(0, from).matchAll(/\bpay\s+(\d[\d.,]*%?)/g)].at(-1)?.[1];
  const own = /\d[\d.,]*%?$/.exec(text.slice(from, to))?.[0];
  if (before === undefined || own === undefined) return undefined;
  return { span: { from: to - own.length, to }, text: before };
}
