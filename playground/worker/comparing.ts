/** Another version of the plan beside this one: what differs, and what it costs. */
import type { Span } from '../../grammar/span.ts';
import type { Edit } from '../../editor/index.ts';
import type { Region } from '../../simulate/index.ts';
import type { CurveAnswers } from './curves.ts';
import type { Compared, Comparison } from './what-if/comparison.ts';

/** A difference of this plan from the other version. */
export interface ShownChange {
  /** `commission band above 120%: 8% → 9%` */
  readonly words: string;
  /** Where this plan says it; absent: it no longer does. */
  readonly span?: Span;
  /** What makes this plan say it as the other version does. */
  readonly undo: readonly Edit[];
}
/** Changes and what they cost, made after those before them; where one makes no sense without the next they stand together. */
export interface ShownImpact {
  readonly changes: readonly ShownChange[];
  /** In all, from before these changes to after them. */
  readonly total: Compared;
}
export interface Versions {
  /** The texts that it is about. */
  readonly text: string;
  readonly other: string;
  readonly isSameMeaning: boolean;
  /** In order; their differences add up to the whole one. */
  readonly impacts: readonly ShownImpact[];
  readonly comparison: Comparison;
}
/** What keeps the other version from being paid. */
export interface Broken {
  readonly other: string;
  readonly broken: readonly { readonly line: number; readonly message: string }[];
}
export type CompareAnswer = Versions | Broken;

export interface CurvesBeside extends CurveAnswers {
  /** Where this plan pays more or less than the other version, in order; absent where either has no curve. */
  readonly regions?: readonly Region[];
}
