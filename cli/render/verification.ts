import type { Difference, Verification } from '../../runtime/index.ts';
import { counted } from './problems.ts';

const mostShown = 10;

/** What came of a verification: one line where everything is the same. */
export function verificationLines({ payees, of, lines, differences }: Verification): readonly string[] {
  const whose = payees === of ? counted(of, 'payee') : `${payees} of ${counted(of, 'payee')}`;
  if (differences.length === 0)
    return [`Verified: ${counted(lines, 'line')} of ${whose}, worked out again one by one, without a difference.`];
  const rest = differences.length - mostShown;
  return [
    ...differences.slice(0, mostShown).map(differenceLine),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
    `Not verified: ${counted(differences.length, 'difference')} in ${counted(lines, 'line')} of ${whose}, worked out again one by one.`,
    'Nothing is written. This is a mistake of upside: please report it with your plan, and pay by the amounts worked out one by one.',
  ];
}

function differenceLine({ payee, period, component, paid, exact }: Difference): string {
  return `${payee}, ${period}, ${component}: ${paid ?? 'no line'} in the run, ${exact ?? 'no line'} when worked out one by one.`;
}
