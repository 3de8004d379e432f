import { inLanguage, promiseDiagnostics, provePromises, type Verdict } from '../../../compiler/index.ts';
import type { Desk } from '../desk.ts';
import type { ProvedPromise } from '../proofs.ts';
import type { Answers, Asks } from '../protocol.ts';
import { withWholeBand } from './prove/band-words.ts';
import { casesBeside } from './prove/cases.ts';
import { mendInChinese, verdictInChinese } from './prove/in-chinese.ts';
import { mendsOf } from './prove/mends.ts';

export function answerProve(desk: Desk, { plan, search = 'quick' }: Asks['prove']): Answers['prove'] {
  const { include } = desk;
  const compilation = desk.compilation(plan);
  const compiles = (text: string): boolean =>
    desk.compilation({ ...plan, text }).diagnostics.every(({ severity }) => severity !== 'error');
  const promises = provePromises(compilation, { include, search }).map((verdict): ProvedPromise => {
    if (verdict.kind !== 'refuted') return { kind: 'other', verdict };
    const mends = mendsOf(verdict, plan.text, compiles);
    const whole = withWholeBand(verdict, compilation.tree);
    const cases = casesBeside(verdict, plan.currency);
    if (plan.language === 'en') return { kind: 'refuted', verdict: whole, mends, cases };
    return { kind: 'refuted', verdict: verdictInChinese(whole), mends: mends.map(mendInChinese), cases };
  });
  const diagnostics = promises.flatMap((promise) =>
    promise.kind === 'other'
      ? []
      : said(promise.verdict).map((one) => ({ ...inLanguage(one, plan.language), fixes: offered(promise) })),
  );
  return { text: plan.text, language: plan.language, search, promises, diagnostics };

  function said(verdict: Verdict) {
    return promiseDiagnostics([verdict], compilation.diagnostics);
  }
}

/** Those that are words to put in; the others are advice. */
const offered = ({ mends }: Extract<ProvedPromise, { kind: 'refuted' }>) => mends.filter(({ edits }) => edits.length > 0);
