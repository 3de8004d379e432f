import { expect, test } from 'vitest';
import { classifyTokens, parseExpression, parsePlan, printPlan } from '../../grammar/index.ts';
import { lex } from '../../grammar/lex/lexer.ts';
import { readNumeral } from '../../grammar/lex/numerals.ts';
import { outline } from './outline.ts';

function tokensOf(text: string): string {
  return lex(text)
    .tokens.map((token) => `${token.tokenType.name}<${token.image}>`)
    .join(' ');
}
function expressionOf(text: string): string {
  const { tree, problems } = parseExpression(text);
  return problems.length > 0 ? problems.map((each) => each.message).join(' ') : outline(tree);
}

test('a comma groups three digits, or parts', () => {
  expect(tokensOf('$60,000, revenue')).toBe('NumberToken<$60,000> Comma<,> Identifier<revenue>');
  expect(tokensOf('1,200,000')).toBe('NumberToken<1,200,000>');
  expect(tokensOf('100，200、300')).toBe('NumberToken<100> Comma<，> NumberToken<200> Comma<、> NumberToken<300>');
  for (const text of ['1,00,000', '12,34', '1234,567'])
    expect(
      lex(text).problems.map((each) => each.code),
      text,
    ).toEqual(['number-badly-grouped']);
});

test('a keyword ends where a word ends', () => {
  expect(tokensOf('above above_all isabove is above')).toBe(
    'aboveWord<above> Identifier<above_all> Identifier<isabove> isAboveWord<is above>',
  );
  expect(tokensOf('half-yearly half-year half yes/no')).toBe(
    'halfYearlyWord<half-yearly> halfYearWord<half-year> Identifier<half> yesNoWord<yes/no>',
  );
});

test('full-width forms are plain ones, letter for letter', () => {
  expect(tokensOf('销售额　＝　１，０００')).toBe('Identifier<销售额> Equals<=> NumberToken<1> Comma<，> NumberToken<000>');
  expect(tokensOf('“（全角）” 「也是」')).toBe('Text<“（全角）”> Text<「也是」>');
  const token = lex('客户：ｋｅｙ').tokens[2];
  expect([token?.startOffset, token?.endOffset]).toEqual([3, 5]);
});

test('full-width quotation marks, backquotes and pipes are plain ones too, and keep what stands between them', () => {
  expect(expressionOf('＂Ｗｅｓｔ＂')).toBe('"Ｗｅｓｔ"');
  expect(expressionOf('"a＂＂b" + "c""d"')).toBe('(binary operator=+ left="a＂b" right="c\\"d")');
  expect(expressionOf('｀Ａ b｀')).toBe('"Ａ b"');
  expect(outline(parsePlan('table t ｜ａ｜＂ｂ＂｜１０００％｜').tree.items)).toBe(
    '[(table name=t rows=(header=[(text=ａ) (text=ｂ quoted) (text=1000%)]))]',
  );
});

test('names of any script', () => {
  expect(tokensOf('naïve प्रतिशत 𠮷野 x_1')).toBe('Identifier<naïve> Identifier<प्रतिशत> Identifier<𠮷野> Identifier<x_1>');
});

test('a letter that means nothing is one problem, however it is stored', () => {
  expect(lex('𝟘 $ ²').problems.map(({ span }) => span)).toEqual([
    { from: 0, to: 2 },
    { from: 3, to: 4 },
    { from: 5, to: 6 },
  ]);
});

test('what a numeral says', () => {
  const values = ['6%', '30k', '1.5M', '50万', '3亿', '3‰', '1.5x', '$500', 'USD 500', '007.50', '0.5%', '12.50%'];
  expect(values.map((each) => `${each} ${Object.values(readNumeral(each)).join(' ')}`)).toEqual([
    '6% 0.06 percent',
    '30k 30000 plain',
    '1.5M 1500000 plain',
    '50万 500000 plain',
    '3亿 300000000 plain',
    '3‰ 0.003 permille',
    '1.5x 1.5 multiple',
    '$500 500 money $',
    'USD 500 500 money USD',
    '007.50 7.5 plain',
    '0.5% 0.005 percent',
    '12.50% 0.125 percent',
  ]);
});

test('what binds tighter', () => {
  expect(expressionOf('2% of team sales in excess of 150,000')).toBe(
    '(of left=0.02:percent right=(excess value=(grouped group=team value=sales) over=150000))',
  );
  expect(expressionOf('a of b of c')).toBe('(of left=a right=(of left=b right=c))');
  expect(expressionOf('a or b and not c')).toBe(
    '(logic operator=or left=a right=(logic operator=and left=b right=(not value=c)))',
  );
});

test('two names side by side are a group, unless the second begins an item', () => {
  expect(outline(parsePlan('x = region sales').tree.items)).toBe(
    '[(definition name=x value=(grouped group=(column name=region) value=sales))]',
  );
  expect(
    parsePlan('x = region sales = 3 deals.y = 4 commission on x team pool split equally').tree.items.map((each) => each.kind),
  ).toEqual(['definition', 'definition', 'definition', 'component', 'pool']);
});

test('the role of a credit is a name of two words', () => {
  const text = 'closed = sum of amount in deals where credited as is "closer" or credited as is blank\n';
  const { tree } = parseExpression('credited  as');
  expect(tree).toEqual({ kind: 'name', name: 'credited as', span: { from: 0, to: 12 } });
  expect(printPlan(parsePlan(text).tree)).toBe(text);
  expect(printPlan(parsePlan(text.replaceAll('credited as', '`credited as`')).tree)).toBe(text);
});

test('words of the language are names elsewhere', () => {
  expect(expressionOf('3 * salary + commission year to date - bonus')).not.toContain('stands');
  expect(parsePlan('x = previous_total when = 3').problems.length).toBeGreaterThan(0);
  expect(parsePlan('table t by quarter and month where : text quarter : quarter or : yes/no').problems).toEqual([]);
});

test('colours', () => {
  const text = 'commission on sales # paid\n  above 100% pay commission * 2';
  expect(classifyTokens(text).map((each) => `${each.class} ${text.slice(each.span.from, each.span.to)}`)).toEqual([
    'keyword commission',
    'keyword on',
    'name sales',
    'comment # paid',
    'keyword above',
    'number 100%',
    'keyword pay',
    'name commission',
    'operator *',
    'number 2',
  ]);
});
