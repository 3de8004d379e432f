import type { Span } from '../../../grammar/span.ts';
import { litWords } from '../../state/selection.ts';
import { side } from '../../state/view.ts';
import { Icon } from '../../parts/icon.tsx';
import { words } from '../../words/words.ts';

/** Leads to the words of the plan. */
export function PlanLink({ span }: { readonly span: Span }) {
  const show = (): void => {
    litWords.value = { ...span };
    side.value = 'plan';
  };
  return (
    <button type="button" class="button plain small" onClick={show}>
      <Icon name="locate" />
      {words.value.promises.showWords}
    </button>
  );
}
