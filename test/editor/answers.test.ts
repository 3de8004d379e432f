import { describe, expect, test } from 'vitest';
import { runExamples } from '../../compiler/index.ts';
import { applied } from '../../editor/edits.ts';
import { analyse, type AnalyseOptions } from '../../editor/index.ts';
import { ana, caseOf, tiers } from './case.ts';
import { at } from './marked.ts';

const options: AnalyseOptions = { currency: 'USD', selected: caseOf(tiers, ana) };
const offsetOf = (words: string): number => tiers.indexOf(words) + 1;
function hovered(words: string, more: AnalyseOptions = options): readonly string[] {
  return (
    analyse(tiers, more)
      .hover(offsetOf(words))
      ?.parts.map(({ text }) => text) ?? []
  );
}

describe('hover', () => {
  test('a definition: its line, what it is, what it says, its value, in which direction it moves pay', () =>
    expect(hovered('net =')).toEqual([
      'net = sales - returns',
      'What came in.',
      'A definition. money. Each payee’s.',
      'Ana, 2026-01: 36,000.00 USD',
      'Pay never falls as `net` rises.',
    ]));
  test('an input that takes pay away', () => expect(hovered('returns : money')).toContain('Pay never rises as `returns` rises.'));
  test('a word of the language, with a line that shows it', () =>
    expect(hovered('against', {})).toEqual([
      'What the base is measured against: bounds are then percentages of it.',
      'commission on sales against target',
    ]));
  test('a band: the money that it pays', () =>
    expect(hovered('above 120%')).toContain('Ana does not reach this band in 2026-01.'));
  test('a band that is reached', () => expect(hovered('up to 100%')).toContain('This band pays Ana 1,500.00 USD in 2026-01.'));
  test('in Chinese', () =>
    expect(hovered('against', { language: 'zh' })[0]).toBe('计提基数与之相比；档位的界限即为它的百分比。'));
  test('a type', () => expect(hovered('money', {})).toEqual(['An amount in the plan’s currency.']));
});

describe('hints', () => {
  test('values of lines and money of bands, at their ends', () => {
    const hints = analyse(tiers, options)
      .hints()
      .map(({ at: offset, text }) => `${tiers.slice(tiers.lastIndexOf('\n', offset - 1) + 1, offset).trim()} ${text}`);
    expect(hints).toEqual([
      'net = sales - returns = 36,000.00 USD',
      'commission on net against target = 1,860.00 USD',
      'up to 100%  pay 5% → 1,500.00 USD',
      'above 100%  pay 6% on the excess → 360.00 USD',
    ]);
  });
  test('none without a case', () => expect(analyse(tiers).hints()).toEqual([]));
  test('those of the last good plan while the text is broken', () => {
    const broken = `${tiers}\nbonus = 5% of`;
    const texts = analyse(broken, options).hints();
    expect(texts.map(({ text }) => text)).toContain('= 1,860.00 USD');
  });
});

describe('signature', () => {
  function signed(written: string): string {
    const { analysis, offset } = at(written);
    const found = analysis.signature(offset);
    const part = found?.parts[found.active ?? -1];
    return found === undefined || part === undefined ? 'none' : `${found.label}: ${found.label.slice(part.from, part.to)}`;
  }
  const cases: readonly (readonly [string, string])[] = [
    ['commission on |', 'on BASE against TARGET: BASE'],
    ['commission on sales against |', 'on BASE against TARGET: TARGET'],
    ['commission on sales\n  up to 100 pay |', 'above BOUND pay RATE on the excess: RATE'],
    ['x = share of 100 across team by |', 'share of AMOUNT across GROUP by WEIGHT: WEIGHT'],
    ['x = sum of amount in deals where |', 'sum of FIGURE in TABLE where CONDITION: CONDITION'],
    ['x = if sales is above 3 then |', 'if CONDITION then X otherwise Y: X'],
    ['commission = 500\n  paid 75% on |', 'paid 75% on DATE: DATE'],
    ['balance owed starts 0 becomes |', 'balance NAME starts X becomes Y: Y'],
    ['param target : |', 'param NAME : TYPE = VALUE from DATE: TYPE'],
    ['scale quality by |', 'scale NAME by FIGURE: FIGURE'],
  ];
  test.each(cases)('%s', (written, said) => expect(signed(written)).toBe(said));
  test('none outside', () => expect(signed('|')).toBe('none'));
});

