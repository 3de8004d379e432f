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
