import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { run } from '../../runtime/index.ts';
import { inputRows } from './build.ts';

/** What 5% of sales pays in a currency. */
function paid(currency: string, sales: string): string | undefined {
  const { calculation } = compile(`currency ${currency}\neffective 2017-01-01 to 2017-01-31\ncommission = 5% of sales\n`);
  if (calculation === undefined) throw new Error('The plan does not compile.');
  return run(calculation, inputRows('payee | period | sales', `Ana | 2017-01 | ${sales}`)).payouts[0]?.amount;
}

describe('each currency is paid in its smallest unit', () => {
  test.each([
    ['JPY', '12345', '617'],
    ['JPY', '12350', '618'],
    ['JPY', '-12350', '-618'],
    ['KWD', '1.230', '0.062'],
    ['KWD', '1.250', '0.063'],
    ['KWD', '1.210', '0.061'],
    ['USD', '100.10', '5.01'],
    ['USD', '100.09', '5.00'],
    ['USD', '-100.10', '-5.01'],
    ['USD', '100.30', '5.02'],
  ])('5%% of %s %s is %s: halves go away from zero', (currency, sales, amount) => expect(paid(currency, sales)).toBe(amount));
});
