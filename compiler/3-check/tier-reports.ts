import type { Band, Component, Expression } from '../../grammar/tree/index.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { groupedText, percentText } from '../../runtime/numbers/printing.ts';
import { inserting, replacing } from '../diagnostics/diagnostic.ts';
import { multipleOf } from './constant.ts';
import type { Draft } from './draft.ts';
import { jumpAt, plainLadderOf, type LadderBand } from './ladder.ts';
import type { Checking } from './scope.ts';
import { isRatio } from './type.ts';

type TiersValue = Component['value'] & { readonly kind: 'tiers' };
type Form = 'rate' | 'lump';

/** What can be told from the bands as written: an end that is closed, a start above zero, spread words on lump sums. */
export function reportShape(value: TiersValue, form: Form, checking: Checking): void {
  const first = value.bands[0];
  const last = value.bands.at(-1);
  if (last !== undefined) reportEnd(last, form, checking);
  const range = first?.range;
  if (value.by === undefined && (range?.kind === 'above' || range?.kind === 'from' || range?.kind === 'from-to')) {
    const bound = range.kind === 'from-to' ? range.low : range.bound;
    if (!isZeroWritten(checking.words(bound.span))) {
      checking.reporter.say('tiers-start-above-zero', range.span, { bound: checking.words(bound.span) });
    }
  }
  if (form !== 'lump') return;
  for (const band of value.bands) {
    if (band.spread !== undefined) checking.reporter.say('tiers-spread-on-lump', band.span, {});
    else if (!band.another) warnOfSmallLump(band.pay, checking);
  }
}

/** `pay 5` is five dollars; hardly ever is that what a band pays. */
function warnOfSmallLump(pay: Expression, checking: Checking): void {
  if (pay.kind !== 'number' || pay.form !== 'plain' || !/^([1-9]|[1-4]\d)(\.\d+)?$/.test(pay.value)) return;
  const fixes = [replacing(pay.span, `${pay.text}%`)];
  checking.reporter.say('lump-looks-like-rate', pay.span, { text: pay.text }, { fixes });
}

function reportEnd(last: Band, form: Form, checking: Checking): void {
  const { range } = last;
  switch (range.kind) {
    case 'first':
    case 'next':
      checking.reporter.say('tiers-end-closed', last.span, { bound: checking.words(range.width.span), keyword: 'rest' });
      return;
    case 'up-to':
    case 'below':
      reportClosed(last, checking.words(range.bound.span), range.kind === 'up-to' ? 'above' : 'from', form, checking);
      return;
    case 'from-to':
      reportClosed(last, checking.words(range.high.span), 'from', form, checking);
      return;
    case 'from':
    case 'above':
    case 'rest':
    case 'values':
    case 'otherwise':
  }
}

function reportClosed(last: Band, bound: string, keyword: string, form: Form, checking: Checking): void {
  const band = `${keyword} ${bound} ${payNothing(form)}`;
  const fixes = [inserting(last.span.to, `\n  ${band}`, `add \`${band}\``)];
  checking.reporter.say('tiers-end-closed', last.span, { bound, keyword }, { fixes });
}
/** The words of a band that pays nothing for what lies in it. */
export function payNothing(form: Form): string {
  return form === 'lump' ? 'pay 0' : 'pay 0% on the excess';
}

function isZeroWritten(words: string): boolean {
  return /^0([.,]0+)?%?$/.test(words);
}

/** Every rate whose band starts above 0 says whether it is on the excess or on everything. */
export function missingSpread(
  written: readonly Band[],
  bands: readonly LadderBand[],
  form: Form,
  against: Draft | undefined,
  checking: Checking,
): void {
  if (form === 'lump') return;
  written.forEach((band, index) => {
    const low = bands[index]?.low;
    const isImplied = band.range.kind === 'first' || band.range.kind === 'next' || band.range.kind === 'rest';
    const isRate = band.each || isRatio(bands[index]?.pay.type ?? { kind: 'poison' });
    if (!isRate || band.spread !== undefined || isImplied || low === undefined || band.risingTo) return;
    if (multipleOf(low).times.n === 0n) return;
    const fixes = ['on the excess', 'on everything'].map((words) => inserting(band.span.to, ` ${words}`, `write \`${words}\``));
    const more = moreOnEverything(bands, index, form, low, against, checking);
    const facts = { rate: checking.words(band.pay.span), bound: checking.words(low.span), more };
    checking.reporter.say('tiers-need-spread', band.span, facts, { fixes });
  });
}

