import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlan, printPlan, type PlanTree } from '../../grammar/index.ts';
import { lex } from '../../grammar/lex/lexer.ts';
import { anyPlanText } from './arbitrary.ts';
import { meaningOf } from './normal.ts';

/** Every comment of a tree, as it stands in the text. */
function commentsOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(commentsOf);
  if (typeof part !== 'object' || part === null) return [];
  const lists = 'comments' in part ? part.comments : undefined;
  const own = isComments(lists) ? [...lists.docs.map((each) => `#${each}`), ...lists.before, ...lists.after] : [];
  return [...own, ...Object.entries(part).flatMap(([key, each]) => (key === 'comments' ? [] : commentsOf(each)))];
}
function isComments(value: unknown): value is { docs: string[]; before: string[]; after: string[] } {
  return typeof value === 'object' && value !== null && 'before' in value;
}
function allComments(tree: PlanTree): readonly string[] {
  return [...commentsOf(tree.items), ...tree.trailing].toSorted();
}

interface Insertion {
  readonly where: number;
  readonly ownLine: boolean;
}
/** The text with a numbered comment at some of its token borders. */
function withComments(
  text: string,
  insertions: readonly Insertion[],
): { readonly text: string; readonly comments: readonly string[] } {
  const borders = [0, ...lex(text).tokens.map((token) => (token.endOffset ?? 0) + 1)];
  const places = insertions.map(({ where, ownLine }) => ({ at: borders[where % borders.length] ?? 0, ownLine }));
  const sorted = places.toSorted((a, b) => b.at - a.at);
  const written = sorted.reduce(
    (whole, { at, ownLine }, i) => `${whole.slice(0, at)}${ownLine ? '\n' : ''} # c${i}\n${whole.slice(at)}`,
    text,
  );
  return { text: written, comments: sorted.map((_, i) => `c${i}`).toSorted() };
}
const insertions = fc.array(fc.record({ where: fc.nat(), ownLine: fc.boolean() }), { minLength: 1, maxLength: 8 });

test('comments may stand anywhere: they change nothing and none is lost', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyPlanText, insertions, (plain, where) => {
      fc.pre(plain !== '');
      const { text, comments } = withComments(plain, where);
      const read = parsePlan(text);
      expect(read.problems, text).toEqual([]);
      expect(meaningOf(read.tree.items), text).toEqual(meaningOf(parsePlan(plain).tree.items));
      expect(allComments(read.tree), text).toEqual(comments);
      const printed = printPlan(read.tree);
      const again = parsePlan(printed);
      expect(allComments(again.tree), printed).toEqual(comments);
      expect(printPlan(again.tree), text).toBe(printed);
    }),
    { numRuns: 500 },
  );
});

const documented = `# the file
## What sales are
sales = 3 # in dollars
# the commission
commission on sales # paid monthly
  # first
  up to 100 pay 5% # low
  above 100 pay 6% # high
    on the excess
# the end
`;

test('a comment stays with what it stands before or behind', () => {
  expect(printPlan(parsePlan(documented).tree)).toBe(`# the file
## What sales are
sales = 3 # in dollars

# the commission
commission on sales # paid monthly
  # first
  up to 100  pay 5% # low
  above 100  pay 6% on the excess # high

# the end
`);
});
