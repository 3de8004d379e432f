import { expect, test } from 'vitest';
import { spoken } from '../cli/spoken.ts';

const head = 'plan "P"\n  currency USD\ninput sales : money\n';
const falling = `${head}commission = 5% of sales\n  when sales is at most 100,000\n`;

test('a promise that nobody wrote and that is not kept is a warning', async () => {
  const { code, out, err } = await spoken(['check', '-'], falling);
  expect(code).toBe(0);
  expect(err).toContain(
    'warning Pay falls as sales rises. At sales 100,000.00 pays 5,000.00; at 100,000.01 pays 0.00, in 2000-01. [pay-falls]',
  );
  expect(out).toContain('1 warning.');
});

test('a written promise that is not kept is an error, and the plan ends with 4', async () => {
  const { code, err } = await spoken(['check', '-'], `${falling}promise payout never falls as sales rises\n`);
  expect(code).toBe(4);
  expect(err).toContain(
    'error This promise is not kept. At sales 100,000.00 pays 5,000.00; at 100,000.01 pays 0.00, in 2000-01.',
  );
});

test('a waived one is silent', async () => {
  const { code, out, err } = await spoken(['check', '-'], `${falling}payout may fall as sales rises because "house accounts"\n`);
  expect({ code, out, err }).toEqual({ code: 0, out: 'standard input: no problems found.\n', err: '' });
});

test('where tiers say it already, it is said once', async () => {
  const tiers = `${head}commission on sales\n  up to 1,000 pay 5%\n  above 1,000 pay 4% on everything\n`;
  const { err } = await spoken(['check', '-'], tiers);
  expect(err.match(/warning/g)).toEqual(['warning']);
});

test('a cost is not warned of', async () => {
  const { err } = await spoken(['check', '-'], `${head}input returns : money\ncommission = 5% of (sales - returns)\n`);
  expect(err).toBe('');
});
