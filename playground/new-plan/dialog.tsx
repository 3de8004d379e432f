import { computed, effect, signal } from '@preact/signals';
import { putOnDesk } from '../drawer/plans.ts';
import { grouped } from '../parts/money.ts';
import { dataFileOf } from '../sheets/data-file.ts';
import { report } from '../state/failures.ts';
import { settings } from '../state/settings.ts';
import { closeOverlay, overlay } from '../state/view.ts';
import { scenarios } from '../worker/workers.ts';
import type { Paid } from '../worker/protocol.ts';
import { words } from '../words/words.ts';
import { type Answers, usualAnswers } from './answers.ts';
import { newPlan } from './new-plan.ts';
import { Questions } from './questions.tsx';
import './new-plan.css';

const answers = signal<Answers>(usualAnswers);
/** What is written, of the year at hand. */
const made = computed(() => newPlan(answers.value, settings.value.language, new Date().getFullYear()));
const preview = signal<Paid | undefined>(undefined);

/** Four questions, and at once the plan that they write and what it pays. */
export function openNewPlan(): void {
  answers.value = { ...usualAnswers, currency: settings.peek().currency };
  overlay.value = { title: words.peek().newPlan.title, shape: 'wide', content: () => <NewPlanDialog /> };
}

effect(() => {
  const { text, files } = made.value;
  const { currency, language } = settings.value;
  if (overlay.value === undefined) return;
  void pay({ plan: { text, currency, language }, folder: { files: files.map(dataFileOf), plans: {} } });
});

async function pay(ask: Parameters<typeof scenarios.ask<'preview'>>[1]): Promise<void> {
  const asked = await scenarios.ask('preview', ask, { supersedes: 'preview' });
  if (asked.kind === 'answer') preview.value = asked.answer;
  if (asked.kind === 'failed') report(asked.message);
}

function NewPlanDialog() {
  const w = words.value.newPlan;
  const use = async (): Promise<void> => {
    const { text, files } = made.value;
    if (await putOnDesk({ name: w.file, text, files: files.map(dataFileOf), plans: {}, isOwn: true })) closeOverlay();
  };
  return (
    <form class="new-plan" onSubmit={(event) => (event.preventDefault(), void use())}>
      <Questions answers={answers} />
      <section aria-label={w.text}>
        <h3>{w.text}</h3>
        <pre tabIndex={0}>{made.value.text}</pre>
      </section>
      <section class="new-plan-pay" aria-label={w.pays}>
        <h3>{w.pays}</h3>
        <Sums />
        <button type="submit" class="button accent">
          {w.use}
        </button>
      </section>
    </form>
  );
}

function Sums() {
  const { newPlan, pay } = words.value;
  const { result, text } = preview.value ?? {};
  if (result === undefined || text !== made.value.text) return <p class="quiet">{newPlan.working}</p>;
  return (
    <table class="sums">
      <tbody>
        {Object.entries(result.totals.byPayee).map(([payee, sum]) => (
          <tr key={payee}>
            <th scope="row">{payee}</th>
            <td class="figure">{grouped(sum)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{pay.total}</th>
          <td class="figure">
            {grouped(result.totals.payout)} {result.currency}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
