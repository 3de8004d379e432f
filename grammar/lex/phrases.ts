import type { IToken, TokenType } from 'chevrotain';
import { english, type Keyword, type Vocabulary } from '../keywords.ts';
import { tokenOf } from './token.ts';
import { Comma, Identifier, word } from './tokens.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly type: TokenType;
}

/** Longest first under each first word. */
function phrasesOf(vocabulary: Vocabulary): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const keyword of Object.keys(vocabulary) as Keyword[]) {
    for (const spelling of vocabulary[keyword]) {
      const words = spelling.replaceAll(',', ' , ').trim().split(/\s+/);
      const first = words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, type: word[keyword] }]);
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const englishPhrases = phrasesOf(english);

function isWordOrComma(token: IToken | undefined): token is IToken {
  return token !== undefined && (token.tokenType === Identifier || token.tokenType === Comma);
}

function isPhraseAt(phrase: Phrase, tokens: readonly IToken[], at: number): boolean {
  return phrase.words.every((each, i) => {
    const token = tokens[at + i];
    return isWordOrComma(token) && token.image === each;
  });
}

/** A keyword in place of each run of words that spells one; the longest wins. */
export function joinPhrases(tokens: readonly IToken[], text: string): IToken[] {
  const joined: IToken[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const candidates = isWordOrComma(token) ? englishPhrases.get(token.image) : undefined;
    const phrase = candidates?.find((each) => isPhraseAt(each, tokens, at));
    const last = phrase && tokens[at + phrase.words.length - 1];
    if (!phrase || !last) {
      joined.push(token);
      continue;
    }
    const image = text.slice(token.startOffset, (last.endOffset ?? 0) + 1);
    joined.push(tokenOf(phrase.type, image, token.startOffset, token.startLine ?? 0));
    at += phrase.words.length - 1;
  }
  return joined;
}
