import type { Diagnostic, Fix } from '../../editor/index.ts';
import { placeOf } from '../../compiler/diagnostics/render.ts';
import { allDiagnostics } from '../state/proofs.ts';
import { checked } from '../state/results.ts';
import { litWords } from '../state/selection.ts';
import { editPlan, planText } from '../state/workbook.ts';
import { words } from '../words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Sentence } from '../parts/sentence.tsx';

/** What is wrong with the plan, in plain words, each with its fixes. */
export function PlanProblems() {
  const w = words.value.plan;
  const { text } = checked.value ?? {};
  const diagnostics = allDiagnostics.value;
  if (diagnostics.length === 0 || text === undefined) return undefined;
  return (
    <section class="plan-problems" aria-label={w.problems}>
      <ul>
        {diagnostics.map((one) => (
          <Problem key={`${one.code} ${one.span.from}`} diagnostic={one} text={text} />
        ))}
      </ul>
    </section>
  );
}

function Problem({ diagnostic, text }: { readonly diagnostic: Diagnostic; readonly text: string }) {
  const w = words.value.plan;
  const { severity, message, span, fixes } = diagnostic;
  const { line } = placeOf(text, span.from);
  return (
    <li class={severity}>
      <Icon name={severity === 'error' ? 'error' : 'warning'} />
      <div>
        <p>
          <button type="button" class="line-link" onClick={() => (litWords.value = { ...span })}>
            {w.line(line)}
          </button>{' '}
          <Sentence text={message} />
        </p>
        {fixes.length > 0 && (
          <div class="fixes">
            {fixes.map((fix) => (
              <FixButton key={fix.title} fix={fix} text={text} />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

/** Mends the plan in one click, as long as the text is the one that the fix was made for. */
function FixButton({ fix, text }: { readonly fix: Fix; readonly text: string }) {
  const apply = (): void => {
    if (planText.value === text) editPlan(fix.edits);
  };
  return (
    <button type="button" class="button small" onClick={apply}>
      <Icon name="fix" />
      <span>
        <Sentence text={fix.title} />
      </span>
    </button>
  );
}
