import { render } from 'preact';
import type { Trace } from '../../runtime/data.ts';
import { grouped } from '../parts/money.ts';
import { planName } from '../state/workbook.ts';
import { payoutTree, wordsOf } from '../tabs/pay/steps.ts';
import type { Case, Explanation, Paid } from '../worker/protocol.ts';
import { words } from '../words/words.ts';
import { planWords } from './plan-words.ts';
import './statements.css';

export interface Explained extends Case {
  readonly explanation: Explanation;
}

/** Puts the statements on sheets of their own, which are seen on paper only, and has the browser print them. */
export function printStatements(paid: Paid, statements: readonly Explained[]): void {
  const place = document.querySelector('.statements') ?? document.body.appendChild(document.createElement('div'));
  place.className = 'statements';
  render(
    <>
      {statements.map((one) => (
        <Sheet key={one.payee} paid={paid} {...one} />
      ))}
    </>,
    place,
  );
  globalThis.print();
}

function Sheet({ paid, payee, period, explanation }: Explained & { readonly paid: Paid }) {
  const w = words.value.statements;
  const tree = payoutTree(explanation);
  const lines = tree?.op === 'payout' ? tree.children : tree === undefined ? [] : [tree];
  return (
    <article class="sheet">
      <header>
        <p>
          {paid.result.plan || planName.value}, {period}
        </p>
        <h1>{payee}</h1>
        <p class="sheet-total">
          {w.total} <strong>{tree?.shown ?? grouped('0')}</strong>
        </p>
      </header>
      {explanation.problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {lines.map((line, index) => (
        <Line key={index} line={line} text={paid.text} />
      ))}
      <footer>{w.foot(paid.result.sourceHash)}</footer>
    </article>
  );
}

/** What one line pays: its reasons, and beside them what the plan says. */
function Line({ line, text }: { readonly line: Trace; readonly text: string }) {
  const w = words.value.statements;
  const said = planWords(text, wordsOf(line));
  return (
    <section class="sheet-line">
      <h2>
        <span>{line.name ?? line.phrase}</span>
        <span class="figure">{line.shown}</span>
      </h2>
      <div class="sheet-words">
        <h3>{w.words}</h3>
        <pre>{said}</pre>
      </div>
      <div class="sheet-reasons">
        <h3>{w.reasons}</h3>
        <Reasons steps={line.children} />
      </div>
    </section>
  );
}

function Reasons({ steps }: { readonly steps: readonly Trace[] }) {
  return (
    <ul>
      {steps.map((step, index) => (
        <li key={index}>
          <div>
            <span>
              {step.name !== undefined && step.name !== step.phrase && <b>{step.name} </b>}
              {step.phrase || step.name || step.op}
              <Where step={step} />
            </span>
            <span class="figure">{step.shown}</span>
          </div>
          {step.children.length > 0 && <Reasons steps={step.children} />}
        </li>
      ))}
    </ul>
  );
}

/** Whose a step is, over which days, and from which row. */
function Where({ step: { of, over, source } }: { readonly step: Trace }) {
  const from = source && words.value.why.source(source.file, source.line);
  const said = [of, over?.label, from].filter((one) => one !== undefined);
  return said.length === 0 ? undefined : <small> ({said.join(', ')})</small>;
}
