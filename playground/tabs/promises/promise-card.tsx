import type { Verdict } from '../../../compiler/index.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { words } from '../../words/words.ts';
import type { ProvedPromise } from '../../worker/proofs.ts';
import { PlanLink } from './plan-link.tsx';
import { Refutation } from './refutation.tsx';
import { StateMark } from './state-mark.tsx';

/** One promise, how it stands, and why. */
export function PromiseCard({ promise, text }: { readonly promise: ProvedPromise; readonly text: string }) {
  const w = words.value.promises;
  const { verdict } = promise;
  return (
    <li class={`promise ${verdict.kind}`}>
      <div class="promise-head">
        <h3>
          <Sentence text={verdict.promise} />
        </h3>
        <StateMark state={verdict.kind}>{w.state[verdict.kind]}</StateMark>
      </div>
      <p class="quiet promise-where">
        {verdict.isWritten ? w.written : w.implied}
        {verdict.span !== undefined && <PlanLink span={verdict.span} />}
      </p>
      {promise.kind === 'refuted' ? <Refutation promise={promise} text={text} /> : <Why verdict={promise.verdict} />}
    </li>
  );
}

function Why({ verdict }: { readonly verdict: Exclude<Verdict, { kind: 'refuted' }> }) {
  const w = words.value.promises;
  switch (verdict.kind) {
    case 'proved':
      return (
        <>
          <p>{verdict.by === 'slopes' ? w.by.slopes : w.by.other(verdict.by)}</p>
          {verdict.reasons.length > 0 && (
            <details class="reasons">
              <summary>{w.how}</summary>
              <Lines lines={verdict.reasons} />
            </details>
          )}
          {verdict.over.length > 0 && (
            <p>
              <span class="quiet">{w.over}</span> <Sentence text={verdict.over.join('; ')} />
            </p>
          )}
        </>
      );
    case 'waived':
      return (
        <p>
          <Sentence text={verdict.because} />
        </p>
      );
    case 'undecided':
      return (
        <>
          <p>{w.undecidedText}</p>
          {verdict.tried.length > 0 && <Told label={w.tried} text={verdict.tried.join('; ')} />}
          {verdict.stoppedBy !== undefined && <Told label={w.stoppedBy} text={verdict.stoppedBy} />}
        </>
      );
  }
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <Sentence text={line} />
        </li>
      ))}
    </ul>
  );
}

function Told({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p>
      <span class="quiet">{label}</span> <Sentence text={text} />
    </p>
  );
}
