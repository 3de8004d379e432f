import { expect, test } from 'vitest';
import { parsePlan } from '../../grammar/index.ts';

/** Each problem with the words it marks. */
function problemsOf(text: string): readonly string[] {
  return parsePlan(text).problems.map(({ code, message, span, fixes }) => {
    const offers = fixes.map((fix) => ` [${fix.title}]`).join('');
    return `${code} at ${span.from} «${text.slice(span.from, span.to)}»: ${message}${offers}`;
  });
}

const cases: Readonly<Record<string, string>> = {
  'a misspelt item': 'comission on sales\n  up to 100 pay 5%',
  'a misspelt clause': 'bonus = 5\n  wen sales is above 3',
  'a misspelt word of the head': 'commission on sales agianst target\n  up to 100% pay 5%',
  'a misspelt word of a phrase': 'commission on sales\n  above 5 pay 8% on teh excess',
  'no value': 'sales =\ntarget = 3 +\nquota = 5',
  'no value in a band': 'commission on sales\n  above 100 pay on the excess\n  above 200 pay 5% on the excess',
  'an open bracket': 'r = (3 + 4\ns = 5',
  'an open text': 'u = "open\ns = 5',
  'digits in odd groups': 'q = 1,00,000',
  'no such day': 's = 2026-02-30',
  'a kind without anything': 'salary 500\nbonus = 3',
  'rows too long and too short': 'table t\n  | a | b |\n  | 1 | 2 | 3 |\n  | 1 |\n  | 1 | 2 |',
  'letters that mean nothing': 'x = 3 @@@\ny = 4',
  'no month': 'fiscal year starts in Smarch',
  'two values side by side': 'x = 3 4\ny = 5',
  'an example that expects nothing': 'example "e"\n  sales 3\n  expect commission\n  expect bonus 3',
  'a bound of a payout in other words': 'payout max 10000\npayout minimum 500',
  'a bound of a component in other words': 'commission = 5% of sales\n  cap 5,000\nbonus = 3\n  capped at 5,000',
  'an open range': 'commission on sales\n  up to 10,000 pay 5%\n  10,000+ pay 7%',
  'an open range of a scale': 'scale f by x\n  below 5 gives 1\n  5+ gives 2',
  'columns without a colon': 'table t\n  id key\n  amount money or blank\n  b : text',
  'a blank before the percent sign': 'x = 5 % of sales',
  'no currency': 'currency\npays monthly',
  'a comparison without is': 'bonus = 3\n  when sales above 5\nx = if a below 3 then 1 otherwise 2',
  'else for otherwise': 'x = if a is above 5 then 1 else 2\ny = 3',
  'signs for comparisons':
    'x = if a == 5 then 1 otherwise 2\nbonus = 5\n  when a >= 3 and b<=4 and c > 1 and d < 2 and e != 3 and f => 6',
  'signs for ranges': 'commission on sales\n  <= 5 pay 5%\n  > 5 pay 6% on the excess',
  'signs for and and or': 'bonus = 5\n  when a && b || c || d',
  'nothing at all': ' # only a comment\n',
  'no text': 'a\0b',
};

for (const [title, text] of Object.entries(cases)) {
  test(title, () => {
    expect(`${text}\n\n${problemsOf(text).join('\n')}`).toMatchSnapshot();
  });
}

test('many mistakes are many problems, one for each', () => {
  const text = Array.from({ length: 50 }, (_, i) => `good${i} = ${i}\nbad${i} = ${i} + * 2`).join('\n');
  const { problems, tree } = parsePlan(text);
  expect(problems.length).toBe(50);
  expect(tree.items.length).toBe(100);
});

/** The text with the first fix of every problem. */
function mended(text: string): string {
  const edits = parsePlan(text).problems.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const backwards = edits.toSorted((a, b) => b.span.from - a.span.from);
  return backwards.reduce((whole, edit) => whole.slice(0, edit.span.from) + edit.text + whole.slice(edit.span.to), text);
}

test('what is offered mends', () => {
  const titles = Object.keys(cases);
  const offering = titles.slice(titles.indexOf('a bound of a payout in other words'), titles.indexOf('nothing at all'));
  for (const title of offering.filter((each) => each !== 'no currency')) {
    expect(parsePlan(mended(cases[title] ?? '')).problems, title).toEqual([]);
  }
});

test('a band may follow on the line of a condition', () => {
  expect(problemsOf('commission on sales when big above 3 pay 5%')).toEqual([]);
  expect(problemsOf('commission on sales up to 3 pay 5% above 3\n\n# more\npay 6% on the excess')).toEqual([]);
});

test('a row may begin with an empty cell', () => {
  expect(problemsOf('matrix m by a and b\n  || A | B |\n  | x | 1 | 2 |')).toEqual([]);
});

test('a code and what follows it may stand on any line', () => {
  expect(problemsOf('currency\nUSD\npays\nmonthly')).toEqual([]);
});
