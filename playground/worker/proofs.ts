/** What is known of a plan's promises. */
import type { Diagnostic, Fix, Language } from '../../editor/index.ts';
import type { Verdict } from '../../compiler/index.ts';

export type Search = 'quick' | 'thorough';

export interface Proved {
  /** The plan's text that it is about. */
  readonly text: string;
  readonly language: Language;
  readonly search: Search;
  readonly promises: readonly ProvedPromise[];
  /** The refuted ones, as the editor shows them. */
  readonly diagnostics: readonly Diagnostic[];
}
export type ProvedPromise =
  | { readonly kind: 'refuted'; readonly verdict: Refuted; readonly mends: readonly Fix[]; readonly cases: CasesBeside }
  | { readonly kind: 'other'; readonly verdict: Exclude<Verdict, { kind: 'refuted' }> };
export type Refuted = Extract<Verdict, { kind: 'refuted' }>;

/** What the cases of a refutation are given and what they pay, side by side. */
export interface CasesBeside {
  /** Who is paid less, or otherwise than promised, and when. */
  readonly payee: string;
  /** Nobody else is paid. */
  readonly isAlone: boolean;
  readonly period: string;
  /** Of all amounts. */
  readonly currency: string;
  readonly rows: readonly CaseRow[];
}
export interface CaseRow {
  readonly kind: 'input' | 'component' | 'payout';
  readonly name: string;
  /** As people read it, one for each case; empty where there is none. */
  readonly values: readonly string[];
  readonly isChanged: boolean;
  /** Of the second case to the first, where both are amounts: exact, as a decimal. */
  readonly difference?: string;
}
