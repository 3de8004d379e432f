import type { Expression, PeriodUnit } from '../../grammar/tree/index.ts';
import { checkAggregate, checkGrouped } from './aggregate.ts';
import { checkBinary, checkExcess, checkExtreme, checkNegate, checkOf, checkRounded, checkSteps } from './arithmetic.ts';
import { checkConvert } from './convert.ts';
import { draft, literal, poisoned, type Draft } from './draft.ts';
import { checkElse, checkLookup, checkMember } from './lookup.ts';
import { checkNumber } from './numeral.ts';
import { checkName } from './name.ts';
import { checkPaid, checkPeriodFact, checkPrevious } from './state.ts';
import type { Checking, Place } from './scope.ts';
import { checkShare, checkShareOver } from './share.ts';
import { checkBetween, checkBlankTest, checkChoice, checkCompare, checkLogic, checkNot, checkOneOf } from './test.ts';
import { count, date, days, text, yesNo } from './type.ts';
import { checkWindow } from './window.ts';

/** Gives an expression its operation, type and grain; what is wrong is reported and becomes poison. */
export function checkExpression(expression: Expression, place: Place, checking: Checking): Draft {
  switch (expression.kind) {
    case 'number':
      return checkNumber(expression, checking);
    case 'text':
      return literal(expression.value, text, expression.span);
    case 'date':
      return literal(expression.value, date, expression.span);
    case 'period':
      return literal(expression.value, { kind: 'period', unit: unitOfPeriod(expression.value) }, expression.span);
    case 'yes-no':
      return literal(expression.value ? 'yes' : 'no', yesNo, expression.span);
    case 'name':
      return checkName(expression, place, checking);
    case 'member':
      return checkMember(expression, place, checking);
    case 'lookup':
      return checkLookup(expression, place, checking);
    case 'else':
      return checkElse(expression, place, checking);
    case 'negate':
      return checkNegate(expression, place, checking);
    case 'binary':
      return checkBinary(expression, place, checking);
    case 'excess':
      return checkExcess(expression, place, checking);
    case 'of':
      return checkOf(expression, place, checking);
    case 'steps':
      return checkSteps(expression, place, checking);
    case 'rounded':
      return checkRounded(expression, place, checking);
    case 'extreme':
      return checkExtreme(expression, place, checking);
    case 'compare':
      return checkCompare(expression, place, checking);
    case 'between':
      return checkBetween(expression, place, checking);
    case 'one-of':
      return checkOneOf(expression, place, checking);
    case 'blank-test':
      return checkBlankTest(expression, place, checking);
    case 'logic':
      return checkLogic(expression, place, checking);
    case 'not':
      return checkNot(expression, place, checking);
    case 'choice':
      return checkChoice(expression, place, checking);
    case 'aggregate':
      return checkAggregate(expression, place, checking);
    case 'grouped':
      return checkGrouped(expression, place, checking);
    case 'window':
      return checkWindow(expression, place, checking);
    case 'share-over':
      return checkShareOver(expression, place, checking);
    case 'share':
      return checkShare(expression, place, checking);
    case 'parentheses':
      return checkExpression(expression.value, place, checking);
    case 'days-between': {
      const from = checkExpression(expression.from, place, checking);
      const to = checkExpression(expression.to, place, checking);
      return draft(
        { op: expression.unit === 'days' ? 'days-between' : 'months-between', from, to },
        expression.unit === 'days' ? days : count,
        expression.span,
        [from, to],
      );
    }
    case 'period-fact':
      return checkPeriodFact(expression, checking);
    case 'previous':
      return checkPrevious(expression, place, checking);
    case 'paid':
      return checkPaid(expression, checking);
    case 'convert':
      return checkConvert(expression, place, checking);
    case 'missing':
      return poisoned(expression.span);
  }
}

function unitOfPeriod(period: string): PeriodUnit {
  if (period.includes('Q')) return 'quarter';
  if (period.includes('W')) return 'week';
  if (/-[AB]$/.test(period)) return 'half-month';
  return period.includes('H') ? 'half-year' : 'month';
}
