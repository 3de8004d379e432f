import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { analyse } from '../../editor/index.ts';
import { applied } from '../../editor/edits.ts';
import { corpus } from './corpus.ts';
import { at } from './marked.ts';

/** What is declared where the cursor's name leads. */
function declared(written: string): string {
  const { analysis, offset, text } = at(written);
  const span = analysis.definition(offset);
  return span === undefined ? 'nowhere' : `${text.slice(span.from, span.to)}@${span.from}`;
}
function renamedText(written: string, name: string): string {
  const { analysis, offset, text } = at(written);
  const answer = analysis.rename(offset, name);
  return answer.kind === 'edits' ? applied(text, answer.edits) : answer.message;
}

describe('where a name is declared', () => {
  test('a definition', () => expect(declared('net = 2 * sales\ncommission = 5% of n|et')).toBe('net@0'));
  test('a param', () => expect(declared('param rate = 5%\ncommission = ra|te of sales')).toBe('rate@6'));
  test('a column inside an aggregate, though a definition has the same name', () =>
    expect(declared('amount = 3\ntable deals\n  rep : payee\n  amount : money\ncommission = sum of amou|nt in deals')).toBe(
      'amount@39',
    ));
  test('the record of `for each`', () =>
    expect(
      declared(
        'table deals\n  id : key\n  rep : payee\n  amount : money\ncommission for each deal in deals = 5% of de|al.amount',
      ),
    ).toMatch(/^deal@\d+/));
  test('a component that goes by its kind', () =>
    expect(declared('commission = 5% of sales\nbonus = 2 * com|mission')).toBe('commission@0'));
  test('a figure of an example', () =>
    expect(
      declared('param rate = 5%\ncommission = rate of sales\nexample "x"\n  ra|te 6%, sales 100\n  expect commission 6'),
    ).toBe('rate@6'));
  test('a column of a table of cases', () =>
    expect(
      declared('input calls : count\ncommission = $5 * calls\nexample "x"\n  ¦ ca|lls ¦ expect commission ¦\n  ¦ 3 ¦ 15 ¦'),
    ).toBe('calls@6'));
  test('a figure that nothing declares', () => expect(declared('commission = 5% of sa|les')).toBe('nowhere'));
});

describe('renaming', () => {
  test('a definition and all its uses', () =>
    expect(renamedText('n|et = 2 * sales\ncommission = 5% of net\nbonus = net - 3', 'gross')).toBe(
      'gross = 2 * sales\ncommission = 5% of gross\nbonus = gross - 3',
    ));
  test('a name of several words stands in backquotes', () =>
    expect(renamedText('n|et = 2 * sales\ncommission = 5% of net', 'net sales')).toBe(
      '`net sales` = 2 * sales\ncommission = 5% of `net sales`',
    ));
  test('a component that goes by its kind gets its name behind it', () =>
    expect(renamedText('com|mission = 5% of sales\nbonus = 2 * commission', 'base')).toBe(
      'commission base = 5% of sales\nbonus = 2 * base',
    ));
  test('a column goes on reading the same data', () =>
    expect(
      renamedText('table deals\n  rep : payee\n  am|ount : money\ncommission = 5% of (sum of amount in deals)', 'price'),
    ).toBe('table deals\n  rep : payee\n  price : money from "amount"\ncommission = 5% of (sum of price in deals)'));
  test('a name that is taken is refused', () =>
    expect(renamedText('n|et = 2 * sales\nother = 3\ncommission = other of net', 'other')).toBe(
      'Something else is called `other` already.',
    ));
  test('a name that a column would hide is refused', () =>
    expect(
      renamedText(
        'f|actor = 2\ntable deals\n  rep : payee\n  amount : money\n  k : number\ncommission = sum of amount * factor in deals',
        'k',
      ),
    ).toMatch(/^With `k` the plan would mean something else/));
  test('words of the language stay', () =>
    expect(renamedText('payees\n  name : key\n  squad : team\ncommission = 5% of te|am sales', 'x')).toMatch(
      /word of the language/,
    ));
});

describe('in every plan', () => {
  test('each reference leads to its declaration, which leads back', () => {
    for (const { text, options, name } of corpus) {
      const analysis = analyse(text, options);
      for (const token of analysis.tokens()) {
        const offset = token.span.from;
        const places = analysis.references(offset);
        const declaration = places.find(({ isDeclaration }) => isDeclaration);
        if (declaration === undefined) continue;
        const back = analysis.references(declaration.span.from);
        expect(back, `${name} at ${offset}`).toEqual(places);
        expect(analysis.definition(offset), `${name} at ${offset}`).toEqual(declaration.span);
      }
    }
  });
  test('names are understood, but for those of the language and of cells', () => {
    const unknown = corpus.flatMap(({ text, options, name }) =>
      analyse(text, options)
        .tokens()
        .filter(({ kind }) => kind === 'name')
        .map(({ span }) => `${name}: ${text.slice(span.from, span.to)}`),
    );
    expect(unknown.filter((each) => !/\n/.test(each)).length / corpus.length).toBeLessThan(3);
  });
  test('renaming a definition keeps what the plan means', () => {
    let renamed = 0;
    for (const { text, options, name } of corpus) {
      const before = compile(text, options).calculation;
      const analysis = analyse(text, options);
      for (const { kind, modifiers, span } of analysis.tokens()) {
        if (!modifiers.includes('declaration') || (kind !== 'figure' && kind !== 'scale')) continue;
        const answer = analysis.rename(span.from, 'renamed_here');
        const word = text.slice(span.from, span.to);
        // `attainment` and its kin, where the plan does not define them, are made of what is called so.
        const isLeanedOn =
          ['sales', 'target'].includes(word) && /\b(?:attainment|pace|gap|needed per day|expected on)\b/.test(text);
        if (!isLeanedOn) expect(answer.kind, `${name}: ${word}`).toBe('edits');
        if (answer.kind === 'refused') continue;
        const after = compile(applied(text, answer.edits), options);
        expect(after.calculation?.meaningHash, `${name}: ${text.slice(span.from, span.to)}`).toBe(before?.meaningHash);
        renamed += 1;
      }
    }
    expect(renamed).toBeGreaterThan(200);
  });
  test('renaming anything else leaves a plan whose examples hold, or is refused where tables meet by that name', () => {
    for (const { text, options, name } of corpus.filter((_, index) => index % 4 === 0)) {
      const analysis = analyse(text, options);
      for (const { kind, modifiers, span } of analysis.tokens()) {
        if (!modifiers.includes('declaration') || kind === 'figure' || kind === 'scale') continue;
        const word = text.slice(span.from, span.to);
        const answer = analysis.rename(span.from, 'renamed_here');
        if (answer.kind === 'refused') {
          const columns = analysis.symbols().flatMap(({ children }) => children.filter((column) => column.name === word));
          expect(columns.length, `${name}: ${word} is refused`).toBeGreaterThan(0);
          continue;
        }
        const after = analyse(applied(text, answer.edits), options).examples();
        const holds = after.map(({ ok }) => ok);
        expect(holds, `${name}: ${word}`).toEqual(analysis.examples().map(({ ok }) => ok));
      }
    }
  });
});
