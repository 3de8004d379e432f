import type { Row } from '../../../runtime/statement-rows.ts';
import { ratioOf } from '../../gather/sums.ts';
import type { PayeeStatements, PlanWords, Report, Statement, StatementLine } from '../../report.ts';
import { grouped } from '../figures.ts';
import { markup, type Html } from '../html.ts';
import { quiet, type Telling } from '../telling.ts';
import { problemLine } from './lists.ts';

/** Where a payee's statement stands on the page: by its number, for names may hold anything. */
export function anchorOf({ statements }: Report, payee: string): string {
  return `statement-${statements.findIndex((one) => one.payee === payee) + 1}`;
}

/** A statement for each payee: a page of its own when it is printed. */
export function statementsOf(telling: Telling): Html {
  const { report, words, written } = telling;
  const left = report.statementsLeftOut;
  return markup`${report.statements.map((one, i) => payeeStatements(telling, one, i + 1))}${left === 0 ? undefined : quiet(words.statements.leftOut(written.count(left)))}`;
}

function payeeStatements(telling: Telling, { payee, groups, statements }: PayeeStatements, number: number): Html {
  const { report, words } = telling;
  const facts = [...groups.map(({ column, name }) => `${column} ${name}`), report.plan.name].filter((fact) => fact !== '');
  return markup`
    <article class="statement" id="statement-${number}" aria-label="${words.statements.of(payee)}">
      <header>
        <p class="kicker">${words.page.statementKicker}</p>
        <h3>${payee}</h3>
        <p class="facts">${facts.join(' · ')}</p>
      </header>
      ${statements.map((statement) => periodStatement(telling, statement))}
    </article>
  `;
}

function periodStatement(telling: Telling, statement: Statement): Html {
  const { words, written } = telling;
  const { period, lines, payout, problems } = statement;
  const shown = lines.map((line) => statementLine(telling, line));
  const withheld = markup`<p><b>${words.statements.withheld}</b></p>
    <ul class="lines">
      ${problems.map((problem) => problemLine(words, problem))}
    </ul>`;
  return markup`<section class="period">
    <h4><span>${period}</span>${salesFacts(telling, statement)}</h4>
    ${payout === undefined ? withheld : shown}
    ${payout === undefined ? undefined : markup`<p class="payout"><span>${words.terms.payout}</span><b>${written.money(payout)}</b></p>`}
  </section>`;
}

/** Sales, target and attainment of the period, where they can be had. */
function salesFacts({ words, written }: Telling, { sales, target }: Statement): Html | undefined {
  const { terms } = words;
  const reached = ratioOf(sales, target);
  const facts = [
    ...(sales === undefined ? [] : [`${terms.sales} ${written.amount(sales)}`]),
    ...(target === undefined ? [] : [`${terms.target} ${written.amount(target)}`]),
    ...(reached === undefined ? [] : [`${terms.attainment} ${written.share(reached)}`]),
  ];
  return facts.length === 0 ? undefined : markup`<small>${facts.join(' · ')}</small>`;
}

/** A line, why it is what it is, and beside that the plan's words. */
function statementLine({ words }: Telling, { component, label, amount, unit, rows, said }: StatementLine): Html {
  const name = label === undefined ? component : label;
  const reasons =
    rows.length === 0
      ? undefined
      : markup`<table class="reasons">
          <tbody>
            ${rows.map(reasonRow)}
          </tbody>
        </table>`;
  return markup`<div class="line">
    <p class="amount">
      <span>${name}${label === undefined ? undefined : markup` <small>${component}</small>`}</span><b>${grouped(amount)} ${unit}</b>
    </p>
    <div class="why">${reasons ?? markup`<div></div>`}${said === undefined ? undefined : saidOf(words.statements.says, said)}</div>
  </div>`;
}

const deepest = 9;

function reasonRow({ depth, label, amount }: Row): Html {
  const step = Math.min(Math.max(depth - 1, 0), deepest);
  return markup`<tr>
    <td class="d${step}">${label}</td>
    <td class="figure">${amount}</td>
  </tr>`;
}

function saidOf(says: string, { docs, text }: PlanWords): Html {
  const told = docs.length === 0 ? undefined : markup`<p>${docs.join(' ')}</p>`;
  return markup`<div class="said">
    <small>${says}</small>${told}
    <pre>${text}</pre>
  </div>`;
}
