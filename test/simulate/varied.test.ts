import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { loadData } from '../../data/index.ts';
import { run } from '../../runtime/run.ts';
import { curveOf, variedOf } from '../../simulate/index.ts';

const examples = readdirSync('examples').filter((id) => existsSync(`examples/${id}/${id}.plan`));

describe('the figures that a question may vary', () => {
  test.each(examples)('%s: each one that is offered has a curve, and no other', async (id) => {
    const { calculation } = compile(readFileSync(`examples/${id}/${id}.plan`, 'utf8'), { currency: 'USD' });
    if (calculation === undefined) throw new Error('The plan has errors.');
    const { data } = await loadData(calculation, { folder: `examples/${id}/data` });
    const options = { currency: 'USD' };
    const { totals } = run(calculation, data, options);
    const [payee, period] = [Object.keys(totals.byPayee)[0], Object.keys(totals.byPeriod).toSorted().at(-1)];
    if (payee === undefined || period === undefined) throw new Error('Nobody is paid.');
    const offered = new Set(variedOf(calculation).map(({ name }) => name));
    const { inputs, definitions, payees } = calculation;
    const names = new Set([...inputs, ...definitions, ...(payees?.columns ?? [])].map(({ name }) => name));
    for (const vary of names) {
      const answer = curveOf({ calculation, data, options, payee, period, vary });
      expect([vary, 'curve' in answer]).toEqual([vary, offered.has(vary)]);
    }
  });

  test('what bands lie on comes first, and brings what it is measured against', () => {
    const plan =
      'param target : money = 10\nrate = 5%\ncommission on sales against target\n  up to 100%  pay rate\n  above 100%  pay 6% on the excess';
    const { calculation } = compile(`currency USD\n${plan}`);
    if (calculation === undefined) throw new Error('The plan has errors.');
    const [first] = variedOf(calculation);
    expect(first?.name).toBe('sales');
    expect(calculation.phrases[first?.against ?? -1]?.text).toBe('target');
  });
});
