import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../docs/blocks.ts';
import { applied } from '../../editor/edits.ts';
import { at, completions, labels } from './marked.ts';

const plan = `plan "A"
  currency USD
  pays quarterly
  effective 2026-01-01 to 2026-12-31

payees
  name   : key
  region : text

table deals dated by closed
  id     : key
  rep    : payee
  closed : date
  amount : money
  stage  : text
  new    : yes/no

table returns dated by returned
  deal     : deals
  returned : date

won = sum of amount in deals where stage is "Won"
commission = 5% of won
  when region is one of "North", "South"

example "one"
  region "West"
  deals
  ¦ id ¦ closed     ¦ amount ¦ stage ¦
  ¦ D1 ¦ 2026-01-20 ¦ 100    ¦ Lost  ¦
  expect commission 5
`;

describe('in a text', () => {
  test('what the column is known to hold', () => {
    expect(labels(`${plan}late = sum of amount in deals where stage is "|"\n`)).toEqual(['Won', 'Lost']);
    expect(labels(`${plan}bonus = 5\n  when region is one of "South", "|"\n`)).toEqual(['North', 'South', 'West']);
    expect(labels(`${plan}example "two"\n  region "|`)).toEqual(['North', 'South', 'West']);
  });
  test('and what the data hold', () => {
    const values = (table: string, column: string) => (table === 'deals' && column === 'stage' ? ['Open', 'Won'] : []);
    const { analysis, offset } = at(`${plan}late = sum of amount in deals where stage is "|"\n`, { values });
    expect(analysis.completions(offset).map(({ label }) => label)).toEqual(['Won', 'Lost', 'Open']);
  });
  test('closes what is open', () => {
    const written = `${plan}late = sum of amount in deals where stage is "Wo|`;
    const { text } = at(written);
    const [won] = completions(written);
    expect(won && applied(text, [{ span: won.span, text: won.insert }]).endsWith('stage is "Won"')).toBe(true);
  });
  test('nothing where a text is anybody’s own', () => {
    expect(labels('plan "|"\n')).toEqual([]);
    expect(labels('# stage is "|"\n')).toEqual([]);
  });
});

describe('between pipes', () => {
  const cases = `${plan}example "two"\n`;
  test('a header: columns of the records that are not there yet, and what can be expected of them', () => {
    expect(labels(`${cases}  deals\n  ¦ id ¦ |`)).toEqual(['rep', 'closed', 'amount', 'stage', 'new', 'expect commission']);
  });
  test('a header of cases: what can be given, and expected', () => {
    expect(labels(`${cases}  ¦ | ¦`)).toEqual(['name', 'region', 'won', 'expect commission', 'expect payout']);
  });
  test('a cell: what its column may hold', () => {
    expect(labels(`${cases}  deals\n  ¦ id ¦ stage ¦ new ¦\n  ¦ D1 ¦ |`)).toEqual(['Won', 'Lost']);
    expect(labels(`${cases}  deals\n  ¦ id ¦ stage ¦ new ¦\n  ¦ D1 ¦ Won ¦ | ¦`)).toEqual(['yes', 'no']);
    expect(labels(`${cases}  deals ¦ id ¦ stage ¦\n  ¦ D1 ¦ |`)).toEqual(['Won', 'Lost']);
    expect(labels(`${cases}  returns\n  ¦ deal ¦ returned ¦\n  ¦ | ¦`)).toEqual(['D1']);
    expect(labels(`${cases}  deals\n  ¦ id ¦ amount ¦\n  ¦ D1 ¦ |`)).toEqual([]);
  });
  test('it takes the place of what stands in the cell', () => {
    const written = `${cases}  deals\n  ¦ id ¦ stage ¦\n  ¦ D1 ¦ Wo|n  ¦\n`;
    const lost = completions(written).find(({ label }) => label === 'Lost');
    expect(lost && applied(at(written).text, [{ span: lost.span, text: lost.insert }]).endsWith('| D1 | Lost  |\n')).toBe(true);
  });
});

describe('in an example', () => {
  test('the plan’s pay periods', () => {
    expect(labels(`${plan}example "two"\n  in |`)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(labels(`${plan}example "two"\n  in 2026-Q|`)).toHaveLength(4);
    expect(labels(`commission = 1\nexample "x"\n  in 2025-03\n  expect commission 1\nexample "two"\n  in |`)[0]).toBe('2025-03');
  });
  test('problems, each with a page of its own', () => {
    const codes = labels(`${plan}example "two"\n  expect problem miss|`);
    expect(codes[0]).toBe('missing-input');
    expect(codes.filter((code) => !existsSync(join(root, 'docs', 'errors', `${code}.md`)))).toEqual([]);
  });
});
