import type { RunResult } from '../../runtime/data.ts';

/** What lies in an archive, and the hashes by which its results can be told from others. */
export function readMe(plan: string, tables: number, result: RunResult | undefined): string {
  const lines = [
    `Plan: ${plan}`,
    'Made by the playground of Upside. Unpack it and run:',
    '',
    `  upside run "${plan}"`,
    '',
    `data/     what the plan reads: ${tables} ${tables === 1 ? 'file' : 'files'}`,
    ...(result === undefined
      ? ['There are no results: the plan had errors.']
      : [
          'results/  payouts.csv, what is paid; problems.csv, what is wrong with the data',
          '',
          `Paid in all: ${result.totals.payout} ${result.currency}`,
          '',
          'SHA-256, as every run of the same plan over the same data has it:',
          `  plan text     ${result.sourceHash}`,
          `  its meaning   ${result.meaningHash}`,
          `  the payouts   ${result.resultHash}`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The plan that such a text names. */
export function namedPlan(text: string): string | undefined {
  return /^Plan: (.+)$/m.exec(text)?.[1];
}
