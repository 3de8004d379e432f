import { describe, expect, test } from 'vitest';
import { analyse } from '../../editor/index.ts';
import { completions, labels } from './marked.ts';

const deals =
  'payees\n  name : key\n  squad : team\n  office : text\n\ntable deals dated by closed\n  id : key\n  rep : payee\n  closed : date\n  paid_on : date\n  amount : money\n  stage : text\n\n';

describe('what begins', () => {
  test('items, in the order in which plans are written', () => {
    const offered = labels('|');
    expect(offered.slice(0, 4)).toEqual(['plan', 'currency', 'pays', 'effective']);
    for (const kind of ['commission', 'table', 'example', 'promise', 'scale', 'balance']) expect(offered).toContain(kind);
  });
  test('what is said once and stands there is not offered again', () => {
    const offered = labels('plan "A"\n  currency USD\n\n|');
    expect(offered).not.toContain('plan');
    expect(offered).not.toContain('currency');
    expect(offered).toContain('pays');
  });
  test('whole constructs, with stops', () => {
    const tiers = completions('comm|').find(({ kind, label }) => kind === 'snippet' && label.startsWith('commission on'));
    expect(tiers?.snippet).toContain('${1:sales}');
    expect(tiers?.insert).not.toContain('$');
  });
});

describe('in a component', () => {
  test('what it is paid on', () => expect(labels(`${deals}sales = sum of amount in deals\ncommission on |`)[0]).toBe('sales'));
  test('what it is measured against', () => expect(labels('commission on sales |').slice(0, 2)).toEqual(['against', 'by']));
  test('on which part a rate is paid', () =>
    expect(labels('commission on sales\n  up to 100 pay 5%\n  above 100 pay 6% |').slice(0, 2)).toEqual([
      'on the excess',
      'on everything',
    ]));
  test('the rest of a phrase that has begun', () =>
    expect(labels('commission on sales\n  up to 100 pay 5%\n  above 100 pay 6% on the ex|')).toEqual(['on the excess']));
  test('bands, then clauses in their order', () => {
    const offered = labels('commission on sales\n  up to 100 pay 5%\n  |');
    expect(offered.slice(0, 4)).toEqual(['up to', 'above', 'from', 'below']);
    expect(offered.indexOf('times')).toBeLessThan(offered.indexOf('when'));
    expect(offered.indexOf('at least')).toBeLessThan(offered.indexOf('at most'));
  });
  test('no clause twice, also where the other stands behind', () => {
    const offered = labels('commission = 5% of sales\n  at most 4,000\n  |\n  when sales is above 3');
    expect(offered).not.toContain('at most');
    expect(offered).not.toContain('when');
    expect(offered).toContain('at least');
  });
  test('comparisons in a condition', () =>
    expect(labels('commission = 5% of sales\n  when sales |').slice(0, 12)).toEqual(
      expect.arrayContaining(['is above', 'is at least', 'is from', 'is one of']),
    ));
});

describe('names', () => {
  test('columns of the table at hand in `where`', () => {
    const offered = labels(`${deals}commission = sum of amount in deals where |`);
    expect(offered.slice(0, 6)).toEqual(expect.arrayContaining(['amount', 'stage']));
  });
  test('columns with their table behind `sum of`, money first', () =>
    expect(labels(`${deals}commission = sum of |`)[0]).toBe('amount in deals'));
  test('tables behind `in`', () => expect(labels(`${deals}commission = sum of amount in |`)[0]).toBe('deals'));
  test('dates behind `dated by`', () =>
    expect(labels(`${deals}commission = sum of amount in deals dated by |`)).toEqual(['closed', 'paid_on']));
  test('dates of the table that is being written', () =>
    expect(labels('table deals dated by |\n  rep : payee\n  closed : date\n')).toEqual(['closed']));
  test('groups behind `across`', () =>
    expect(labels(`${deals}best = highest of sales across |`)).toEqual(['office', 'company', 'team']));
  test('money behind a rate', () =>
    expect(labels('input calls : count\ninput revenue : money\ncommission = 5% of |')[0]).toBe('revenue'));
  test('the record at hand and what it has behind a dot', () =>
    expect(labels(`${deals}commission for each deal in deals = 5% of deal.|`)).toContain('amount'));
  test('types of a column and of an input', () => {
    expect(labels('payees\n  name : |')).toContain('key');
    expect(labels('input calls : |')).not.toContain('key');
    expect(labels('unit points\ninput calls : |')).toContain('points');
  });
  test('figures that an example gives', () =>
    expect(labels('input calls : count\ncommission = $5 * calls\nexample "x"\n  |')).toContain('calls'));
  test('what the documentation says', () =>
    expect(
      completions('## What came in.\nincome = 2 * sales\ncommission = 5% of |').find(({ label }) => label === 'income')
        ?.explanation,
    ).toBe('What came in.'));
});

describe('fixed words', () => {
  test('how often', () =>
    expect(labels('pays |')).toEqual(['half-yearly', 'monthly', 'quarterly', 'semi-monthly', 'weekly', 'yearly']));
  test('currencies and months', () => {
    expect(labels('currency |')).toContain('CNY');
    expect(labels('fiscal year starts in |')).toContain('April');
  });
  test('periods behind `last`', () => expect(labels('x = sales last |')).toContain('quarter'));
  test('forms of promises', () => {
    expect(labels('commission = 5% of sales\npromise |')).toEqual(expect.arrayContaining(['no cliff', 'same as', 'payout']));
    expect(labels('commission = 5% of sales\npromise payout |')).toEqual(
      expect.arrayContaining(['never falls as', 'at most', 'at least']),
    );
  });
  test('how a pool is split', () =>
    expect(labels('team pool\n  fund 100\n  |').slice(0, 3).toSorted()).toEqual([
      'split by',
      'split by contribution share',
      'split equally',
    ]));
  test('nothing in a comment, a text or a number', () => {
    for (const written of ['# comm|', 'plan "comm|', 'commission = 5|']) expect(labels(written)).toEqual([]);
  });
});

test('a type stands only behind the colon of its column', () => {
  expect(labels('payees\n  name : key\n  boss : manager or |')).not.toContain('key');
  expect(labels('payees\n  name : |')).toContain('key');
});
test('a conversion brings the word for its rates along, where that is not there yet', () => {
  const usd = (written: string) => completions(written).find(({ label }) => label === 'USD')?.insert;
  expect(usd('net = sales in |')).toBe('USD at ');
  expect(usd('net = sales in | at rates')).toBe('USD');
  expect(usd('currency |')).toBe('USD');
});

describe('explanations', () => {
  test('each offer has a sentence, in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      const offered = analyse(`${deals}commission on `, { language }).completions(`${deals}commission on `.length);
      expect(offered.filter(({ explanation }) => explanation === '')).toEqual([]);
    }
  });
  test('each fixed word has one, in both languages', async () => {
    const { wordsOf } = await import('../../editor/words/words.ts');
    for (const language of ['en', 'zh'] as const) {
      const { keywords } = wordsOf(language);
      expect(Object.entries(keywords).filter(([, said]) => said === '')).toEqual([]);
    }
  });
});
