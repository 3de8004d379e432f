import type { Span } from './span.ts';

/** A change of text that mends a problem, offered by name. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** Something in the text that cannot be read. Codes are kebab-case and stable; the compiler's catalogue lists them all. */
export interface SyntaxProblem {
  readonly code: SyntaxCode;
  /** One sentence in plan terms: what is wrong, and what to write. */
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
}

export const syntaxCodes = [
  'plan-empty',
  'plan-too-large',
  'plan-not-text',
  'nested-too-deeply',
  'unexpected-word',
  'something-missing',
  'unknown-character',
  'text-not-closed',
  'number-badly-grouped',
  'date-does-not-exist',
  'row-has-wrong-cells',
] as const;
export type SyntaxCode = (typeof syntaxCodes)[number];
