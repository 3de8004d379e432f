import { expectWord } from '../../compiler/examples/case.ts';
import { parseExpression } from '../../grammar/index.ts';
import type { Cell, Example, ExampleLine, Expression, Name } from '../../grammar/tree/index.ts';
import { planName, recordName, type Taking, takeExpression, takeGroup } from './expressions.ts';
import { outside } from './scope.ts';

/** The names that an example gives and expects figures of. */
export function takeExample({ lines }: Example, taking: Taking): void {
  for (const line of lines) takeLine(line, taking);
}

function takeLine(line: ExampleLine, taking: Taking): void {
  const { names, take } = taking;
  switch (line.kind) {
    case 'figures':
      for (const { group, name } of line.figures) {
        if (group) takeGroup(group, taking);
        take(name, planName(name, names));
      }
      return;
    case 'expect':
      for (const { what } of line.expected) takeExpression(what, outside, taking);
      return;
    case 'cases':
      if (line.table) take(line.table, planName(line.table, names));
      for (const cell of line.rows.header) takeHeader(cell, line.table?.name, taking);
      return;
    case 'step':
    case 'payee':
    case 'expect-problem':
  }
}

/** `sales`, `team sales`, `expect commission`, `expect team sales`; with `table` the columns of its records. */
function takeHeader(cell: Cell, table: string | undefined, taking: Taking): void {
  if (cell.quoted) return;
  const { names, take } = taking;
  const expected = expectWord.exec(cell.text)?.[0];
  if (expected === undefined) {
    const name = lastWord(cell);
    take(name, table === undefined ? planName(name, names) : recordName(table, name, names), { isCell: true });
    return;
  }
  const from = cell.span.from + expected.length;
  const { tree } = parseExpression(cell.text.slice(expected.length));
  const what = movedBy(tree, from);
  const component = what.kind === 'name' && names.plan.symbols.get(what.name)?.kind === 'component';
  takeExpression(what, table === undefined || component ? outside : { table }, {
    ...taking,
    take: (of, subject, more) => take(of, subject, { ...more, isCell: what.kind === 'name' }),
  });
}

function lastWord({ text, span }: Cell): Name {
  const name = text.split(/\s+/).at(-1) ?? '';
  return { name, span: { from: span.to - name.length, to: span.to } };
}

/** The same expression, so many letters further on. */
function movedBy(expression: Expression, by: number): Expression {
  const move = (part: unknown, key: string): unknown => {
    if (key === 'span' && isSpan(part)) return { from: part.from + by, to: part.to + by };
    if (Array.isArray(part)) return part.map((each) => move(each, ''));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, move(value, name)]));
  };
  return move(expression, '') as Expression;
}
function isSpan(part: unknown): part is { readonly from: number; readonly to: number } {
  return typeof part === 'object' && part !== null && 'from' in part && typeof part.from === 'number';
}
