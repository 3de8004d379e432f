import { expect, test } from 'vitest';
import { spoken } from '../cli/spoken.ts';

const falling = `plan "P"
  currency USD
  pays monthly
commission on sales
  up to 120,000 pay 5%
  above 120,000 pay 4% on everything
`;

test('a promise that nobody wrote is shown, and changes nothing', async () => {
  const { code, out } = await spoken(['prove', '-'], falling);
  expect(code).toBe(0);
  expect(out).toBe(`refuted      payout never falls as sales rises
  At sales 120,000.00 pays 6,000.00; at 120,000.01 pays 4,800.00.
  in 2000-01
  line 6: the band at 120,000
  fix: pay the later rate \`on the excess\`
  fix: let the rate not drop
  fix: say why it may: \`payout may fall as sales rises because "…"\`
`);
});

test('a written promise that is refuted ends with 4', async () => {
  const { code, out } = await spoken(['prove', '-', '--json'], `${falling}promise payout never falls as sales rises\n`);
  const { promises } = JSON.parse(out) as {
    readonly promises: readonly { readonly kind: string; readonly isWritten: boolean }[];
  };
  expect([code, promises.map(({ kind, isWritten }) => [kind, isWritten])]).toEqual([4, [['refuted', true]]]);
});

test('a plan with errors is not proved', async () => {
  const { code, out } = await spoken(['prove', '-', '--json'], 'commission = 5% of');
  expect([code, (JSON.parse(out) as { readonly promises: readonly unknown[] }).promises]).toEqual([1, []]);
});