describe('tokens, outline, folding', () => {
  test('names by what they mean', () => {
    const kinds = analyse(tiers)
      .tokens()
      .map(({ span, kind, modifiers }) => `${tiers.slice(span.from, span.to)}:${[kind, ...modifiers].join('.')}`);
    expect(kinds).toEqual(
      expect.arrayContaining([
        '## What came in.:comment.documentation',
        'net:figure.declaration',
        'sales:input.implicit',
        'returns:input',
        'commission:component.declaration',
        'on the excess:band',
        'money:type',
      ]),
    );
  });
  test('the outline, with bands below their component', () => {
    const outline = analyse(tiers).symbols();
    expect(outline.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['figure net', 'component commission', 'input returns']);
    expect(outline[1]?.children.map(({ name }) => name)).toEqual(['up to 100%', 'above 100%', 'above 120%']);
  });
  test('items, comments and rows fold', () => {
    const text =
      '# one\n# two\ntable rates by product\n  product : text\n  rate : percent\n  | product | rate |\n  | Desk | 4% |\n';
    expect(
      analyse(text)
        .folding()
        .map(({ kind }) => kind),
    ).toEqual(['comment', 'item', 'rows']);
  });
});

describe('actions', () => {
  const titles = (written: string, more: AnalyseOptions = {}): readonly string[] => {
    const { analysis, offset } = at(written, { currency: 'USD', ...more });
    return analysis.actions(offset, offset).map(({ title }) => title);
  };
  test('a typo is mended', () => {
    const { analysis, offset, text } = at('input calls : count\ncommission = $5 * cal|s');
    const [fix] = analysis.actions(offset, offset);
    expect(fix?.kind).toBe('fix');
    expect(applied(text, fix?.edits ?? [])).toBe('input calls : count\ncommission = $5 * calls');
  });
  test('a band says on which part it pays', () =>
    expect(titles('commission on sales\n  up to 100 pay| 5%\n  above 100 pay 6% on the excess')).toContain(
      'Write `on everything`',
    ));
  test('a component gets a name', () =>
    expect(titles('com|mission "Base pay" = 5% of sales')).toContain('Name this component `base_pay`'));
  test('a figure that nothing declares is declared', () =>
    expect(titles('commission = 5% of sa|les')).toContain('Declare `sales` as an input'));
  test('a selected expression becomes a definition', () => {
    const text = 'commission = 5% of (sales - 100)';
    const found = analyse(text, { currency: 'USD' }).actions(text.indexOf('sales'), text.length - 1);
    expect(found.map(({ title }) => title)).toContain('Give this a name: `figure`');
  });
  test('the selected case becomes an example that holds', () => {
    const action = analyse(tiers, options)
      .actions(0, 0)
      .find(({ title }) => title === 'Write an example of Ana, 2026-01');
    const text = applied(tiers, action?.edits ?? []);
    expect(text).toContain('expect commission 1,860');
    expect(runExamples(text, options).map(({ ok }) => ok)).toEqual([true]);
  });
});

describe('examples and explanations', () => {
  test('each expectation stands where it is written', () => {
    const text = 'commission = 5% of sales\nexample "x"\n  sales 100\n  expect commission 6, payout 5';
    const [example] = analyse(text, { currency: 'USD' }).examples();
    expect(example?.ok).toBe(false);
    expect(example?.lines.map(({ ok, actual, span }) => [text.slice(span.from, span.to), ok, actual])).toEqual([
      ['commission 6', false, 'commission 5'],
      ['payout 5', true, 'payout 5'],
    ]);
  });
  test('a step of an explanation and the words of the plan find one another', () => {
    const analysis = analyse(tiers, options);
    const [trace] = options.selected?.session.trace('Ana', '2026-01', 'commission').traces ?? [];
    if (trace === undefined) throw new Error('no explanation');
    const [path = []] = analysis.stepsAt(trace, offsetOf('sales - returns'));
    const step = path.reduce((at_, index) => at_.children[index] ?? at_, trace);
    expect(step.phrase).toBe('sales');
    const node = analysis.nodeAt(offsetOf('sales - returns'));
    expect(node === undefined ? undefined : analysis.spanOfNode(node)?.from).toBe(tiers.indexOf('sales - returns'));
  });
});
