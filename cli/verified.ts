import type { RunResult } from '../runtime/data.ts';
import { verify } from '../runtime/index.ts';
import type { PayWords } from './options.ts';
import type { Ready } from './prepared.ts';
import { verificationLines } from './render/verification.ts';
import type { Terminal } from './terminal.ts';

/** Works some pay out a second time, where that is asked for, and says what came of it. */
export function isVerified(
  { calculation, loaded, options }: Pick<Ready, 'calculation' | 'loaded' | 'options'>,
  result: Pick<RunResult, 'payouts' | 'resultHash'>,
  { verify: payees }: Pick<PayWords, 'verify'>,
  terminal: Pick<Terminal, 'err' | 'progress'>,
): boolean {
  if (payees === undefined) return true;
  terminal.progress('Verifying …');
  const verification = verify(calculation, loaded.data, options, result, payees === true ? undefined : payees);
  terminal.progress('');
  terminal.err([...verificationLines(verification), ''].join('\n'));
  return verification.differences.length === 0;
}
