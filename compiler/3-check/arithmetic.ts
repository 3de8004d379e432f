import type { Span } from '../../grammar/span.ts';
import type {
  BinaryExpression,
  ExcessExpression,
  Expression,
  ExtremeExpression,
  NegateExpression,
  OfExpression,
  RoundedExpression,
  StepsExpression,
} from '../../grammar/tree/index.ts';
import { replacing } from '../diagnostics/diagnostic.ts';
import { draft, poisoned, type Draft } from './draft.ts';
import { sayNeedsSign } from './numeral.ts';
import { productType, quotientType } from './product.ts';
import { checkRelation } from './relation.ts';
import type { Checking, Place } from './scope.ts';
import {
  date,
  days,
  describe,
  isFigure,
  isNumeral,
  isPoison,
  isRatio,
  known,
  plainNumber,
  settle,
  unify,
  type Type,
} from './type.ts';

export function checkNegate(expression: NegateExpression, place: Place, checking: Checking): Draft {
  const value = figure(expression.value, place, checking);
  return draft({ op: 'negate', value }, value.type, expression.span, [value]);
}

export function checkBinary(expression: BinaryExpression, place: Place, checking: Checking): Draft {
  askParentheses(expression, checking);
  const left = checking.check(expression.left, place);
  const right = checking.check(expression.right, place);
  if (isPoison(left.type) || isPoison(right.type)) return poisoned(expression.span);
  switch (expression.operator) {
    case '+':
    case '-':
      return sum(expression, left, right, checking);
    case '*':
      return product(left, right, expression.span, checking);
    case '/':
      return quotient(left, right, expression.span, checking);
  }
}

/** `2 * sales in excess of 100`: the excess of what? */
function askParentheses({ operator, left, right, span }: BinaryExpression, checking: Checking): void {
  if (right.kind !== 'excess' || (operator !== '*' && operator !== '/')) return;
  const { value, over } = right;
  const excess = checking.words(right.span);
  const whole = checking.words({ from: left.span.from, to: value.span.to });
  const fixes = [
    replacing(span, `${checking.words(left.span)} ${operator} (${excess})`),
    replacing(span, `(${whole}) in excess of ${checking.words(over.span)}`),
  ];
  checking.reporter.say('parentheses-needed', span, { left: `\`${operator}\`` }, { fixes });
}

function sum(expression: BinaryExpression, left: Draft, right: Draft, checking: Checking): Draft {
  const op = expression.operator === '+' ? 'add' : 'subtract';
  const type = sumType(op, left.type, right.type);
  if (type !== undefined) return draft({ op, left, right }, type, expression.span, [left, right]);
  return mismatch(op === 'add' ? 'add' : 'subtract', left, right, expression.span, checking);
}
function sumType(op: 'add' | 'subtract', left: Type, right: Type): Type | undefined {
  const a = known(left).kind;
  const b = known(right).kind;
  if (a === 'date' && (b === 'days' || b === 'numeral')) return settleDays(right, date);
  if (a === 'date' && b === 'date' && op === 'subtract') return days;
  return isFigure(left) && isFigure(right) ? unify(left, right) : undefined;
}
function settleDays(numeral: Type, result: Type): Type {
  settle(numeral, days);
  return result;
}

export function product(left: Draft, right: Draft, span: Span, checking: Checking): Draft {
  const type = productType(left.type, right.type);
  if (type !== undefined) return draft({ op: 'multiply', left, right }, type, span, [left, right]);
  return mismatch('multiply', left, right, span, checking);
}

function quotient(left: Draft, right: Draft, span: Span, checking: Checking): Draft {
  if (isNumeral(right.type) && right.op.op === 'param') {
    checking.reporter.say('param-needs-type', right.span, { name: right.op.param });
    settle(right.type, { kind: 'poison' });
    return poisoned(span);
  }
  const type = quotientType(left.type, right.type);
  if (type !== undefined) return draft({ op: 'divide', left, right }, type, span, [left, right]);
  return mismatch('divide', left, right, span, checking);
}

function partAdvice(action: string): string {
  return action === 'compare' ? 'Say what it is a part of: `100% of target`.' : 'A part of an amount is written `5% of sales`.';
}

