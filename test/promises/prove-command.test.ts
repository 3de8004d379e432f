import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

describe('same as another plan, which lies beside it', () => {
  const header = 'plan "P"\n  currency USD\n  pays monthly\ninput sales : money from 0 to 100,000\n';
  const proving = async (before: string, now: string): Promise<{ readonly code: number; readonly out: string }> => {
    const folder = await mkdtemp(join(tmpdir(), 'same-as-'));
    try {
      await writeFile(join(folder, 'before.plan'), `${header}${before}`);
      await writeFile(
        join(folder, 'now.plan'),
        `${header}${now}promise same as "before.plan"\npayout may fall as sales rises because "it is beside the point"\n`,
      );
      return await spoken(['prove', join(folder, 'now.plan')]);
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  test('the same in other words', async () => {
    const { code, out } = await proving('commission = 5% of sales\n', 'rate = 5%\ncommission = rate of sales\n');
    expect([code, out.split('\n')[0]]).toEqual([0, 'proved       same as "before.plan"']);
  });
  test('another rate', async () => {
    const { code, out } = await proving('commission = 5% of sales\n', 'commission = 6% of sales\n');
    expect([code, out.split('\n').slice(0, 2)]).toEqual([
      4,
      ['refuted      same as "before.plan"', '  At sales 500.00 pays 30.00; "before.plan" pays 25.00.'],
    ]);
  });
});
