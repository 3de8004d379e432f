import { useMemo } from 'preact/hooks';
import type { Calculation } from '../../../runtime/calculation.ts';
import { planName } from '../../state/workbook.ts';
import { words } from '../../words/words.ts';
import { copy } from './facts.tsx';

/** The calculation as it is stored. */
export function RawJson({ calculation }: { readonly calculation: Calculation }) {
  const w = words.value.compiled;
  const text = useMemo(() => JSON.stringify(calculation, undefined, 2), [calculation]);
  const download = (): void => {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: planName.peek().replace(/\.plan$/, '.json'),
    });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <div class="compiled-tools">
        <button type="button" class="button" onClick={() => void copy(text)}>
          {w.copy}
        </button>
        <button type="button" class="button" onClick={download}>
          {w.download}
        </button>
      </div>
      <pre class="calculation" tabIndex={0}>
        {text}
      </pre>
    </>
  );
}
