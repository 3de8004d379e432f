import type { Comparison } from '../what-if/comparison.ts';
import { whatIf } from '../what-if/what-if.ts';
import { changesBetween, type PlanChange } from './changes.ts';
import { type Impact, impactsOf, type Version } from './impact.ts';

/** What a later version of a plan says and pays otherwise. */
export interface PlanDiff {
  /** Both mean the same: pay cannot differ on any data. */
  readonly isSameMeaning: boolean;
  readonly changes: readonly PlanChange[];
  /** Over the data: in all, and one after the other; the differences add up exactly. Absent without data. */
  readonly pay?: { readonly all: Comparison; readonly byChange: readonly Impact[] };
}

/** Compares two versions; `over`: also what they pay on their data. */
export function diffOf(before: Version, after: Version, over: 'words' | 'data' = 'words'): PlanDiff {
  const isSameMeaning = before.calculation.meaningHash === after.calculation.meaningHash;
  const changes = isSameMeaning ? [] : changesBetween(before.text, after.text);
  if (over === 'words') return { isSameMeaning, changes };
  const { data, options = {} } = after;
  const [all] = whatIf({ ...before }, [{ name: after.calculation.plan.name, calculation: after.calculation, data, options }]);
  return { isSameMeaning, changes, ...(all !== undefined && { pay: { all, byChange: impactsOf(before, after, changes) } }) };
}
