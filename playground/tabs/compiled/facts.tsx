import type { Calculation } from '../../../runtime/calculation.ts';
import { say } from '../../state/view.ts';
import { words } from '../../words/words.ts';

/** What the plan says of itself, and the two hashes by which it is known. */
export function Facts({ calculation }: { readonly calculation: Calculation }) {
  const w = words.value.compiled;
  const { plan, sourceHash, meaningHash } = calculation;
  const dates = plan.from === undefined && plan.to === undefined ? w.open : `${plan.from ?? '…'} – ${plan.to ?? '…'}`;
  const facts = [
    [w.facts, plan.name],
    [w.currency, plan.currency ?? w.none],
    [w.pays, plan.pays],
    [w.effective, dates],
    ...(plan.fiscalStart === 1 ? [] : [[w.fiscal, String(plan.fiscalStart)]]),
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <Hash name={w.source} value={sourceHash} />
      <Hash name={w.meaning} value={meaningHash} />
    </dl>
  );
}

function Hash({ name, value }: { readonly name: string; readonly value: string }) {
  const w = words.value.compiled;
  return (
    <div class="hash">
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
        <button type="button" class="button small" aria-label={`${w.copy}: ${name}`} onClick={() => void copy(value)}>
          {w.copy}
        </button>
      </dd>
    </div>
  );
}

export async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  say(words.value.compiled.copied);
}
