import { describe, expect, it } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { listing } from './listing.ts';

function listed(text: string): readonly string[] {
  const { calculation, diagnostics } = compile(text, { currency: 'USD' });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  expect(errors).toEqual([]);
  return calculation === undefined ? [] : listing(calculation);
}

describe('text to calculation', () => {
  it('gives the two clauses of the brief their implicit inputs, in one ladder and one pool', () => {
    expect(listed('above 100% of target pay 6% on the excess; team pool split by contribution share')).toEqual([
      '0 input input=sales : money payee',
      '1 literal value=1 : percent company',
      '2 input input=target : money payee',
      '3 multiply left=1 right=2 : money payee',
      '4 literal value=3/50 : percent company',
      '5 tiers base=0 form=rate bands=[{lowIncluded=false highIncluded=false low=3 pay=4 another=false spread=excess}] : money payee',
      '6 round value=5 mode=half-up : money payee',
      '7 input input=team_pool : money group team',
      '8 round value=7 mode=half-up : money group team',
      '9 share amount=8 group={kind=group column=team} method=webster ifNobody=nobody-paid weight=0 : money payee',
      'commission (commission) each month = 6',
      'pool (pool) each month = 9',
    ]);
  });

  it('keeps a definition that two components use as one node, and moves its days only where the plan says so', () => {
    expect(
      listed(`pays monthly
        input sales : money
        share = sales / 1000
        commission = 10 * share
        bonus paid quarterly = (share year to date) times 2
        deduction fee = 1`),
    ).toEqual([
      '0 literal value=10 : number company',
      '1 input input=sales : money payee',
      '2 literal value=1000 : number company',
      '3 divide left=1 right=2 : money payee',
      '4 multiply left=0 right=3 : money payee',
      '5 round value=4 mode=half-up : money payee',
      '6 at value=3 window={kind=to-date unit=year} : money payee',
      '7 literal value=2 : number company',
      '8 multiply left=6 right=7 : money payee',
      '9 round value=8 mode=half-up : money payee',
      '10 literal value=1 : money company',
      '11 round value=10 mode=half-up : money company',
      'commission (commission) each month = 5',
      'bonus (bonus) each quarter = 9',
      'fee (deduction, subtracts) each month = 11',
    ]);
  });

  it('puts clauses in their fixed order whatever the order of writing', () => {
    const inOrder = listed('bonus = 2% of sales times 3 when sales is above 10 at least 5 at most 50');
    expect(listed('bonus = 2% of sales at most 50 at least 5 when sales is above 10 times 3')).toEqual(inOrder);
    expect(inOrder.map((line) => line.split(' ')[1]).filter((op) => op !== 'literal' && op !== 'input')).toEqual([
      'below',
      'multiply',
      'multiply',
      'choose',
      'greatest',
      'least',
      'round',
      '(bonus)',
    ]);
  });

  it('closes bands on one another and reads widths as bounds', () => {
    expect(
      listed('commission on sales first 3,000 pay 6% next 5,000 pay 8% rest pay 10%').filter((line) => line.includes('tiers')),
    ).toEqual([
      [
        '6 tiers base=0 form=rate bands=[',
        '{lowIncluded=false highIncluded=true high=1 pay=2 another=false spread=everything}, ',
        '{lowIncluded=false highIncluded=true low=1 high=3 pay=4 another=false spread=excess}, ',
        '{lowIncluded=false highIncluded=false low=3 pay=5 another=false spread=excess}] : money payee',
      ].join(''),
    ]);
  });
});
