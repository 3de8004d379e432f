import { lazy } from '../parts/lazy.tsx';
import { FailureBoundary } from '../parts/failure-boundary.tsx';
import { planText } from '../state/workbook.ts';
import { words } from '../words/words.ts';
import { PlanProblems } from './plan-problems.tsx';
import './plan.css';

const LazyEditor = lazy(async () => (await import('./plan-editor.tsx')).PlanEditor);

/** The left side: the plan's text, and what the checker says about it. */
export function PlanPane() {
  return (
    <FailureBoundary>
      <div class="plan-frame">
        <pre class="plan-first" aria-hidden="true" data-words={words.value.plan.loading}>
          {planText.peek()}
        </pre>
        <LazyEditor />
      </div>
      <PlanProblems />
    </FailureBoundary>
  );
}
