import { computed, signal, useSignal, useSignalEffect } from '@preact/signals';
import type { Calculation, CalculationNode, Phrase } from '../../../runtime/calculation.ts';
import { report } from '../../state/failures.ts';
import { caret, litWords, selected } from '../../state/selection.ts';
import { paid } from '../../state/results.ts';
import { side } from '../../state/view.ts';
import { plan } from '../../state/workbook.ts';
import { words } from '../../words/words.ts';
import { desk } from '../../worker/workers.ts';
import { Section } from './declared.tsx';
import { grainText, typeText } from './types.ts';

interface NodesProps {
  readonly calculation: Calculation;
  readonly filter: string;
}
const values = signal<readonly string[]>([]);
/** So many are drawn at first, and at each asking for more. */
const page = 150;

/** The smallest words of the plan around the cursor: their figures are marked. */
const atCaret = computed(() => {
  const at = caret.value;
  const found = (paid.value?.calculation.phrases ?? []).filter(({ from, to }) => at !== undefined && from <= at && at < to);
  const least = Math.min(...found.map(({ from, to }) => to - from));
  return found.find(({ from, to }) => to - from === least);
});

/** Every figure of the calculation, in the plan's words, with what it comes to in the case at hand. */
export function Nodes({ calculation, filter }: NodesProps) {
  const w = words.value.compiled;
  const limit = useSignal(page);
  useValues();
  const at = selected.value;
  const found = calculation.nodes.filter((node) => isMeant(node, calculation.phrases[node.id], filter));
  if (found.length === 0) return <p class="quiet">{w.noMatch}</p>;
  return (
    <Section title={w.nodes}>
      <table class="listed nodes" aria-label={w.nodes}>
        <thead>
          <tr>
            <th scope="col">{w.words}</th>
            <th scope="col">{w.made}</th>
            <th scope="col">{w.type}</th>
            <th scope="col" class="figure">
              {at === undefined ? w.value : w.valueOf(at.payee, at.period)}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, limit.value).map((node) => (
            <Row key={node.id} node={node} phrase={calculation.phrases[node.id]} />
          ))}
        </tbody>
      </table>
      {found.length > limit.value && (
        <button type="button" class="button small more" onClick={() => (limit.value += page)}>
          {w.more(Math.min(page, found.length - limit.value))}
        </button>
      )}
    </Section>
  );
}

function isMeant(node: CalculationNode, phrase: Phrase | undefined, filter: string): boolean {
  const text = `${phrase?.name ?? ''} ${phrase?.text ?? ''} ${node.op}`.toLowerCase();
  return text.includes(filter.toLowerCase());
}

function useValues(): void {
  useSignalEffect(() => {
    const at = selected.value;
    if (paid.value !== undefined && at !== undefined) void ask({ payee: at.payee, period: at.period });
  });
}
async function ask(at: { readonly payee: string; readonly period: string }): Promise<void> {
  const answer = await desk.ask('values', { plan: plan.peek(), selected: at }, { supersedes: 'values' });
  if (answer.kind === 'failed') report(answer.message);
  if (answer.kind === 'answer' && answer.answer !== undefined) values.value = answer.answer;
}

function Row({ node, phrase }: { readonly node: CalculationNode; readonly phrase: Phrase | undefined }) {
  const w = words.value.compiled;
  const text = phrase?.text.replaceAll(/\s+/g, ' ') ?? '';
  const isHere = phrase !== undefined && atCaret.value?.from === phrase.from && atCaret.value.to === phrase.to;
  const show = (): void => {
    if (phrase !== undefined) litWords.value = { from: phrase.from, to: phrase.to };
    side.value = 'plan';
  };
  return (
    <tr class={isHere ? 'here' : ''} aria-current={isHere ? 'true' : undefined}>
      <th scope="row">
        {phrase === undefined ? (
          <span class="quiet">#{node.id}</span>
        ) : (
          <button type="button" class="cause" lang="en" title={w.show(text)} onClick={show}>
            {phrase.name !== undefined && <b>{phrase.name}</b>}
            <span>{text}</span>
          </button>
        )}
      </th>
      <td>{opText(node)}</td>
      <td>
        {typeText(node.type)} <span class="node-grain">{w.per(grainText(node.grain))}</span>
      </td>
      <td class="figure">{(values.value[node.id] ?? '').replace('-', '−') || '–'}</td>
    </tr>
  );
}

/** `at quarter to date`, `sum`, `tiers`: what is done, with the days it is taken over where they are others. */
function opText(node: CalculationNode): string {
  if (node.op === 'at') {
    const { window } = node;
    const unit = 'unit' in window ? window.unit : '';
    const count = 'count' in window ? ` ${window.count}` : '';
    return `${window.kind.replaceAll('-', ' ')}${count} ${unit}`;
  }
  return 'how' in node && typeof node.how === 'string' ? `${node.op} (${node.how})` : node.op.replaceAll('-', ' ');
}
