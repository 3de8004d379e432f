import { promiseDiagnostics, provePromises, type Verdict } from '../../../compiler/index.ts';
import type { Desk } from '../desk.ts';
import type { ProvedPromise } from '../proofs.ts';
import type { Answers, Asks } from '../protocol.ts';
import { casesBeside } from './prove/cases.ts';
import { mendsOf } from './prove/mends.ts';

export function answerProve(desk: Desk, { plan, search = 'quick' }: Asks['prove']): Answers['prove'] {
  const { include } = desk;
  const compilation = desk.compilation(plan);
  const compiles = (text: string): boolean =>
    desk.compilation({ ...plan, text }).diagnostics.every(({ severity }) => severity !== 'error');
  const promises = provePromises(compilation, { include, search }).map((verdict): ProvedPromise => {
    if (verdict.kind !== 'refuted') return { kind: 'other', verdict };
    const mends = mendsOf(verdict, plan.text, compiles);
    return { kind: 'refuted', verdict, mends, cases: casesBeside(verdict, plan.currency) };
  });
  const diagnostics = promises.flatMap((promise) =>
    promise.kind === 'other' ? [] : said(promise.verdict).map((one) => ({ ...one, fixes: offered(promise) })),
  );
  return { text: plan.text, search, promises, diagnostics };

  function said(verdict: Verdict) {
    return promiseDiagnostics([verdict], compilation.diagnostics);
  }
}

/** Those that are words to put in; the others are advice. */
const offered = ({ mends }: Extract<ProvedPromise, { kind: 'refuted' }>) => mends.filter(({ edits }) => edits.length > 0);
