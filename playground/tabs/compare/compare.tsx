import { useEffect } from 'preact/hooks';
import { readMyPlans } from '../../drawer/plans.ts';
import { Empty } from '../../parts/empty.tsx';
import { Icon } from '../../parts/icon.tsx';
import { grouped } from '../../parts/money.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { paid } from '../../state/results.ts';
import { say } from '../../state/view.ts';
import { editPlan, planText } from '../../state/workbook.ts';
import { words } from '../../words/words.ts';
import type { Versions } from '../../worker/comparing.ts';
import { directionOf, Impact, signed } from '../what-if/impact.tsx';
import { broken, isAsking, keepComparing, versions } from './compared.ts';
import { CurvesBeside } from './curves-beside.tsx';
import { GivenText, SourceChoice } from './source-choice.tsx';
import { otherText, source } from './sources.ts';
import { TextDiff } from './text-diff.tsx';
import { Waterfall } from './waterfall.tsx';
import { compareWords } from './words/words.ts';
import '../curve/curve.css';
import '../what-if/what-if.css';
import './compare.css';

/** Another version of the plan beside this one: what it says otherwise, and what that costs whom. */
export function Compare() {
  useEffect(keepComparing, []);
  useEffect(() => void readMyPlans(), []);
  const { errorsFirst, errorsFirstText } = words.value.pay;
  if (paid.value === undefined)
    return (
      <Empty icon="compare" title={errorsFirst}>
        {errorsFirstText}
      </Empty>
    );
  const other = otherText.value;
  return (
    <div class="compare-tab what-if" aria-busy={isAsking.value}>
      <div class="compare-source">
        <SourceChoice />
        {other !== undefined && other !== planText.value && <Take other={other} />}
        {source.value === 'given' && <GivenText />}
      </div>
      {other === undefined ? <p class="still quiet">{compareWords.value.nothingChosen}</p> : <Found other={other} />}
    </div>
  );
}

function Take({ other }: { readonly other: string }) {
  const w = compareWords.value;
  const take = (): void => {
    editPlan([{ span: { from: 0, to: planText.peek().length }, text: other }]);
    say(w.taken);
  };
  return (
    <button type="button" class="button" onClick={take}>
      <Icon name="back" />
      {w.take}
    </button>
  );
}

function Found({ other }: { readonly other: string }) {
  const w = compareWords.value;
  const found = versions.value;
  return (
    <>
      {broken.value?.other === other && <BrokenOther />}
      {found === undefined ? broken.value === undefined && <p class="still quiet">{w.asking}</p> : <Differences found={found} />}
      <TextDiff other={other} text={planText.value} />
    </>
  );
}

/** How many things that are wrong are said. */
const most = 5;

function BrokenOther() {
  const w = compareWords.value;
  const wrong = broken.value?.broken ?? [];
  return (
    <div class="note bad compare-broken" role="status">
      <Icon name="error" />
      <ul>
        <li>{w.broken}</li>
        {wrong.slice(0, most).map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            {w.brokenLine(line)} <Sentence text={message} />
          </li>
        ))}
        {versions.value !== undefined && <li>{w.stale}</li>}
      </ul>
    </div>
  );
}

function Differences({ found }: { readonly found: Versions }) {
  const w = compareWords.value;
  const { comparison, isSameMeaning, impacts } = found;
  const isText = found.other !== found.text;
  if (isSameMeaning || impacts.length === 0)
    return (
      <div class="compare-same" role="status">
        <Icon name="check" />
        <div>
          <strong>{w.isSame}</strong>
          <p class="quiet">{isText ? w.isSameMeaning : w.isSameText}</p>
        </div>
      </div>
    );
  return (
    <>
      <Totals found={found} />
      {comparison.problems.length > 0 && <Problems problems={comparison.problems} />}
      <Waterfall versions={found} />
      <Impact comparison={comparison} titles={{ base: w.other, scenario: w.this }} />
      <CurvesBeside />
    </>
  );
}

function Totals({ found: { comparison } }: { readonly found: Versions }) {
  const w = compareWords.value;
  const { total, currency } = comparison;
  const direction = directionOf(total.difference);
  return (
    <div class="what-if-total">
      <dl>
        <div>
          <dt>{w.other}</dt>
          <dd>
            {grouped(total.base)} <small>{currency}</small>
          </dd>
        </div>
        <div>
          <dt>{w.this}</dt>
          <dd>
            {grouped(total.scenario)} <small>{currency}</small>
          </dd>
        </div>
        <div class={`change ${direction}`}>
          <dt>{w.difference}</dt>
          <dd aria-live="polite">
            {direction === 'same' ? '' : `${signed(total.difference)} `}
            <small>{w[direction]}</small>
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <div class="note compare-broken">
      <Icon name="warning" />
      <ul>
        <li>{compareWords.value.problems}</li>
        {problems.slice(0, most).map((message) => (
          <li key={message}>
            <Sentence text={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}
