import { paid } from '../../state/results.ts';
import { words } from '../../words/words.ts';
import { Empty } from '../../parts/empty.tsx';
import './compiled.css';

/** The calculation that a backend pays by, as it is stored. */
export function Compiled() {
  const { errorsFirst, errorsFirstText } = words.value.pay;
  if (paid.value === undefined)
    return (
      <Empty icon="compiled" title={errorsFirst}>
        {errorsFirstText}
      </Empty>
    );
  return (
    <pre class="calculation" tabIndex={0}>
      {JSON.stringify(paid.value.calculation, undefined, 2)}
    </pre>
  );
}
