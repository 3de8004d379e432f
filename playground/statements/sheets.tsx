import { render } from 'preact';
import type { Trace } from '../../runtime/data.ts';
import { grouped } from '../parts/money.ts';
import { planName } from '../state/workbook.ts';
import { payoutTree, wordsOf } from '../tabs/pay/steps.ts';
import type { Case, Explanation, Paid } from '../worker/protocol.ts';
import { words } from '../words/words.ts';
import { planWords } from './plan-words.ts';
import { type Reason, reasonsOf } from './reasons.ts';
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
  const others = new Set(Object.keys(paid.result.totals.byPayee).filter((name) => name !== payee));
  const lines = tree?.op === 'payout' ? tree.children : tree === undefined ? [] : [tree];
  const reasons = reasonsOf(lines, { payee, others });
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
        <Line key={index} line={line} text={paid.text} reasons={reasons[index] ?? []} />
      ))}
      <footer>{w.foot(paid.result.sourceHash)}</footer>
    </article>
  );
}

interface LineProps {
  readonly line: Trace;
  readonly text: string;
  readonly reasons: readonly Reason[];
}

/** What one line pays: its reasons, and beside them what the plan says. */
function Line({ line, text, reasons }: LineProps) {
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
        <Reasons reasons={reasons} />
      </div>
    </section>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  return (
    <ul>
      {reasons.map(({ step, isKnown, below }, index) => (
        <li key={index}>
          <div>
            <span>
              {step.name !== undefined && step.name !== step.phrase && <b>{step.name} </b>}
              {step.phrase || step.name || step.op}
              <Where step={step} isKnown={isKnown} />
            </span>
            <span class="figure">{step.shown}</span>
          </div>
          {below.length > 0 && <Reasons reasons={below} />}
        </li>
      ))}
    </ul>
  );
}

/** Whose a step is, over which days, and from which row. */
function Where({ step: { of, over, source }, isKnown }: Pick<Reason, 'step' | 'isKnown'>) {
  const from = source && words.value.why.source(source.file, source.line);
  const said = [of, over?.label, from, isKnown ? words.value.statements.above : undefined].filter((one) => one !== undefined);
  return said.length === 0 ? undefined : <small> ({said.join(', ')})</small>;
}
