import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlan, printPlan } from '../../grammar/index.ts';
import { anyExpression, anyPlan } from './arbitrary.ts';
import { meaningOf } from './normal.ts';
import type { Expression, PlanTree } from '../../grammar/index.ts';

const span = { from: 0, to: 0 };
function planOf(value: Expression): PlanTree {
  const comments = { docs: [], before: [], after: [] };
  return { items: [{ kind: 'definition', name: { name: 'x', span }, value, span, comments }], trailing: [], span };
}

function expectRoundTrip(tree: PlanTree): void {
  const text = printPlan(tree);
  const read = parsePlan(text);
  if (tree.items.length > 0) expect(read.problems, text).toEqual([]);
  expect(meaningOf(read.tree.items), text).toEqual(meaningOf(tree.items));
  expect(printPlan(read.tree)).toBe(text);
}

test('a printed plan reads back as the same tree, and prints the same again', { timeout: 120_000 }, () => {
  fc.assert(fc.property(anyPlan, expectRoundTrip), { numRuns: 1000 });
});

test('so does every expression', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyExpression(4), (value) => expectRoundTrip(planOf(value))),
    { numRuns: 2000 },
  );
});
