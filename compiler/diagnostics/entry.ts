export type Severity = 'error' | 'warning' | 'note';

/** A kind of diagnostic: how grave it is, and its sentence from the facts of the case. */
export interface Entry<F> {
  readonly severity: Severity;
  readonly message: (facts: F) => string;
}
export function error<F>(message: (facts: F) => string): Entry<F> {
  return { severity: 'error', message };
}
export function warning<F>(message: (facts: F) => string): Entry<F> {
  return { severity: 'warning', message };
}
export function note<F>(message: (facts: F) => string): Entry<F> {
  return { severity: 'note', message };
}

/** ` Did you mean \`sales\`?` or nothing. */
export function orDidYouMean(near: string | undefined): string {
  return near === undefined ? '' : ` Did you mean \`${near}\`?`;
}
