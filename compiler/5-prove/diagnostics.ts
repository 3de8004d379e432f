import type { Fix } from '../../grammar/problem.ts';
import type { Span } from '../../grammar/span.ts';
import { type Diagnostic, reporter as newReporter } from '../diagnostics/diagnostic.ts';
import type { Verdict } from './verdict.ts';

/**
 * Refuted promises as diagnostics: a written one is an error, at the promise; one that nobody wrote is a warning, at the words that
 * do it, unless `said` has it there already (`tiers-fall`). What is proved, waived or not decided says nothing.
 */
export function promiseDiagnostics(verdicts: readonly Verdict[], said: readonly Diagnostic[] = []): readonly Diagnostic[] {
  const reporter = newReporter();
  for (const verdict of verdicts) {
    if (verdict.kind !== 'refuted') continue;
    const { promise, sentence, setting, culprit, span } = verdict;
    const found = setting === '' ? sentence : `${sentence.slice(0, -1)}, ${setting}.`;
    const fixes = verdict.fixes.map((title): Fix => ({ title, edits: [] }));
    const at = span ?? culprit?.span ?? start;
    if (!verdict.isWritten) reporter.say('pay-falls', at, { found, rising: risingIn(promise) }, { fixes });
    else {
      const related = culprit === undefined ? [] : [{ span: culprit.span, message: 'does it' }];
      reporter.say('promise-refuted', at, { found }, { fixes, related });
    }
  }
  const falls = said.filter(({ code }) => code === 'tiers-fall');
  const isSaid = ({ code, span }: Diagnostic): boolean =>
    code === 'pay-falls' && falls.some((other) => other.span.from <= span.to && span.from <= other.span.to);
  return reporter.found().filter((diagnostic) => !isSaid(diagnostic));
}

const start: Span = { from: 0, to: 0 };
const risingIn = (promise: string): string => /falls as (.+) rises$/.exec(promise)?.[1] ?? 'a figure';
