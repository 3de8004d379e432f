import type { Span } from '../../grammar/span.ts';
import type { PeriodFactExpression } from '../../grammar/tree/index.ts';
import type { BuiltIn } from '../2-resolve/built-in.ts';
import { mismatch } from './arithmetic.ts';
import { draft, poisoned, type Draft } from './draft.ts';
import { company } from './grain.ts';
import { planFigure } from './name.ts';
import { quotientType } from './product.ts';
import type { Checking } from './scope.ts';
import { date, days, isPoison, percent, unify } from './type.ts';

/**
 * `attainment` is sales / target, `gap` what sales are short of the target, `elapsed` the part of the period that is over, `pace`
 * what sales come to by its end when they go on so. Undefined where the plan has no sales or target to make it of.
 */
export function builtInFigure(name: BuiltIn, span: Span, checking: Checking): Draft | undefined {
  const made = makeOf(name, span, checking);
  if (made === undefined) return undefined;
  const shared = checking.leaves.get(name) ?? made.op;
  checking.leaves.set(name, shared);
  return { ...made, op: shared, span, name };
}

function makeOf(name: BuiltIn, span: Span, checking: Checking): Draft | undefined {
  const elapsed: Draft = { op: { op: 'elapsed' }, type: percent, grain: company, span, name: 'elapsed' };
  if (name === 'elapsed') return elapsed;
  const sales = figureNamed('sales', span, checking);
  if (name === 'pace') return sales && draft({ op: 'divide', left: sales, right: elapsed }, sales.type, span, [sales, elapsed]);
  const target = figureNamed('target', span, checking);
  if (sales === undefined || target === undefined) return undefined;
  const type = unify(sales.type, target.type);
  if (type === undefined) return mismatch(name === 'gap' ? 'subtract' : 'compare', sales, target, span, checking);
  const args = [sales, target];
  if (name === 'gap') return draft({ op: 'excess', value: target, over: sales }, type, span, args);
  return draft({ op: 'divide', left: sales, right: target }, quotientType(sales.type, target.type) ?? percent, span, args);
}

function figureNamed(name: string, span: Span, checking: Checking): Draft | undefined {
  const found = checking.plan.symbols.has(name) ? planFigure(name, span, checking) : undefined;
  return found === undefined || isPoison(found.type) ? undefined : found;
}

/** `working days left`, `needed per day` (the gap over them), `expected on` (the day on which sales reach the target at this pace). */
export function progressFigure(
  fact: Extract<PeriodFactExpression['fact'], 'working-days-left' | 'needed-per-day' | 'expected-on'>,
  span: Span,
  checking: Checking,
): Draft {
  const left: Draft = { op: { op: 'working-days-left' }, type: days, grain: company, span, name: 'working days left' };
  if (fact === 'working-days-left') return left;
  const [value, goal] = [figureNamed('sales', span, checking), figureNamed('target', span, checking)];
  const gap = builtInFigure('gap', span, checking);
  if (value === undefined || goal === undefined || gap === undefined) return withoutTarget(fact, span, checking);
  if (fact === 'needed-per-day') return draft({ op: 'divide', left: gap, right: left }, gap.type, span, [gap, left]);
  return draft({ op: 'reached-on', value, goal }, date, span, [value, goal]);
}

function withoutTarget(fact: 'needed-per-day' | 'expected-on', span: Span, checking: Checking): Draft {
  const name = fact === 'needed-per-day' ? 'needed per day' : 'expected on';
  const advice = 'It is made of `sales` and `target`: say in the plan what they are.';
  checking.reporter.say('unknown-name', span, { name, advice });
  return poisoned(span);
}
