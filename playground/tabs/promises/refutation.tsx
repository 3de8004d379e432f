import { editPlan, planText } from '../../state/workbook.ts';
import { say } from '../../state/view.ts';
import { Icon } from '../../parts/icon.tsx';
import { grouped } from '../../parts/money.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { words } from '../../words/words.ts';
import type { CaseRow, CasesBeside, ProvedPromise } from '../../worker/proofs.ts';
import { loadCase } from './load-case.ts';
import { PlanLink } from './plan-link.tsx';

interface RefutationProps {
  readonly promise: Extract<ProvedPromise, { kind: 'refuted' }>;
  /** The plan that it is about. */
  readonly text: string;
}

/** The cases against a promise beside each other, the words that do it, and what to write instead. */
export function Refutation({ promise: { verdict, mends, cases }, text }: RefutationProps) {
  const w = words.value.promises;
  const { sentence, setting, culprit } = verdict;
  const isOfPlan = planText.value === text;
  return (
    <>
      <p class="refuted-by">
        <Sentence text={setting === '' ? sentence : `${sentence.slice(0, -1)}, ${setting}.`} />
      </p>
      <CaseTable cases={cases} />
      <p>
        <button type="button" class="button accent" disabled={!isOfPlan} onClick={() => loadCase(verdict, cases)}>
          {w.load}
        </button>
      </p>
      {culprit !== undefined && (
        <p class="culprit">
          {w.doesIt} <code>{text.slice(culprit.span.from, culprit.span.to).replaceAll(/\s+/g, ' ')}</code>
          <PlanLink span={culprit.span} />
        </p>
      )}
      {mends.length > 0 && (
        <div class="mends">
          <h4>{w.mend}</h4>
          <ul>
            {mends.map((mend) => (
              <li key={mend.title}>
                <Mend mend={mend} text={text} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** One click where words can be put in, else advice. */
function Mend({
  mend: { title, edits },
  text,
}: {
  readonly mend: RefutationProps['promise']['mends'][number];
  readonly text: string;
}) {
  const apply = (): void => {
    if (planText.value !== text) return;
    editPlan(edits);
    say(words.value.promises.mended);
  };
  if (edits.length === 0) return <Sentence text={title} />;
  return (
    <button type="button" class="button small" onClick={apply}>
      <Icon name="fix" />
      <span>
        <Sentence text={title} />
      </span>
    </button>
  );
}

function CaseTable({ cases: { payee, isAlone, period, currency, rows } }: { readonly cases: CasesBeside }) {
  const w = words.value.promises;
  const count = rows[0]?.values.length ?? 0;
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const isCompared = rows.some(({ difference }) => difference !== undefined);
  return (
    <div class="case-frame" role="group" aria-label={w.cases} tabIndex={0}>
      <table class="cases" aria-label={w.cases}>
        <thead>
          <tr>
            <th scope="col">{w.of(isAlone ? w.onePayee : payee, period, currency)}</th>
            {numbers.map((number) => (
              <th key={number} scope="col" class="figure">
                {w.case(number)}
              </th>
            ))}
            {isCompared && (
              <th scope="col" class="figure">
                {w.difference}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.kind} ${row.name}`} row={row} isCompared={isCompared} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  row: { kind, name, values, isChanged, difference },
  isCompared,
}: {
  readonly row: CaseRow;
  readonly isCompared: boolean;
}) {
  const isLess = kind !== 'input' && difference?.startsWith('-') === true;
  return (
    <tr class={`${kind} ${isChanged ? 'changed' : ''}`}>
      <th scope="row">{kind === 'payout' ? words.value.pay.payout : name}</th>
      {values.map((value, i) => (
        <td key={i} class="figure">
          {value === '' ? '–' : value.replace('-', '−')}
        </td>
      ))}
      {isCompared && (
        <td class={`figure ${isLess ? 'less' : ''}`}>
          {isLess && <Icon name="down" />}
          {difference === undefined || !isChanged ? '' : `${difference.startsWith('-') ? '' : '+'}${grouped(difference)}`}
        </td>
      )}
    </tr>
  );
}
