import { isAbsent } from '../../runtime/absent.ts';
import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import { type Evaluator, evaluatorOf } from '../../runtime/evaluate.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import { type Exact, isSame, multiply, one } from '../../runtime/numbers/exact.ts';
import type { Subject } from '../question.ts';
import { type Bound, boundsOf } from './bounds.ts';
import type { CurveCause } from './curve.ts';
import type { Border } from './walk.ts';
import type { Asked } from './watching.ts';

/** The words of the plan whose answer changes at a border, each once. */
export function causesOf(subject: Subject, { at, changes }: Border): readonly CurveCause[] {
  if (changes.length === 0) return [];
  const there = at.kind === 'fraction' ? evaluatorAt(subject, at.value) : undefined;
  const causes = changes.flatMap(({ asked }) =>
    asked === undefined ? limitCauses(subject, there) : askedCauses(subject.calculation, asked, there),
  );
  return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];
}

type There = Evaluator<Exact, boolean> | undefined;

function evaluatorAt({ calculation, world, place, given }: Subject, value: Exact): There {
  return evaluatorOf(calculation, exactDomain, world, { instead: [...given, { ...place, value }] });
}

/** The band that begins or ends just there, where it is one; else the figure itself. */
function askedCauses(calculation: Calculation, asked: Asked, there: There): readonly CurveCause[] {
  const met = there === undefined ? [] : boundsOf(asked.node).filter((bound) => isMet(there, bound, asked));
  const begins = met.filter(({ isLow }) => isLow);
  const bands = (begins.length > 0 ? begins : met).flatMap((bound) => bandCause(calculation, asked.node.id, bound));
  return bands.length > 0 ? bands : nodeCause(calculation, asked.node.id);
}

function isMet({ setting }: Evaluator<Exact, boolean>, { base, bound, of }: Bound, { node, entity, days }: Asked): boolean {
  const valueOf = (id: NodeId): Exact | undefined => {
    const value = setting.figure(id, node.grain)(entity, days);
    return isAbsent(value) ? undefined : value;
  };
  const [figure, border, unit] = [valueOf(base), valueOf(bound), of === undefined ? one : valueOf(of)];
  return figure !== undefined && border !== undefined && unit !== undefined && isSame(figure, multiply(border, unit));
}

function bandCause({ phrases }: Calculation, node: NodeId, { bound, pays, words }: Bound): readonly CurveCause[] {
  const [phrase, pay] = [phrases[bound], pays === undefined ? undefined : phrases[pays]];
  if (phrase === undefined) return [];
  const to = pay === undefined || pay.to < phrase.to ? phrase.to : pay.to;
  return [{ node, words: `${words} ${phrase.text}`, span: { from: phrase.from, to } }];
}

function nodeCause({ phrases }: Calculation, node: NodeId, before = ''): readonly CurveCause[] {
  const phrase = phrases[node];
  if (phrase === undefined) return [];
  return [{ node, words: `${before}${phrase.name ?? phrase.text}`, span: { from: phrase.from, to: phrase.to } }];
}

/** Outside of all figures only limits are asked about: those of the payout that are just met, else those on components. */
function limitCauses({ calculation, payee, period }: Subject, there: There): readonly CurveCause[] {
  const { payoutLimits, limits = [] } = calculation;
  const payout = there?.statement(payee, period).payout;
  const met = payoutLimits.filter(({ value }) => {
    if (there === undefined) return true;
    const bound = there.setting.figure(value, { kind: 'payee' })(payee, period);
    return bound !== undefined && payout !== undefined && !isAbsent(bound) && !isAbsent(payout) && isSame(bound, payout);
  });
  if (met.length === 0) return limits.flatMap(({ to }) => nodeCause(calculation, to, 'limit to '));
  return met.flatMap(({ bound, value }) =>
    nodeCause(calculation, value, bound === 'at-least' ? 'payout at least ' : 'payout at most '),
  );
}
