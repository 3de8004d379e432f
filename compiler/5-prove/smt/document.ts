import type { Obligation } from './obligation.ts';

/** A file that any solver of SMT-LIB2 can read. */
export interface SmtFile {
  /** Such as `payout-never-falls-as-sales-rises-2.smt2`. */
  readonly name: string;
  readonly text: string;
}

/** One file for each obligation of each promise, with what an answer would mean; no two under one name. */
export function smtFiles(plan: string, asked: readonly PromiseAsked[]): readonly SmtFile[] {
  const taken = new Set<string>();
  const free = (stem: string): string => {
    let name = stem;
    for (let nth = 2; taken.has(name); nth++) name = `${stem}-again-${nth}`;
    taken.add(name);
    return `${name}.smt2`;
  };
  return asked.flatMap(({ promise, obligations }) =>
    obligations.map((obligation, i) => ({
      name: free(`${fileName(promise)}${obligations.length === 1 ? '' : `-${i + 1}`}`),
      text: [...heading(plan, promise, obligation), '(set-logic QF_NRA)', ...obligation.lines, '(check-sat)', ''].join('\n'),
    })),
  );
}
export interface PromiseAsked {
  /** The plan's sentence. */
  readonly promise: string;
  readonly obligations: readonly Obligation[];
}

/** Names in any script, without what file systems do not like. */
const fileName = (promise: string): string =>
  promise
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80);

function heading(plan: string, promise: string, { about }: Obligation): readonly string[] {
  const lines = [
    `Plan: ${plan}`,
    `Promise: ${promise}`,
    `Case: ${about}`,
    '',
    'What the plan pays is written down twice, before the figure is raised and after (", raised"). Figures that the plan does not',
    'work out here (sums over records, shares, ranks) are numbers of which only the range and the direction is said. Roundings are',
    'not worked out: they are off by at most half a unit, never fall, and are equal for equal figures. Every number is a real;',
    'those without a range of their own are not negative.',
    '',
    'unsat: there are no such figures, so the promise is kept in this case.',
    'sat: the figures found are only a candidate, since real roundings and sums may not allow them; pay both and compare.',
    '     (get-model) prints them.',
  ];
  return lines.map((line) => `; ${line.replaceAll('\n', ' ')}`.trimEnd());
}
