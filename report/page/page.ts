import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Everybody, Report } from '../report.ts';
import { type Language, wordsIn } from '../words/words.ts';
import { writtenFor } from './figures.ts';
import { markup, type Html, trusted } from './html.ts';
import { alertsSection, problemsSection, promisesSection } from './sections/lists.ts';
import { headline } from './sections/headline.ts';
import { effectivenessSection, paySection } from './sections/pay.ts';
import { salesSection } from './sections/sales.ts';
import { statementsOf } from './sections/statements.ts';
import { totalsSection } from './sections/totals.ts';
import { style } from './style.ts';
import type { Section, Telling } from './telling.ts';

/** A report as one page that needs nothing else: no network and no script. The same report gives the same text. */
export function pageOf(report: Report, language: Language): string {
  const words = wordsIn(language);
  const telling = { report, words, written: writtenFor(report, words) };
  const name = nameOf(telling);
  const page = markup`<!doctype html>
    <html lang="${words.language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'sha256-${hashed(style)}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${words.page.title(name)}</title>
        <style>${trusted(style)}</style>
      </head>
      <body>
        ${report.everybody === undefined ? ofOne(telling) : ofAll(telling, report.everybody)}
      </body>
    </html>
  `;
  return page.markup;
}

/** What the browser is told to take as the style of the page, and nothing else. */
function hashed(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
}

const nameOf = ({ report, words }: Telling): string => (report.plan.name === '' ? words.page.unnamed : report.plan.name);

function ofAll(telling: Telling, everybody: Everybody): Html {
  const { words } = telling;
  const sections = [
    salesSection(telling, everybody),
    paySection(telling, everybody),
    effectivenessSection(telling, everybody),
    totalsSection(telling),
    promisesSection(telling, everybody),
    alertsSection(telling, everybody),
    problemsSection(telling),
  ];
  const statements = { id: 'statements', title: words.statements.title, body: statementsOf(telling) };
  const all = telling.report.statements.length === 0 ? sections : [...sections, statements];
  return markup`<header class="top">
      ${title(telling)}
      <nav aria-label="${words.page.contents}">${all.map(linkTo)}</nav>
    </header>
    <main>${headline(telling, everybody)} ${all.map(sectionOf)}</main>
    ${footer(telling)}`;
}

/** A payee's own report: their statement. */
function ofOne(telling: Telling): Html {
  return markup`<main class="one">
      <h1 class="unseen">${nameOf(telling)}</h1>
      <h2 class="unseen">${telling.words.statements.title}</h2>
      ${statementsOf(telling)}
    </main>
    ${footer(telling)}`;
}

function title(telling: Telling): Html {
  const { report, words } = telling;
  const [from, to] = [report.periods[0], report.periods.at(-1)];
  const facts = [
    ...(from === undefined || to === undefined ? [] : [words.page.periods(from, to)]),
    ...(report.plan.asOf === undefined ? [] : [words.page.asOf(report.plan.asOf)]),
    ...(report.plan.currency === '' ? [] : [report.plan.currency]),
  ];
  return markup`<p class="kicker">${words.page.kicker}</p>
    <h1>${nameOf(telling)}</h1>
    <p class="facts">${facts.join(' · ')}</p>`;
}

const linkTo = ({ id, title: name }: Section): Html => markup`<a href="#${id}">${name}</a>`;

const sectionOf = ({ id, title: name, body }: Section): Html => markup`
  <section id="${id}">
    <h2>${name}</h2>
    ${body}
  </section>
`;

function footer({ report, words }: Telling): Html {
  const { sourceHash, meaningHash, resultHash } = report.plan;
  const hashes: readonly (readonly [string, string])[] = [
    [words.page.sourceHash, sourceHash],
    [words.page.meaningHash, meaningHash],
    [words.page.resultHash, resultHash],
  ];
  return markup`<footer>
    <h2>${words.page.made}</h2>
    <p>${words.page.exact}</p>
    <dl>
      ${hashes.map(
        ([name, hash]) =>
          markup`<div>
            <dt>${name}</dt>
            <dd><code>${hash}</code></dd>
          </div>`,
      )}
    </dl>
  </footer>`;
}
