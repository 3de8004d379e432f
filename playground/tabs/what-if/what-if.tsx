import { useEffect } from 'preact/hooks';
import { Empty } from '../../parts/empty.tsx';
import { Icon } from '../../parts/icon.tsx';
import { grouped } from '../../parts/money.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { selected } from '../../state/selection.ts';
import { words } from '../../words/words.ts';
import type { Comparison } from '../../worker/what-if/comparison.ts';
import type { Knob } from '../../worker/what-if/knob.ts';
import { directionOf, Impact, signed } from './impact.tsx';
import { KnobLine } from './knob-line.tsx';
import { SaidChanges } from './said-changes.tsx';
import { comparison, isAsking, keepAsking, knobs, resetAll, said, turned } from './turning.ts';
import { whatIfWords } from './words/words.ts';
import './what-if.css';

/** The plan's figures on sliders, and what everybody would be paid. */
export function WhatIf() {
  useEffect(keepAsking, []);
  const w = whatIfWords.value;
  const { errorsFirst, errorsFirstText } = words.value.pay;
  const all = knobs.value;
  if (all === undefined)
    return (
      <Empty icon="whatIf" title={errorsFirst}>
        {errorsFirstText}
      </Empty>
    );
  if (all.length === 0)
    return (
      <Empty icon="whatIf" title={w.none}>
        {w.noneText}
      </Empty>
    );
  return (
    <div class="what-if" aria-busy={isAsking.value}>
      {comparison.value !== undefined && <Total comparison={comparison.value} />}
      <SaidChanges />
      <Knobs all={all} />
      {comparison.value !== undefined && <Problems problems={comparison.value.problems} />}
      {turned.value.length + said.value.length === 0 ? (
        <p class="still quiet">{w.still}</p>
      ) : (
        comparison.value && <Impact comparison={comparison.value} />
      )}
    </div>
  );
}

function Total({ comparison: { total, currency } }: { readonly comparison: Comparison }) {
  const w = whatIfWords.value;
  const direction = directionOf(total.difference);
  return (
    <div class="what-if-total">
      <dl>
        <div>
          <dt>
            {w.total}, {w.base.toLowerCase()}
          </dt>
          <dd>
            {grouped(total.base)} <small>{currency}</small>
          </dd>
        </div>
        <div>
          <dt>{w.scenario}</dt>
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
      <button type="button" class="button small" disabled={turned.value.length + said.value.length === 0} onClick={resetAll}>
        <Icon name="reset" />
        {w.resetAll}
      </button>
    </div>
  );
}

function Knobs({ all }: { readonly all: readonly Knob[] }) {
  const w = whatIfWords.value;
  const { payee = '', period = '' } = selected.value ?? {};
  const groups = [
    { kind: 'param', title: w.params },
    { kind: 'company-input', title: w.company },
    { kind: 'group-input', title: w.team(payee, period) },
    { kind: 'payee-input', title: w.payee(payee, period) },
  ] as const;
  return groups.map(({ kind, title }) => {
    const own = all.filter((knob) => knob.kind === kind);
    if (own.length === 0) return undefined;
    return (
      <section key={kind} class="knobs" aria-label={title}>
        <h2>{title}</h2>
        {own.map((knob) => (
          <KnobLine key={knob.id} knob={knob} />
        ))}
      </section>
    );
  });
}

/** What is wrong only with the figures that are tried, such as a target of nothing. */
function Problems({ problems }: { readonly problems: readonly string[] }) {
  const w = whatIfWords.value;
  const most = 3;
  if (problems.length === 0) return undefined;
  return (
    <div class="note bad what-if-problems" role="status">
      <Icon name="error" />
      <ul>
        <li>{w.problems}</li>
        {problems.slice(0, most).map((message) => (
          <li key={message}>
            <Sentence text={message} />
          </li>
        ))}
        {problems.length > most && <li>{w.moreProblems(problems.length - most)}</li>}
      </ul>
    </div>
  );
}
