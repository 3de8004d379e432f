import { signal } from '@preact/signals';
import { Choice } from '../parts/choice.tsx';
import { report } from '../state/failures.ts';
import { paid, payees, periods } from '../state/results.ts';
import { selected } from '../state/selection.ts';
import { overlay } from '../state/view.ts';
import { desk } from '../worker/workers.ts';
import { words } from '../words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { printStatements, type Explained } from './sheets.tsx';

const who = signal('');
const period = signal('');
/** How many statements are ready, while they are prepared. */
const ready = signal<number | undefined>(undefined);

/** Whose statement of which period is printed. */
export function openStatements(): void {
  const at = selected.peek();
  [who.value, period.value, ready.value] = [at?.payee ?? '', at?.period ?? '', undefined];
  overlay.value = { title: words.peek().statements.title, shape: 'dialog', content: () => <Statements /> };
}

function Statements() {
  const w = words.value.statements;
  if (paid.value === undefined || payees.value.length === 0) return <p>{w.none}</p>;
  const everybody = { value: '', title: w.all(payees.value.length) };
  const chosen = who.value === '' ? payees.value : [who.value];
  return (
    <div class="files">
      <p class="quiet">{w.about}</p>
      <Choice
        label={w.who}
        choices={[...payees.value.map((name) => ({ value: name, title: name })), everybody]}
        value={who.value}
        onChoose={(name) => (who.value = name)}
      />
      <Choice
        label={w.period}
        choices={periods.value.map((label) => ({ value: label, title: label }))}
        value={period.value}
        onChoose={(label) => (period.value = label)}
      />
      <button
        type="button"
        class="button accent print-button"
        disabled={ready.value !== undefined}
        onClick={() => void print(chosen, period.value)}
      >
        <Icon name="print" />
        {ready.value === undefined ? w.print : w.preparing(ready.value, chosen.length)}
      </button>
    </div>
  );
}

async function print(names: readonly string[], label: string): Promise<void> {
  const explained: Explained[] = [];
  ready.value = 0;
  for (const payee of names) {
    const asked = await desk.ask('explain', { payee, period: label });
    if (asked.kind === 'failed') report(asked.message);
    if (asked.kind === 'answer') explained.push({ payee, period: label, explanation: asked.answer });
    ready.value = explained.length;
  }
  ready.value = undefined;
  if (paid.value !== undefined) printStatements(paid.value, explained);
}
