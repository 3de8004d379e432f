import type {
  BetweenExpression,
  BlankTestExpression,
  ChoiceExpression,
  CompareExpression,
  Expression,
  LogicExpression,
  NotExpression,
  NumberLiteral,
  OneOfExpression,
} from '../../grammar/tree/index.ts';
import type { Span } from '../../grammar/span.ts';
import { replacing } from '../diagnostics/diagnostic.ts';
import { mismatch } from './arithmetic.ts';
import { draft, poisoned, type Draft } from './draft.ts';
import type { Checking, Place } from './scope.ts';
import { describe, isPoison, known, unify, yesNo } from './type.ts';

export function checkCompare(expression: CompareExpression, place: Place, checking: Checking): Draft {
  const left = checking.check(expression.left, place);
  if (known(left.type).kind === 'text' && isTextWithoutQuotes(expression.right, place, checking))
    return poisonedTest(expression.span);
  const right = checking.check(expression.right, place);
  if (isPoison(left.type) || isPoison(right.type)) return poisonedTest(expression.span);
  if (unify(left.type, right.type) === undefined) {
    mismatch('compare', left, right, expression.span, checking);
    return poisonedTest(expression.span);
  }
  if (known(left.type).kind === 'percent') warnOfBarePercent(expression.right, checking);
  return comparison(expression.comparison, left, right, expression.span);
}

/** `stage is Won`: a word that names nothing, where a text is wanted. */
function isTextWithoutQuotes(right: Expression, { table }: Place, checking: Checking): boolean {
  if (right.kind !== 'name' || checking.plan.symbols.has(right.name)) return false;
  if (table !== undefined && checking.tables.get(table)?.types.has(right.name) === true) return false;
  if (checking.figures.has(`${table ?? ''}.${right.name}`)) return false;
  const quoted = `"${right.name}"`;
  const facts = { name: right.name, advice: `A text stands in quotes: \`${quoted}\`.` };
  checking.reporter.say('unknown-name', right.span, facts, { fixes: [replacing(right.span, quoted)] });
  return true;
}

function poisonedTest(span: Span): Draft {
  return { ...poisoned(span), type: { kind: 'poison' } };
}

function comparison(kind: CompareExpression['comparison'], left: Draft, right: Draft, span: Span): Draft {
  const args = [left, right];
  switch (kind) {
    case 'is':
      return draft({ op: 'same', left, right }, yesNo, span, args);
    case 'is-not':
      return negation(draft({ op: 'same', left, right }, yesNo, span, args), span);
    case 'below':
      return draft({ op: 'below', left, right }, yesNo, span, args);
    case 'at-most':
      return draft({ op: 'at-most', left, right }, yesNo, span, args);
    case 'above':
      return draft({ op: 'below', left: right, right: left }, yesNo, span, args);
    case 'at-least':
      return draft({ op: 'at-most', left: right, right: left }, yesNo, span, args);
  }
}
function negation(value: Draft, span: Span): Draft {
  return draft({ op: 'not', value }, yesNo, span, [value]);
}

/** `attainment is above 100`: 10,000% is hardly ever meant. */
export function warnOfBarePercent(right: Expression, checking: Checking): void {
  if (!isBareTen(right)) return;
  checking.reporter.say(
    'percent-against-number',
    right.span,
    { text: right.text },
    { fixes: [replacing(right.span, `${right.text}%`)] },
  );
}
function isBareTen(expression: Expression): expression is NumberLiteral {
  return expression.kind === 'number' && expression.form === 'plain' && /^[1-9]\d/.test(expression.value);
}

export function checkBetween(expression: BetweenExpression, place: Place, checking: Checking): Draft {
  const { span } = expression;
  const compare = (comparison: 'at-least' | 'at-most', right: Expression): Draft =>
    checkCompare({ kind: 'compare', comparison, left: expression.value, right, span }, place, checking);
  const left = compare('at-least', expression.low);
  const right = compare('at-most', expression.high);
  return draft({ op: 'both', left, right }, yesNo, span, [left, right]);
}

export function checkOneOf(expression: OneOfExpression, place: Place, checking: Checking): Draft {
  const value = checking.check(expression.value, place);
  const choices = expression.choices.map((choice) => checking.check(choice, place));
  for (const choice of choices) {
    if (unify(value.type, choice.type) === undefined) mismatch('compare', value, choice, choice.span, checking);
  }
  const test = draft({ op: 'one-of', value, choices }, yesNo, expression.span, [value, ...choices]);
  return expression.negated ? negation(test, expression.span) : test;
}

export function checkBlankTest(expression: BlankTestExpression, place: Place, checking: Checking): Draft {
  const value = checking.check(expression.value, place);
  const test = draft({ op: 'blank', value }, yesNo, expression.span, [value]);
  return expression.negated ? negation(test, expression.span) : test;
}

export function checkLogic(expression: LogicExpression, place: Place, checking: Checking): Draft {
  const left = checkCondition(expression.left, place, checking);
  const right = checkCondition(expression.right, place, checking);
  return draft({ op: expression.operator === 'and' ? 'both' : 'either', left, right }, yesNo, expression.span, [left, right]);
}

export function checkNot(expression: NotExpression, place: Place, checking: Checking): Draft {
  return negation(checkCondition(expression.value, place, checking), expression.span);
}

/** An expression that must be a yes or no. */
export function checkCondition(expression: Expression, place: Place, checking: Checking): Draft {
  const condition = checking.check(expression, place);
  if (isPoison(condition.type) || known(condition.type).kind === 'yes-no') return condition;
  const advice = 'Compare it, such as `is at least 100%`.';
  checking.reporter.say('wrong-type', expression.span, {
    place: 'A condition',
    wanted: 'a yes or no',
    found: describe(condition.type),
    advice,
  });
  return poisonedTest(expression.span);
}

export function checkChoice(expression: ChoiceExpression, place: Place, checking: Checking): Draft {
  const condition = checkCondition(expression.condition, place, checking);
  const then = checking.check(expression.then, place);
  const otherwise = checking.check(expression.otherwise, place);
  const type = unify(then.type, otherwise.type);
  if (type === undefined) return mismatch('choose between', then, otherwise, expression.span, checking);
  return draft({ op: 'choose', condition, then, otherwise }, type, expression.span, [condition, then, otherwise]);
}
