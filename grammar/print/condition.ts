import type { CompareExpression, Comparison, Expression, LogicExpression } from '../tree/index.ts';
import { before, beforeComma, closed, ending, level, type Printed } from './printed.ts';

type Print = (written: Expression, least?: number) => Printed;
type Test = CompareExpression | Extract<Expression, { kind: 'between' | 'one-of' | 'blank-test' }>;

const words: Readonly<Record<Comparison, string>> = {
  ...{ is: 'is', 'is-not': 'is not', above: 'is above', 'at-least': 'is at least', below: 'is below', 'at-most': 'is at most' },
};

/** `left is …` */
export function printCompare(written: Test, print: Print): Printed {
  const left = before(print(written.kind === 'compare' ? written.left : written.value, level.quantity), level.condition).text;
  if (written.kind === 'compare') return tested(left, words[written.comparison], print(written.right, level.quantity));
  if (written.kind === 'between')
    return tested(left, `is from ${print(written.low, level.quantity).text} to`, print(written.high, level.quantity));
  const not = written.negated ? ' not' : '';
  if (written.kind === 'blank-test') return { text: `${left} is${not} blank`, level: level.condition, ...closed };
  const choices = written.choices.map((choice) => print(choice, level.quantity));
  const last = choices.at(-1) ?? { open: Infinity };
  const texts = choices.map((choice) => (choice === last ? choice : before(beforeComma(choice), Number.MAX_VALUE)).text);
  return { text: `${left} is${not} one of ${texts.join(', ')}`, level: level.condition, open: last.open, takesComma: true };
}

function tested(left: string, words: string, right: Printed): Printed {
  return ending(`${left} ${words} ${right.text}`, level.condition, right);
}

export function printLogic(written: LogicExpression, print: Print): Printed {
  const own = written.operator === 'and' ? level.and : level.or;
  const left = before(print(written.left, own), own);
  const right = print(written.right, own + 1);
  return ending(`${left.text} ${written.operator} ${right.text}`, own, right);
}
