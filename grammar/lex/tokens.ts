import { createToken, Lexer, type TokenType } from 'chevrotain';
import { english, reservedKeywords, type Keyword } from '../keywords.ts';
import * as patterns from './patterns.ts';

const pattern = Lexer.NA;

/** Any token at all: what a mistake leaves over. */
export const AnyToken = createToken({ name: 'AnyToken', pattern });
/** Any word at all, also a reserved one: what may stand before the colon of a column. */
export const AnyWord = createToken({ name: 'AnyWord', pattern, categories: [AnyToken] });
/** A word that may be a name here. */
export const NameWord = createToken({ name: 'NameWord', pattern, categories: [AnyWord] });
export const Identifier = createToken({ name: 'Identifier', ...patterns.wordPattern, categories: [NameWord] });
/** A name in backquotes. */
export const Quoted = createToken({
  name: 'Quoted',
  pattern: patterns.backquotePattern,
  line_breaks: false,
  categories: [NameWord],
});

export const NumberToken = createToken({ name: 'NumberToken', ...patterns.numeralPattern, categories: [AnyToken] });
export const Text = createToken({ name: 'Text', pattern: patterns.textPattern, line_breaks: false, categories: [AnyToken] });
export const DateToken = createToken({ name: 'DateToken', ...patterns.datePattern, categories: [AnyToken] });
export const PeriodToken = createToken({ name: 'PeriodToken', ...patterns.periodPattern, categories: [AnyToken] });
/** A whole block of rows between pipes; its cells are the token's payload. */
export const Rows = createToken({ name: 'Rows', ...patterns.rowsPattern, categories: [AnyToken] });

/** `+ - * /`: one category, so that a chain of them keeps its order. */
export const Arithmetic = createToken({ name: 'Arithmetic', pattern, categories: [AnyToken] });
export const Plus = createToken({ name: 'Plus', pattern: '+', categories: [Arithmetic] });
export const Minus = createToken({ name: 'Minus', pattern: '-', categories: [Arithmetic] });
const Star = createToken({ name: 'Star', pattern: '*', categories: [Arithmetic] });
const Slash = createToken({ name: 'Slash', pattern: '/', categories: [Arithmetic] });
export const Equals = createToken({ name: 'Equals', pattern: '=', categories: [AnyToken] });
export const Colon = createToken({ name: 'Colon', pattern: ':', categories: [AnyToken] });
export const Comma = createToken({ name: 'Comma', pattern: /[,，、]/, categories: [AnyToken] });
export const Semicolon = createToken({ name: 'Semicolon', pattern: ';', categories: [AnyToken] });
export const Dot = createToken({ name: 'Dot', pattern: '.', categories: [AnyToken] });
export const Open = createToken({ name: 'Open', pattern: '(', categories: [AnyToken] });
export const Close = createToken({ name: 'Close', pattern: ')', categories: [AnyToken] });

