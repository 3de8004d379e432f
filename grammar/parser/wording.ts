import { EOF, type IParserErrorMessageProvider, type IToken, type TokenType } from 'chevrotain';
import { english, type Keyword } from '../keywords.ts';

/** What a token type is called when it is missing. */
const wanted: Readonly<Record<string, string>> = {
  NameWord: 'a name',
  AnyWord: 'a name',
  Identifier: 'a name',
  Text: 'a text in quotes, such as "West",',
  NumberToken: 'a number, such as 3,',
  Rows: 'rows between pipes',
  Equals: '`=`',
  Colon: '`:` and a type',
  Comma: 'a comma',
  Open: '`(`',
  Close: '`)`',
  Frequency: 'how often, such as `monthly`,',
  Unit: 'a stretch of time, such as `month`,',
  AtBound: '`at least` or `at most`',
  PayWord: '`pay` and what is paid',
};

/** What a rule reads, for the places where several things may begin. */
const wantedByRule: Readonly<Record<string, string>> = {
  expression: 'a value, such as `6%` or `sales`,',
  prefixed: 'a value, such as `6%` or `sales`,',
  primary: 'a value, such as `6%` or `sales`,',
  given: 'a figure, such as `1,860`,',
  currency: 'a code, such as `USD`,',
  component: '`=` and a value, or `on` and what it is paid on,',
  share: '`by` and a weight, or `equally`,',
  pool: '`split by contribution share`, `split equally` or `split by` and a weight',
  promise: 'what is promised, such as `payout at least 3,000`,',
  claim: '`never falls as …`, `at least …` or `at most …`',
  schedulePart: '`on` and a date, `in 3 monthly instalments` or `held until …`',
  credit: 'who gets it, such as `60% to owner`,',
  group: 'a group, such as `team`,',
  periodSource: 'a stretch of time, such as `year`,',
};

function nameOf(type: TokenType): string {
  const keyword = type.name.replace(/Word$/, '');
  const spelling = keyword in english ? english[keyword as Keyword][0].replace(/^, /, '') : type.name;
  return wanted[type.name] ?? `\`${spelling}\``;
}

function shown(token: IToken): string {
  const image = token.image.replace(/\s+/g, ' ');
  return image.length > 40 ? `\`${image.slice(0, 40)}…\`` : `\`${image}\``;
}

/** One sentence: what stands there, and what should. At a line's end it is plainer to say what is missing. */
function sentence(expected: string, actual: IToken | undefined, previous: IToken): string {
  const begins = previous.tokenType === EOF;
  const ends = !actual || actual.tokenType === EOF || actual.startLine !== previous.startLine;
  if (ends && !begins) return `Behind ${shown(previous)} ${expected.replace(/,$/, '')} is missing.`;
  const place = begins ? 'begin' : `follow ${shown(previous)}`;
  return `${actual ? shown(actual) : 'Nothing'} stands where ${expected} should ${place}.`;
}

/** Words of our own for every mistake that the parser finds. */
export const errorWording: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual, previous }) => sentence(nameOf(expected), actual, previous),
  buildNotAllInputParsedMessage: ({ firstRedundant }) => `${shown(firstRedundant)} belongs to nothing here.`,
  buildNoViableAltMessage: ({ actual, previous, ruleName }) =>
    sentence(wantedByRule[ruleName] ?? 'something else', actual[0], previous),
  buildEarlyExitMessage: ({ actual, previous, ruleName }) =>
    sentence(wantedByRule[ruleName] ?? 'something else', actual[0], previous),
};
