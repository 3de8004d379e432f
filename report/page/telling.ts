import type { Report } from '../report.ts';
import type { ReportWords } from '../words/words.ts';
import { type Content, markup, type Html, nothing } from './html.ts';
import type { Written } from './figures.ts';

/** A report, the words it is told in, and how it writes figures. */
export interface Telling {
  readonly report: Report;
  readonly words: ReportWords;
  readonly written: Written;
}

/** A part of the page that the contents list. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** A sentence in place of what the plan has no figures for. */
export const quiet = (sentence: string): Html => markup`<p class="quiet">${sentence}</p>`;

/** Something with a heading of its own beside others. */
export function card(title: string, body: Content, below?: Content): Html {
  const note = below === undefined ? nothing : markup`<div class="note">${below}</div>`;
  return markup`<div class="card">
    <h3>${title}</h3>
    ${body}${note}
  </div>`;
}

export const cards = (all: readonly Html[]): Html => markup`<div class="cards">${all}</div>`;

export interface TableText {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Content[])[];
  readonly foot?: readonly Content[];
  /** How many columns from the left hold words; the others hold figures. */
  readonly words: number;
  readonly said: string;
}

/** Wide tables move under the finger; their first column names the rows. */
export function table({ head, rows, foot, words, said }: TableText): Html {
  const kind = (i: number): string => (i < words ? 'word' : 'figure');
  const cellsOf = (row: readonly Content[]): readonly Html[] =>
    row.map((cell, i) =>
      i === 0 ? markup`<th scope="row" class="word">${cell}</th>` : markup`<td class="${kind(i)}">${cell}</td>`,
    );
  const lines = (all: readonly (readonly Content[])[]): readonly Html[] =>
    all.map(
      (row) =>
        markup`<tr>
          ${cellsOf(row)}
        </tr>`,
    );
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${said}">
    <table>
      <thead>
        <tr>
          ${head.map((name, i) => markup`<th scope="col" class="${kind(i)}">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines(rows)}
      </tbody>
      ${
        foot === undefined
          ? nothing
          : markup`<tfoot>
              ${lines([foot])}
            </tfoot>`
      }
    </table>
  </div>`;
}

export const absent = '–';
