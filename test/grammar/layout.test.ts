import { expect, test } from 'vitest';
import { parsePlan, printPlan } from '../../grammar/index.ts';

function layoutOf(text: string): string {
  const { tree, problems } = parsePlan(text);
  expect(problems).toEqual([]);
  const printed = printPlan(tree);
  expect(printPlan(parsePlan(printed).tree)).toBe(printed);
  return printed;
}

test('rows stand under their header, also behind the name of a table', () => {
  expect(layoutOf('example "e" deals | id | amount | | 1 | 1,000 | # the first\n| 23 | 5 | expect commission 3'))
    .toBe(`example "e"
  deals | id | amount |
        | 1  | 1,000  | # the first
        | 23 | 5      |
  expect commission 3
`);
  expect(layoutOf('example "e" | sales | | 1 | ; | target | | 2 |')).toBe(`example "e"
  | sales |
  | 1     |
  ; | target |
    | 2      |
`);
});

test('whose figures they are, or when, stands on one line with them', () => {
  expect(
    layoutOf(`example "e"
  payee "A"
  ratio 75,
  bonus 3
  in 2026-01
  sales 30,000 # a good month
  target 20,000
  expect commission 5
  in 2026-02
  # nothing
  sales 0
  payee "B" # new
  sales 1
  in 2026-03
  payee "C"
  expect commission 0
`),
  ).toBe(`example "e"
  payee "A" ratio 75, bonus 3
  in 2026-01 sales 30,000 # a good month
  target 20,000
  expect commission 5
  in 2026-02
  # nothing
  sales 0
  payee "B" # new
  sales 1
  in 2026-03
  payee "C"
  expect commission 0
`);
});

test('figures that reach beyond 100 columns stand on a line of their own', () => {
  const figures = (width: number) => `sales 10,000, region "${'x'.repeat(width - 38)}"`;
  expect(layoutOf(`example "e" payee "Anna" ${figures(100)}`)).toBe(`example "e"\n  payee "Anna" ${figures(100)}\n`);
  expect(`  payee "Anna" ${figures(100)}`.length).toBe(100);
  expect(layoutOf(`example "e" payee "Anna" ${figures(101)}`)).toBe(`example "e"\n  payee "Anna"\n  ${figures(101)}\n`);
});

test('a comma stands before each thing that a split says of itself', () => {
  expect(
    layoutOf(
      'team pool split by points by largest remainder if nobody contributes split equally among payees where active\nx = share of 3 across team by w rounding down, remainder to last',
    ),
  ).toBe(`team pool
  split by points, by largest remainder, if nobody contributes split equally, among payees where active

x = share of 3 across team by w, rounding down, remainder to last
`);
});

test('a name that is a kind of pay is not read as one, whatever item follows', () => {
  const heads = [
    'on sales\n  up to 5  pay 5%',
    '"Basic" = 5',
    'paid quarterly = 5',
    'for each deal in deals on amount\n  up to 5  pay 5%',
  ];
  for (const word of ['paid', 'team', 'company']) {
    for (const head of heads) {
      const written = `rest = ${word} \`commission\`\n\n# why\nsalary ${head}\n`;
      expect(layoutOf(written)).toBe(written);
    }
    expect(layoutOf(`rest = ${word} commission; salary = 5`)).toBe(`rest = ${word} commission\n\nsalary = 5\n`);
  }
});

test('words that document an item stand apart from what is above them', () => {
  expect(layoutOf('param low = 1\na = low\n## Twice.\nb = 2 * a\nc = b\n# By the way.\nd = c')).toBe(`param low = 1
a = low

## Twice.
b = 2 * a
c = b
# By the way.
d = c
`);
});
