/** An obligation and the terms whose numbers are asked for where it has a solution. */
export interface Question {
  readonly lines: readonly string[];
  readonly terms: readonly string[];
}

/** How long a solver may try, in its own steps: the same on every machine. */
const steps = 400_000;

/** First by cylindrical decomposition, which decides; then by what may be quicker. */
export const ways = ['qfnra-nlsat', 'smt'] as const;
export type Way = (typeof ways)[number];

/** What Z3 is told. */
export function commandsOf({ lines, terms }: Question, way: Way, most = steps): string {
  return [
    `(set-option :rlimit ${most})`,
    '(set-option :pp.decimal true)',
    '(set-option :pp.decimal_precision 12)',
    '(set-logic QF_NRA)',
    ...lines,
    `(check-sat-using ${way})`,
    ...(terms.length === 0 ? [] : [`(get-value (${terms.join(' ')}))`]),
  ].join('\n');
}
