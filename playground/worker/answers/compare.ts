import { compile } from '../../../compiler/index.ts';
import { placeOf } from '../../../compiler/diagnostics/render.ts';
import {
  diffOf,
  type PlanChange,
  placeOfChange,
  type PlanDiff,
  regionsOf,
  undoEdits,
  type Version,
} from '../../../simulate/index.ts';
import type { ShownChange, ShownImpact } from '../comparing.ts';
import type { Desk } from '../desk.ts';
import type { Answers, Asks } from '../protocol.ts';
import { shownComparison } from '../what-if/shown.ts';
import { answerCurve } from './curve.ts';

/** The other version is the one before, this plan the one after. */
export function answerCompare(desk: Desk, { plan, other }: Asks['compare']): Answers['compare'] {
  const seat = desk.seat(plan);
  if (seat === undefined) return undefined;
  const { currency } = plan;
  const compileOptions = { ...(currency !== '' && { currency }), include: desk.include };
  const { calculation, diagnostics } = compile(other, compileOptions);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (calculation === undefined)
    return { other, broken: errors.map(({ message, span }) => ({ message, line: placeOf(other, span.from).line })) };
  const { given } = seat;
  const shared = { compileOptions, options: given.options, dataFor: desk.dataOf };
  const before: Version = { ...shared, text: other, calculation, data: desk.dataOf(calculation) };
  const { pay, isSameMeaning } = diffOf(before, { ...shared, ...given, text: plan.text }, 'data');
  if (pay === undefined) return undefined;
  return {
    ...{ text: plan.text, other, isSameMeaning },
    impacts: pay.byChange.map((impact) => shownImpact(impact, other, plan.text)),
    comparison: shownComparison(pay.all),
  };
}

type Impact = NonNullable<PlanDiff['pay']>['byChange'][number];

function shownImpact({ changes, comparison }: Impact, other: string, text: string): ShownImpact {
  return { changes: changes.map((change) => shownChange(change, other, text)), total: comparison.all };
}

function shownChange(change: PlanChange, other: string, text: string): ShownChange {
  const span = placeOfChange(change, text);
  return { words: change.words, ...(span && { span }), undo: undoEdits(change, other, text) };
}

/** Both curves over the same range, and where they part. */
export function answerCurvesBeside(desk: Desk, ask: Asks['curves-beside']): Answers['curves-beside'] {
  const answers = answerCurve(desk, ask);
  if (answers?.other === undefined) return answers;
  const { curve, other } = answers;
  if (!('curve' in curve) || !('curve' in other)) return answers;
  return { ...answers, regions: regionsOf(other.curve, curve.curve) };
}