/** What the reading `on everything` pays more than `on the excess`, at any base inside the band. */
function moreOnEverything(
  bands: readonly LadderBand[],
  index: number,
  form: Form,
  low: Draft,
  against: Draft | undefined,
  checking: Checking,
): string {
  const retroactive = bands.map((band, at) => (at === index ? { ...band, spread: 'everything' as const } : band));
  const plain = plainLadderOf(form, retroactive);
  if (plain === undefined) return 'it on the part below as well';
  const size = jumpAt(plain, index);
  const words = sizeOf(size, low, against, checking);
  return size.n < 0n ? `${sizeOf(exact.negate(size), low, against, checking)} less` : `${words} more`;
}

/** Says where pay jumps, falls, or its rate falls. */
export function reportEdges(
  written: readonly Band[],
  bands: readonly LadderBand[],
  form: Form,
  base: Draft,
  against: Draft | undefined,
  checking: Checking,
): void {
  const plain = plainLadderOf(form, bands);
  if (plain === undefined || base.type.kind === 'poison') return;
  written.forEach((band, index) => {
    const low = bands[index]?.low;
    if (low === undefined || multipleOf(low).times.n === 0n) return;
    if (form === 'rate' && band.spread === undefined && bands[index]?.spread === 'excess' && index > 0 && !isSequence(band))
      return;
    const bound = boundWords(low, checking);
    const jump = jumpAt(plain, index);
    if (jump.n > 0n)
      checking.reporter.say('tiers-jump', band.span, { bound, size: jumpSize(jump, form, low, against, checking) });
    if (jump.n < 0n && !isWaived(base, checking)) {
      checking.reporter.say('tiers-fall', band.span, { bound, size: jumpSize(exact.negate(jump), form, low, against, checking) });
    }
    reportFallingRate(plain.bands[index - 1]?.pay, plain.bands[index]?.pay, band, bound, form, checking);
  });
}
function isSequence(band: Band): boolean {
  return band.range.kind === 'next' || band.range.kind === 'rest';
}

function reportFallingRate(
  before: Exact | undefined,
  rate: Exact | undefined,
  band: Band,
  bound: string,
  form: Form,
  checking: Checking,
): void {
  if (
    form === 'lump' ||
    band.spread === 'everything' ||
    before === undefined ||
    rate === undefined ||
    !exact.isBelow(rate, before)
  )
    return;
  const shown = band.each ? groupedText(before, 0, 4) : percentText(before);
  checking.reporter.say('rate-falls', band.span, { rate: checking.words(band.pay.span), before: shown, bound });
}

function jumpSize(size: Exact, form: Form, low: Draft, against: Draft | undefined, checking: Checking): string {
  return form === 'lump' ? groupedText(size, 0, 4) : sizeOf(size, low, against, checking);
}

/** A bound as written; one that widths add up to, as a figure. */
function boundWords(low: Draft, checking: Checking): string {
  const { times, of } = multipleOf(low);
  const words = checking.words(low.span);
  const isWritten = of !== undefined || isRatio(low.type) || /[^\d,.]/.test(words);
  return isWritten ? words : groupedText(times, 0, 4);
}

/** `payout may fall as sales rises because …` says that it is meant. */
function isWaived(base: Draft, { plan }: Checking): boolean {
  return plan.promises.some((item) => item.kind === 'waiver' && item.as.kind === 'name' && item.as.name === base.name);
}

/** A size in money, or as a part of what the bounds are multiples of. */
function sizeOf(size: Exact, low: Draft, against: Draft | undefined, checking: Checking): string {
  const of = against ?? multipleOf(low).of;
  return of === undefined ? groupedText(size, 0, 4) : `${percentText(size)} of ${checking.words(of.span)}`;
}
