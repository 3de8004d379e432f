import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../../parts/icon.tsx';
import type { Verdict } from '../../../compiler/index.ts';

const icons: { readonly [K in Verdict['kind']]: IconName } = {
  proved: 'check',
  refuted: 'error',
  undecided: 'warning',
  waived: 'notice',
};

/** How a promise stands: by drawing and word, not by colour alone. */
export function StateMark({ state, children }: { readonly state: Verdict['kind']; readonly children: ComponentChildren }) {
  return (
    <span class={`state-mark ${state}`}>
      <Icon name={icons[state]} />
      {children}
    </span>
  );
}
