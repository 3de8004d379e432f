/** What a curve says, in words. */
import type { CurvePiece, Replayed, Said, Within } from '../../../simulate/index.ts';
import { centsText, isInCents, amountText, figureText, isShort, rateText, roughText } from '../../charts/figures.ts';
import { words } from '../../words/words.ts';
import { currency, figureType } from './asked.ts';

export const saidText = (said: Said): string =>
  said.kind === 'unpaid'
    ? words.value.curve.paysNothing
    : said.isExact
      ? amountText(said.amount, currency.value)
      : words.value.curve.about(roughText(said.amount, currency.value));
export const paidText = (replayed: Replayed): string =>
  'paid' in replayed ? amountText(replayed.paid, currency.value) : words.value.curve.paysNothing;

/** The rate on the next unit; undefined: the range ends here. */
export function nextText(piece: CurvePiece | undefined): string {
  const w = words.value.curve;
  if (piece === undefined) return '–';
  if (piece.kind === 'unpaid') return w.paysNothing;
  return piece.slope === undefined ? w.varies : rateText(piece.slope, figureType.value, currency.value);
}

const within = ({ low, high }: Within, shown: (text: string) => string): string =>
  low === high && isShort(low) ? shown(low) : words.value.curve.about(shown(low));
export const placeText = (at: Within): string => within(at, (text) => figureText(text, figureType.value));
/** To the smallest unit, as it is paid; `about` where the limit lies between two. */
export function limitText({ low, high }: Within): string {
  const shown = centsText(low, currency.value);
  return low === high && isInCents(low, currency.value) ? shown : words.value.curve.about(shown);
}
