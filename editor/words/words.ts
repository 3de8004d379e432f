import type { Keyword } from '../../grammar/keywords.ts';
import type { Grain, ValueType } from '../../runtime/calculation.ts';
import type { Language, TokenKind } from '../analysis.ts';
import { wordsInEnglish } from './en.ts';
import { wordsInChinese } from './zh.ts';

/** All that the editor says to people, in one language. */
export interface Words {
  /** By keyword: what it says, in a sentence. */
  readonly keywords: Readonly<Record<Keyword, string>>;
  /** By the type's word, such as `money`. */
  readonly types: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<TokenKind, string>>;
  readonly snippets: Readonly<Record<SnippetName, string>>;
  readonly signatures: Readonly<Record<SignatureName, readonly string[]>>;
  readonly typeName: (type: ValueType) => string;
  /** Whose figure it is. */
  readonly grainName: (grain: Grain) => string;
  readonly implicitInput: string;
  readonly wordOfRecord: (table: string) => string;
  readonly columnOf: (table: string) => string;
  readonly valueOf: (column: string) => string;
  readonly headerOfRows: string;
  readonly payPeriod: string;
  readonly problemCode: string;
  readonly value: (payee: string, period: string, value: string) => string;
  readonly noValue: (payee: string, period: string, why: string) => string;
  readonly direction: (direction: Direction, name: string) => string;
  readonly bandMoney: (payee: string, period: string, money: string) => string;
  readonly bandNotReached: (payee: string, period: string) => string;
  readonly noName: string;
  readonly notAName: string;
  readonly nameOfLanguage: (name: string) => string;
  readonly declaredElsewhere: (name: string) => string;
  readonly nameTaken: (name: string) => string;
  readonly wouldChangeMeaning: (name: string) => string;
  readonly spellOutSpread: (words: string) => string;
  readonly nameComponent: (name: string) => string;
  readonly writeExample: (payee: string, period: string) => string;
  readonly extractDefinition: (name: string) => string;
  readonly declareInput: (name: string) => string;
}

/** How pay moves as a figure rises. */
export type Direction = 'rises' | 'falls' | 'stays' | 'either';

const snippetNames = [
  ...(['tiers', 'simple', 'each', 'bonus', 'pool', 'payees', 'deals', 'rates', 'param', 'input'] as const),
  ...(['definition', 'scale', 'matrix', 'balance', 'credit', 'example', 'promise', 'bandAbove', 'cap'] as const),
] as const;
export type SnippetName = (typeof snippetNames)[number];

const signatureNames = [
  ...(['tiers', 'band', 'pool', 'share', 'aggregate', 'rank', 'schedule', 'choice', 'credit', 'balance', 'forEach'] as const),
  ...(['scale', 'matrix', 'param', 'input', 'table', 'lookup', 'extreme', 'limit', 'promise', 'days'] as const),
] as const;
export type SignatureName = (typeof signatureNames)[number];

export function wordsOf(language: Language = 'en'): Words {
  return language === 'zh' ? wordsInChinese : wordsInEnglish;
}

/** What a word such as `team` or `commission` says, where it is a keyword by itself. */
export function sentenceOf(word: string, { keywords }: Words): string | undefined {
  return word in keywords ? keywords[word as Keyword] : undefined;
}
