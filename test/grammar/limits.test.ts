import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyTokens, parseExpression, parsePlan, printPlan } from '../../grammar/index.ts';
import { anyPlanText } from './arbitrary.ts';

function codesOf(text: string): readonly string[] {
  return parsePlan(text).problems.map((each) => each.code);
}

const wordsOfPlans =
  'commission on sales against above 100% pay 6% the excess ( ) = : | , . " ` # ; - * of if then otherwise is at least in by to from where sum example expect table\n';
const wordSalad = fc.array(fc.constantFrom(...wordsOfPlans.split(' ')), { maxLength: 60 }).map((words) => words.join(' '));
const mutated = fc
  .tuple(anyPlanText, fc.nat(), fc.nat({ max: 12 }), fc.string({ maxLength: 4 }))
  .map(([text, at, length, put]) => {
    const from = text.length === 0 ? 0 : at % text.length;
    return text.slice(0, from) + put + text.slice(from + length);
  });

test('any text is answered, and what was read prints and reads again', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), wordSalad, mutated), (text) => {
      const { tree, problems } = parsePlan(text);
      for (const { span } of problems) expect(span.from >= 0 && span.from <= span.to && span.to <= text.length).toBe(true);
      expect(() => parsePlan(printPlan(tree))).not.toThrow();
      classifyTokens(text);
      parseExpression(text);
    }),
    { numRuns: 1500 },
  );
});

test('too large, too deep', () => {
  expect(codesOf('('.repeat(10_000_000))).toEqual(['plan-too-large']);
  expect(codesOf(`x = ${'('.repeat(101)}1${')'.repeat(101)}`)).toEqual(['nested-too-deeply']);
  expect(codesOf(`x = ${'('.repeat(100)}1${')'.repeat(100)}`)).toEqual([]);
  for (const word of ['-', 'not ', 'a of ', 'if ', 'sum of ', 'the greater of ', '1 + ', 'a.']) {
    expect(codesOf(`x = ${word.repeat(20_000)}1`), word).toEqual(['nested-too-deeply']);
  }
});

test('brackets in texts, comments and cells are none', () => {
  const open = '('.repeat(101);
  expect(codesOf(`x = "${open}" + \`${open}\` # ${open}\ny = “${open}”\ntable t\n  | a |\n  | ${open} |`)).toEqual([]);
});

test('millions of brackets and of comments end at once', () => {
  expect(codesOf('('.repeat(7_000_000))).toEqual(['nested-too-deeply']);
  expect(codesOf(`table t\n| a |${'\n#'.repeat(300_000)}\n| 1 |`)).toEqual([]);
});

const block = `table deals dated by closed
  closed : date
  amount : money or blank
param target : money per month = 30,000 from 2017-01-01
sales = sum of amount in deals where stage is "Won" and size is at least 5
commission on sales against target
  up to 100%  pay 5%
  above 100%  pay 6% on the excess # more
  when attainment is above 50%
example "a"
`;

test('a plan of 100,000 lines takes seconds', { timeout: 60_000 }, () => {
  const start = performance.now();
  expect(parsePlan(block.repeat(10_000)).problems).toEqual([]);
  expect(performance.now() - start).toBeLessThan(15_000);
});