/** Reports two figures that do not go together, and where each got its type. */
export function mismatch(action: string, left: Draft, right: Draft, span: Span, checking: Checking, hint?: string): Draft {
  const facts = { action, left: describe(left.type), right: describe(right.type) };
  const moneyAndPercent =
    [left, right].some(({ type }) => known(type).kind === 'money') &&
    [left, right].some(({ type }) => known(type).kind === 'percent');
  const isMoneySquared = action === 'multiply' && [left, right].every(({ type }) => known(type).kind === 'money');
  const ofSquare = isMoneySquared ? 'A ratio of two amounts stands in parentheses: `bonus * (sales / target)`.' : undefined;
  const ofPart = moneyAndPercent && action !== 'multiply' ? partAdvice(action) : undefined;
  const advice = hint ?? ofSquare ?? ofPart;
  const related = [left, right].map(({ span: at, type }) => ({ span: at, message: `this is ${describe(type)}` }));
  checking.reporter.say('types-do-not-fit', span, advice === undefined ? facts : { ...facts, advice }, { related });
  return poisoned(span);
}

/** `profit in excess of 8% of equity` reads as a part of the excess. */
function excessAdvice(over: Draft): string | undefined {
  return isRatio(over.type)
    ? 'A part of a figure behind `in excess of` stands in parentheses: `in excess of (8% of equity)`.'
    : undefined;
}

export function checkExcess(expression: ExcessExpression, place: Place, checking: Checking): Draft {
  const value = figure(expression.value, place, checking);
  const over = figure(expression.over, place, checking);
  const type = unify(value.type, over.type);
  if (type === undefined) return mismatch('compare', value, over, expression.span, checking, excessAdvice(over));
  return draft({ op: 'excess', value, over }, type, expression.span, [value, over]);
}

/** `6% of X`: a ratio of a figure. */
export function checkOf(expression: OfExpression, place: Place, checking: Checking): Draft {
  const relation = checkRelation(expression, place, checking);
  if (relation !== undefined) return relation;
  const left = checking.check(expression.left, place);
  const right = checking.check(expression.right, place);
  if (isPoison(left.type) || isPoison(right.type)) return poisoned(expression.span);
  if (expression.left.kind === 'number' && isNumeral(left.type)) {
    sayNeedsSign(expression.left, checking);
    return poisoned(expression.span);
  }
  if (isNumeral(left.type) && left.op.op === 'param') askSign(left.op.param, checking);
  if (isNumeral(left.type)) settle(left.type, plainNumber);
  if (!isRatio(left.type)) {
    checking.reporter.say('of-needs-a-ratio', expression.left.span, { found: describe(left.type) });
    return poisoned(expression.span);
  }
  return product(left, right, expression.span, checking);
}

/** `param rate = 5`, used as `rate of sales`. */
function askSign(param: string, checking: Checking): void {
  const symbol = checking.plan.symbols.get(param);
  if (symbol?.kind !== 'param') return;
  for (const { value } of symbol.item.versions) {
    if (value.kind === 'number' && value.form === 'plain' && !/^0(\.|$)/.test(value.value)) sayNeedsSign(value, checking);
  }
}

export function checkSteps(expression: StepsExpression, place: Place, checking: Checking): Draft {
  const rate = figure(expression.rate, place, checking);
  const step = figure(expression.step, place, checking);
  const value = figure(expression.value, place, checking);
  if (unify(step.type, value.type) === undefined) return mismatch('divide', value, step, expression.span, checking);
  return draft({ op: 'steps', rate, step, value }, rate.type, expression.span, [rate, step, value]);
}

export function checkRounded(expression: RoundedExpression, place: Place, checking: Checking): Draft {
  const value = figure(expression.value, place, checking);
  const unit = figure(expression.unit, place, checking);
  const type = unify(value.type, unit.type);
  if (type === undefined) return mismatch('round', value, unit, expression.span, checking);
  return draft({ op: 'round', value, unit, mode: expression.mode }, type, expression.span, [value, unit]);
}

export function checkExtreme(expression: ExtremeExpression, place: Place, checking: Checking): Draft {
  const values = expression.values.map((value) => figure(value, place, checking));
  const [first, ...rest] = values;
  if (first === undefined) return poisoned(expression.span);
  let { type } = first;
  for (const value of rest) {
    const both = unify(type, value.type);
    if (both === undefined) return mismatch('compare', first, value, expression.span, checking);
    type = both;
  }
  return draft({ op: expression.which === 'greater' ? 'greatest' : 'least', values }, type, expression.span, values);
}

/** An expression that must have a size. */
export function figure(expression: Expression, place: Place, checking: Checking): Draft {
  const checked = checking.check(expression, place);
  if (isFigure(checked.type)) return checked;
  checking.reporter.say('wrong-type', expression.span, { place: 'This', wanted: 'a figure', found: describe(checked.type) });
  return poisoned(expression.span);
}