/** A sign of some other language: read as the words that it stands for. */
export const Foreign = createToken({ name: 'Foreign', ...patterns.foreignPattern });
/** Blanks and line ends part words and say nothing. */
const Blank = createToken({ name: 'Blank', pattern: /\s+/, group: Lexer.SKIPPED, line_breaks: true });
const Comment = createToken({ name: 'Comment', pattern: /#[^\n\r]*/, group: 'comments', line_breaks: false });
/** Letters that belong to nothing: whatever no other token begins with, so that reading never fails. */
export const Strange = createToken({ name: 'Strange', ...patterns.strangePattern });

/** `and or`, kept in the order of writing. */
export const Logic = createToken({ name: 'Logic', pattern });
export const Frequency = createToken({ name: 'Frequency', pattern, categories: [NameWord] });
export const Unit = createToken({ name: 'Unit', pattern, categories: [NameWord] });
export const Kind = createToken({ name: 'Kind', pattern, categories: [NameWord] });
export const Aggregate = createToken({ name: 'Aggregate', pattern });
export const Extreme = createToken({ name: 'Extreme', pattern });
/** `is above`, `is at least`, …: two sides and a word between. */
export const Comparing = createToken({ name: 'Comparing', pattern });
export const OneOf = createToken({ name: 'OneOf', pattern });
export const BlankTest = createToken({ name: 'BlankTest', pattern });
export const RoundedWord = createToken({ name: 'RoundedWord', pattern });
export const RoundWord = createToken({ name: 'RoundWord', pattern });
export const Bound = createToken({ name: 'Bound', pattern });
export const SpreadWord = createToken({ name: 'SpreadWord', pattern });
export const PayWord = createToken({ name: 'PayWord', pattern });
export const ProratedWord = createToken({ name: 'ProratedWord', pattern });
export const RemainderWord = createToken({ name: 'RemainderWord', pattern });
export const PeriodFact = createToken({ name: 'PeriodFact', pattern });
export const YesNo = createToken({ name: 'YesNo', pattern });
export const AtBound = createToken({ name: 'AtBound', pattern });

const families: readonly (readonly [TokenType, readonly Keyword[]])[] = [
  [Logic, ['and', 'or']],
  [Frequency, ['weekly', 'semiMonthly', 'monthly', 'quarterly', 'halfYearly', 'yearly']],
  [Unit, ['week', 'halfMonth', 'month', 'quarter', 'halfYear', 'year', 'period']],
  [Kind, ['salary', 'commission', 'bonus', 'spiff', 'allowance', 'expense', 'award', 'deduction']],
  [Aggregate, ['sumOf', 'countOf', 'averageOf', 'highestOf', 'lowestOf', 'rankOf']],
  [Extreme, ['theGreaterOf', 'theLesserOf']],
  [Comparing, ['is', 'isNot', 'isAbove', 'isAtLeast', 'isBelow', 'isAtMost']],
  [OneOf, ['isOneOf', 'isNotOneOf']],
  [BlankTest, ['isBlank', 'isNotBlank']],
  [RoundedWord, ['roundedTo', 'roundedUpTo', 'roundedDownTo', 'roundedHalfEvenTo']],
  [RoundWord, ['roundTo', 'roundUp', 'roundDown', 'roundHalfEven', 'roundHalfUp']],
  [Bound, ['upTo', 'below', 'above']],
  [SpreadWord, ['onTheExcess', 'onEverything']],
  [PayWord, ['pay', 'payAnother']],
  [ProratedWord, ['proratedByDays', 'proratedByMonths']],
  [RemainderWord, ['byLargestRemainder', 'remainderToLast', 'remainderToFirst', 'remainderToHighest']],
  [PeriodFact, ['daysInPeriod', 'daysInRole', 'monthsInRole', 'workingDaysLeft', 'neededPerDay', 'expectedOn']],
  [YesNo, ['yes', 'no']],
  [AtBound, ['atLeast', 'atMost']],
];

const reserved: ReadonlySet<Keyword> = new Set(reservedKeywords);

/** A phrase is no word, but for the role of a credit; `yes/no` is a type's word; a single word is a name too unless it is reserved. */
function wordCategory(keyword: Keyword): TokenType | undefined {
  if (keyword === 'creditedAs') return NameWord;
  if (english[keyword].some((words) => words.includes(' '))) return undefined;
  return reserved.has(keyword) || keyword === 'yesNo' ? AnyWord : NameWord;
}

function keywordToken(keyword: Keyword): TokenType {
  const family = families.find(([, members]) => members.includes(keyword))?.[0];
  const category = reserved.has(keyword) ? AnyWord : wordCategory(keyword);
  const categories = [family, category ?? AnyToken].filter((type) => type !== undefined);
  return createToken({ name: `${keyword}Word`, pattern, categories });
}

// Object.fromEntries forgets its keys; they are exactly those of the table.
export const word = Object.fromEntries(
  Object.keys(english).map((keyword) => [keyword, keywordToken(keyword as Keyword)]),
) as unknown as Readonly<Record<Keyword, TokenType>>;

const plainTokens: readonly TokenType[] = [
  ...[AnyToken, AnyWord, NameWord, Identifier, Quoted, NumberToken, Text, DateToken, PeriodToken, Rows],
  ...[Arithmetic, Plus, Minus, Star, Slash, Equals, Colon, Comma, Semicolon, Dot, Open, Close],
];

/** What the parser reads. */
export const vocabulary: TokenType[] = [...plainTokens, ...families.map(([type]) => type), ...Object.values(word)];
/** What a text is cut into, in the order of trying; keywords are found among the words afterwards. */
export const lexed: TokenType[] = [
  ...[Blank, Comment, Identifier, DateToken, PeriodToken, NumberToken],
  ...[Foreign, Comma, Equals, Colon, Open, Close, Plus, Minus, Star, Slash, Dot, Semicolon],
  ...[Text, Quoted, Rows, Strange],
];
