import { expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { caseOf, type Goal, solve } from '../../simulate/index.ts';

const plan = `currency USD
commission on sales
  up to 30,000  pay 10%
  above 30,000  pay 14% on everything`;

function solved(goal: Goal) {
  const { calculation } = compile(plan);
  if (calculation === undefined) throw new Error('The plan has errors.');
  const { calculation: loose, data, payee, period } = caseOf(calculation, { sales: '1000' });
  const answer = solve({ calculation: loose, data, payee, period, vary: 'sales', goal });
  if ('problems' in answer) throw new Error(answer.problems[0]?.message);
  return answer.solution;
}

test('a jump just above a border names the band that begins there', () => {
  const solution = solved({ kind: 'exactly', amount: '3500' });
  expect(solution).toMatchObject({ kind: 'jumped', at: '3000001/100', paid: '4200', below: { at: '30000', paid: '3000' } });
  expect(solution.kind === 'jumped' && solution.causes.map(({ words }) => words)).toEqual(['above 30,000']);
});
