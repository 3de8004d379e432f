import type { IToken } from 'chevrotain';
import type { Expected } from '../../grammar/expected.ts';
import type { Keyword } from '../../grammar/keywords.ts';
import { AtBound, NumberToken, word } from '../../grammar/lex/tokens.ts';
import { isOf } from '../../grammar/lex/token.ts';
import type { ValueType } from '../../runtime/calculation.ts';

/** The order in which a plan is mostly written, and clauses are applied. */
const usualOrder: readonly Keyword[] = [
  ...(['plan', 'currency', 'pays', 'effective', 'fiscalYearStartsIn', 'payees', 'table', 'input', 'param', 'scale'] as const),
  ...(['salary', 'commission', 'bonus', 'spiff', 'allowance', 'award', 'expense', 'deduction', 'payout', 'example'] as const),
  ...(['onTheExcess', 'onEverything', 'upTo', 'above', 'from', 'below', 'first', 'next', 'rest', 'otherwise'] as const),
  ...([
    'times',
    'when',
    'atLeast',
    'atMost',
    'proratedByDays',
    'proratedByMonths',
    'roundHalfUp',
    'cumulativeOver',
    'paid',
  ] as const),
];

/** How near a word is to what is being written, by the rule that reads it. */
const byRule: Readonly<Record<string, number>> = {
  ...{ band: 0, bands: 15, range: 15, clause: 20, rounding: 28, paidEvery: 26, schedule: 27, tiers: 2, component: 5, head: 6 },
  ...{ item: 40, comparison: 35, condition: 60, namedWindow: 45, toDateWindow: 44, countedWindow: 46, aggregate: 8 },
  ...{ primary: 50, daysBetween: 58, previous: 57, paidAmount: 59, extreme: 50, share: 48, choice: 52, quantity: 55 },
  ...{ operand: 42, ofTail: 41, elseTail: 47, lookupTail: 53, convertTail: 70, expression: 56, splitTail: 12, given: 60 },
};

const measures: readonly Keyword[] = ['sumOf', 'countOf', 'averageOf', 'highestOf', 'lowestOf', 'rankOf', 'shareOf'];

export function rankOfKeyword(keyword: Keyword, rules: readonly string[]): number {
  const inCondition = rules.includes('comparison') && rules.includes('clause') ? -30 : 0;
  const usual = usualOrder.indexOf(keyword);
  if (measures.includes(keyword)) return 25 + measures.indexOf(keyword) / 10;
  return (byRule[rules.at(-1) ?? ''] ?? 5) + inCondition + (usual === -1 ? 0.9 : usual / 100);
}

export type Wanted = 'money' | 'condition' | 'date' | 'base' | 'any' | 'table' | 'rare';

/** What kind of figure the place asks for. */
export function wantedAt({ rules }: Expected, tokens: readonly IToken[]): Wanted {
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  if (last === undefined) return 'any';
  if (rules.at(-1) === 'convertTail') return 'rare';
  if (['tableSource', 'groupSource', 'forEach', 'group', 'cases', 'limit'].includes(rules.at(-1) ?? '')) return 'table';
  if ([word.when, word.where, word.if].includes(last.tokenType)) return 'condition';
  if (rules.includes('aggregate')) return 'base';
  if (rules.includes('schedulePart')) return 'date';
  if (isOf(last, AtBound) || last.tokenType === word.fund) return 'money';
  if (last.tokenType === word.of && before !== undefined && isOf(before, NumberToken)) return 'money';
  if (last.tokenType === word.on || last.tokenType === word.against) return 'base';
  return 'any';
}

export function fits(type: ValueType | undefined, wanted: Wanted): boolean {
  if (wanted === 'any' || wanted === 'condition' || wanted === 'table' || wanted === 'rare') return true;
  if (wanted === 'base') return type?.kind === 'money' || type?.kind === 'count';
  return type?.kind === wanted;
}
