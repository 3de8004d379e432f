import type { IToken } from 'chevrotain';
import type { Keyword } from '../grammar/keywords.ts';
import { isOf } from '../grammar/lex/token.ts';
import { lex } from '../grammar/lex/lexer.ts';
import { AtBound, Bound, type Kind, PayWord, Semicolon, SpreadWord, word } from '../grammar/lex/tokens.ts';
import * as t from '../grammar/lex/tokens.ts';
import type { Signature } from './analysis.ts';
import type { SignatureName, Words } from './words/words.ts';

type TokenType = typeof Kind;

/** A clause with its parts: which word begins each of them. `NAME` and the like in capitals are what is written. */
interface Form {
  readonly name: SignatureName;
  readonly label: string;
  /** The parts of the label, and the words that begin each. */
  readonly parts: readonly { readonly word: string; readonly begins: readonly TokenType[] }[];
}
const words = (...keywords: readonly Keyword[]): readonly TokenType[] => keywords.map((keyword) => word[keyword]);

/** Each form begins with the words of its first part; the nearest one before the cursor is the one at hand. */
const forms: readonly Form[] = [
  form('tiers', 'on BASE against TARGET', [
    ['BASE', words('on')],
    ['TARGET', words('against', 'by')],
  ]),
  form('band', 'above BOUND pay RATE on the excess', [
    ['BOUND', [Bound]],
    ['RATE', [PayWord]],
    ['on the excess', [SpreadWord]],
  ]),
  form('pool', 'GROUP pool fund MONEY split by WEIGHT', [
    ['GROUP', words('pool')],
    ['MONEY', words('fund')],
    ['WEIGHT', words('splitBy', 'splitEqually', 'splitByContributionShare')],
  ]),
  form('share', 'share of AMOUNT across GROUP by WEIGHT', [
    ['AMOUNT', words('shareOf')],
    ['GROUP', words('across')],
    ['WEIGHT', words('by', 'equally', 'byContributionShare')],
  ]),
  form('rank', 'rank of FIGURE across GROUP', [
    ['FIGURE', words('rankOf')],
    ['GROUP', words('across')],
  ]),
  form('aggregate', 'sum of FIGURE in TABLE where CONDITION', [
    ['FIGURE', words('sumOf', 'countOf', 'averageOf', 'highestOf', 'lowestOf')],
    ['TABLE', words('in', 'across', 'over')],
    ['CONDITION', words('where')],
  ]),
  form('schedule', 'paid 75% on DATE', [
    ['75%', words('paid')],
    ['DATE', words('on', 'heldUntil', 'after')],
  ]),
  form('choice', 'if CONDITION then X otherwise Y', [
    ['CONDITION', words('if')],
    ['X', words('then')],
    ['Y', words('otherwise')],
  ]),
  form('credit', 'credit TABLE 60% to PAYEE where CONDITION', [
    ['TABLE', words('credit', 'alsoCredit')],
    ['60% to PAYEE', [t.NumberToken, word.to, word.equally]],
    ['CONDITION', words('where')],
  ]),
  form('balance', 'balance NAME starts X becomes Y', [
    ['NAME', words('balance')],
    ['X', words('starts')],
    ['Y', words('becomes')],
  ]),
  form('forEach', 'for each WORD in TABLE where CONDITION', [
    ['WORD', words('forEach')],
    ['TABLE', words('in')],
    ['CONDITION', words('where')],
  ]),
  form('scale', 'scale NAME by FIGURE', [
    ['NAME', words('scale')],
    ['FIGURE', words('by')],
  ]),
  form('matrix', 'matrix NAME by ROWS and COLUMNS', [
    ['NAME', words('matrix')],
    ['ROWS', words('by')],
    ['COLUMNS', words('and')],
  ]),
  form('param', 'param NAME : TYPE = VALUE from DATE', [
    ['NAME', words('param')],
    ['TYPE', [t.Colon]],
    ['VALUE', [t.Equals, t.Comma]],
    ['DATE', words('from')],
  ]),
  form('input', 'input NAME : TYPE from LOW to HIGH else VALUE', [
    ['NAME', words('input')],
    ['TYPE', [t.Colon]],
    ['from LOW to HIGH', [word.from, AtBound]],
    ['else VALUE', words('else')],
  ]),
  form('table', 'table NAME from "FILE" dated by DATE', [
    ['NAME', words('table')],
    ['"FILE"', words('from')],
    ['DATE', words('datedBy')],
  ]),
  form('lookup', 'TABLE.COLUMN at KEYS', [['KEYS', words('at')]]),
  form('extreme', 'the greater of A and B', [['A and B', words('theGreaterOf', 'theLesserOf')]]),
  form('limit', 'limit COMPONENTS to AMOUNT', [
    ['COMPONENTS', words('limit')],
    ['AMOUNT', words('to')],
  ]),
  form('promise', 'promise WHAT never falls as FIGURE rises', [
    ['WHAT', words('promise')],
    ['FIGURE', words('neverFallsAs')],
  ]),
  form('days', 'days from A to B', [
    ['A', words('days')],
    ['B', words('to')],
  ]),
];

function form(name: SignatureName, label: string, parts: readonly (readonly [string, readonly TokenType[]])[]): Form {
  return { name, label, parts: parts.map(([part, begins]) => ({ word: part, begins })) };
}

/** The clause that an offset is in, and which of its parts; by the words before, so that the text need not be whole. */
export function signatureAt(text: string, offset: number, said: Words): Signature | undefined {
  if (offset < 0 || offset > text.length) return undefined;
  const tokens = lex(text.slice(0, offset)).tokens;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.tokenType === Semicolon) return undefined;
    const found = formAt(tokens, at);
    if (found) return signatureOf(found, tokens.slice(at), said);
    if (endsReach(tokens, at)) return undefined;
  }
  return undefined;
}

function formAt(tokens: readonly IToken[], at: number): Form | undefined {
  const token = tokens[at];
  const isOn = token?.tokenType === word.on;
  return forms.find(
    ({ name, parts }) =>
      token !== undefined &&
      (parts[0]?.begins.some((type) => isOf(token, type)) ?? false) &&
      (!isOn || (name === 'tiers' && isHead(tokens, at))),
  );
}
/** `on` behind the head of a component, on the same line. */
function isHead(tokens: readonly IToken[], at: number): boolean {
  const line = tokens[at]?.startLine;
  const first = tokens.find(({ startLine }) => startLine === line);
  return first !== undefined && isOf(first, t.Kind);
}
/** A clause goes on over lines only where a new line begins nothing. */
function endsReach(tokens: readonly IToken[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return token === undefined || (before !== undefined && before.startLine !== token.startLine && tokens.length - at > 40);
}

function signatureOf({ name, label, parts }: Form, tokens: readonly IToken[], said: Words): Signature {
  const [explanation = '', ...each] = said.signatures[name];
  const active = tokens.reduce(
    (now, token) =>
      Math.max(
        now,
        parts.findLastIndex(({ begins }) => begins.some((type) => isOf(token, type))),
      ),
    0,
  );
  return {
    label,
    explanation,
    parts: parts.map((part, index) => {
      const from = label.indexOf(part.word);
      return { from, to: from + part.word.length, explanation: each[index] ?? '' };
    }),
    active,
  };
}
