import type { AlertEvent } from '../../../runtime/alerts/index.ts';
import type { Problem } from '../../../runtime/data.ts';
import type { Everybody, PromiseLine } from '../../report.ts';
import type { ReportWords } from '../../words/words.ts';
import { markup, type Html } from '../html.ts';
import { quiet, type Section, type Telling } from '../telling.ts';

const mostLines = 100;

/** What the plan promises, and whether it keeps it. */
export function promisesSection({ words }: Telling, { promises }: Everybody): Section {
  const { title, without, none } = words.promises;
  if (promises === undefined) return { id: 'promises', title, body: quiet(without) };
  const lineOf = ({ promise, kind, sentence }: PromiseLine): Html =>
    markup`<li>
      <span class="badge ${kind}">${words.promises.kinds[kind]}</span>
      <div><code>${promise}</code>${sentence === '' ? undefined : markup`<p>${sentence}</p>`}</div>
    </li>`;
  return {
    id: 'promises',
    title,
    body:
      promises.length === 0
        ? quiet(none)
        : markup`<ul class="lines">
            ${promises.map(lineOf)}
          </ul>`,
  };
}

/** Who is to be told of what on the day. */
export function alertsSection({ words, written }: Telling, { alerts, alertsOn }: Everybody): Section {
  const title = words.alerts.title(alertsOn);
  if (alerts === undefined) return { id: 'alerts', title: words.alerts.title(''), body: quiet(words.alerts.without) };
  if (alerts.length === 0) return { id: 'alerts', title, body: quiet(words.alerts.none) };
  const left = alerts.length - mostLines;
  const lines = alerts.slice(0, mostLines).map((event) => alertLine(words, event));
  return {
    id: 'alerts',
    title,
    body: markup`<ul class="lines">
        ${lines}
      </ul>
      ${left > 0 ? quiet(words.page.more(written.count(left))) : undefined}`,
  };
}

function alertLine(words: ReportWords, { alert, about, period, tell, receiver, figures }: AlertEvent): Html {
  const whose = about.kind === 'company' ? words.alerts.company : about.name;
  const told = tell === undefined ? [] : [words.alerts.tell(receiver === undefined || receiver === tell ? tell : receiver)];
  const looked = Object.entries(figures).map(([name, { shown }]) => (name === shown ? name : `${name} ${shown}`));
  return markup`<li>
    <span class="badge alert">${alert}</span>
    <div>
      <b>${whose}</b> ${[period, ...told].join(', ')}
      <p>${looked.join(' · ')}</p>
    </div>
  </li>`;
}

/** What is wrong with the data, and what may have been overlooked. */
export function problemsSection({ report, words, written }: Telling): Section {
  const { title, none } = words.problems;
  const { problems } = report;
  if (problems.length === 0) return { id: 'problems', title, body: quiet(none) };
  const left = problems.length - mostLines;
  const lines = problems.slice(0, mostLines).map((problem) => problemLine(words, problem));
  return {
    id: 'problems',
    title,
    body: markup`<ul class="lines">
        ${lines}
      </ul>
      ${left > 0 ? quiet(words.page.more(written.count(left))) : undefined}`,
  };
}

export function problemLine({ problems }: ReportWords, { severity, message, file, line, code }: Problem): Html {
  const isNotice = severity === 'notice';
  const place = file === undefined ? undefined : line === undefined ? file : problems.place(file, line.toString());
  return markup`<li>
    <span class="badge ${isNotice ? 'undecided' : 'refuted'}">${isNotice ? problems.notice : problems.problem}</span>
    <div>
      ${message}
      <p>${[place, code].filter((part) => part !== undefined).join(' · ')}</p>
    </div>
  </li>`;
}
