import type { Span } from '../../grammar/span.ts';
import type { Expression, PeriodFactExpression } from '../../grammar/tree/index.ts';
import type { BuiltIn } from '../2-resolve/built-in.ts';
import { draft, poisoned, type Draft } from './draft.ts';
import { company } from './grain.ts';
import type { Checking } from './scope.ts';
import { date, days, isPoison, percent } from './type.ts';

/**
 * `attainment` is sales / target, `gap` what sales are short of the target, `elapsed` the part of the period that is over, `pace`
 * what sales come to by its end when they go on so. Undefined where the plan has no sales or target to make it of.
 */
export function builtInFigure(name: BuiltIn, span: Span, checking: Checking): Draft | undefined {
  const made = madeOf(name, span, checking);
  if (made === undefined) return undefined;
  const shared = checking.leaves.get(name) ?? made.op;
  checking.leaves.set(name, shared);
  return { ...made, op: shared, span, name };
}

function madeOf(name: BuiltIn, span: Span, checking: Checking): Draft | undefined {
  const elapsed: Draft = { op: { op: 'elapsed' }, type: percent, grain: company, span, name: 'elapsed' };
  if (name === 'elapsed') return elapsed;
  const sales = figureNamed('sales', span, checking);
  if (name === 'pace') return sales && draft({ op: 'divide', left: sales, right: elapsed }, sales.type, span, [sales, elapsed]);
  if (sales === undefined || figureNamed('target', span, checking) === undefined) return undefined;
  const [left, right] = [named('sales', span), named('target', span)];
  const written: Expression =
    name === 'gap' ? { kind: 'excess', value: right, over: left, span } : { kind: 'binary', operator: '/', left, right, span };
  return checking.check(written, {});
}

function named(name: string, span: Span): Expression {
  return { kind: 'name', name, span };
}

function figureNamed(name: string, span: Span, checking: Checking): Draft | undefined {
  const found = checking.plan.symbols.has(name) ? checking.check(named(name, span), {}) : undefined;
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
