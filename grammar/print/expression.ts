import type { Expression } from '../tree/index.ts';
import { aggregate } from './aggregate.ts';
import { printCompare, printLogic } from './condition.ts';
import { anyWord, isKeyword, name, operand, quoted } from './names.ts';
import { atLevel, before, closed, ending, inParentheses, level, primary, beforeComma, type Printed } from './printed.ts';
import { share } from './split.ts';
import { roundings, text, window, group } from './words.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;
type Printers = { readonly [K in Expression['kind']]: (written: Of<K>) => Printed };

/** Words that begin a phrase of their own where a value is wanted. */
const phraseWords: ReadonlySet<string> = new Set(['previous', 'days', 'months', 'equally', 'team', 'company', 'paid']);

const facts = {
  'days-in-period': 'days in period',
  'days-in-role': 'days in role',
  'months-in-role': 'months in role',
  'working-days-left': 'working days left',
  'needed-per-day': 'needed per day',
  'expected-on': 'expected on',
} as const;

/** One printer for each kind of expression. */
const printers: Printers = {
  number: (written) => primary(written.text),
  text: (written) => primary(text(written.value)),
  date: (written) => primary(written.value),
  period: (written) => primary(written.value),
  'yes-no': (written) => primary(written.value ? 'yes' : 'no'),
  name: (written) => primary(phraseWords.has(written.name) ? quoted(written.name) : name(written.name)),
  member: (written) => primary(`${print(written.of, level.primary).text}.${anyWord(written.member.name)}`),
  lookup: printLookup,
  negate: (written) => behind('-', written.value, level.prefixed, level.prefixed),
  binary: printBinary,
  excess: (written) => infix(written.value, ' in excess of ', written.over, level.excess, level.postfixed),
  of: (written) => infix(written.left, ' of ', written.right, level.of, level.of, level.excess),
  steps: printSteps,
  rounded: printRounded,
  compare: (written) => printCompare(written, print),
  between: (written) => printCompare(written, print),
  'one-of': (written) => printCompare(written, print),
  'blank-test': (written) => printCompare(written, print),
  logic: (written) => printLogic(written, print),
  not: (written) => behind('not ', written.value, level.condition, level.condition),
  choice: printChoice,
  extreme: printExtreme,
  aggregate: (written) => aggregate(written, print),
  grouped: (written) => primaryGrouped(written),
  window: (written) => postfix(written.value, window(written.window)),
  share: (written) => share(written, print),
  'share-over': (written) => share(written, print),
  previous: (written) => primary(`previous ${operand(written.name.name, false)}`),
  paid: (written) => primary(`paid ${operand(written.name.name, true)}`),
  'days-between': printDaysBetween,
  'period-fact': (written) => primary(facts[written.fact]),
  convert: printConvert,
  else: printElse,
  parentheses: (written) => inParentheses(print(written.value)),
  missing: () => primary(''),
};

function printed<K extends Expression['kind']>(written: Of<K>): Printed {
  const printer = printers[written.kind] as (each: Of<K>) => Printed;
  return printer(written);
}

/** An expression's text, in parentheses unless it holds at least as tightly as `least`. */
export function print(written: Expression, least: number = level.choice): Printed {
  return atLevel(printed(written), least);
}

/** `left` operator `right`; the left side of an equal operator needs no parentheses unless `leftLeast` says so. */
function infix(left: Expression, sign: string, right: Expression, own: number, rightLeast: number, leftLeast = own): Printed {
  const first = before(print(left, leftLeast), own);
  const last = print(right, rightLeast);
  return ending(first.text + sign + last.text, own, last);
}
function behind(sign: string, value: Expression, own: number, least: number): Printed {
  const inner = print(value, least);
  return ending(sign + inner.text, own, inner);
}
function postfix(value: Expression, words: string): Printed {
  const inner = before(print(value, level.postfixed), level.postfixed);
  return { text: `${inner.text} ${words}`, level: level.postfixed, ...closed };
}

function printBinary(written: Of<'binary'>): Printed {
  const own = written.operator === '+' || written.operator === '-' ? level.sum : level.product;
  return infix(written.left, ` ${written.operator} `, written.right, own, own + 1);
}

function printSteps(written: Of<'steps'>): Printed {
  const rate = before(print(written.rate, level.excess), level.of);
  const step = before(print(written.step, level.postfixed), level.of);
  const value = print(written.value, level.of);
  return ending(`${rate.text} per full ${step.text} of ${value.text}`, level.of, value);
}

function printRounded(written: Of<'rounded'>): Printed {
  const mode = written.mode === 'half-up' ? '' : `${roundings[written.mode]} `;
  return infix(written.value, ` rounded ${mode}to `, written.unit, level.quantity, level.sum);
}

function printLookup(written: Of<'lookup'>): Printed {
  const keys = written.keys.map((key) => print(key, level.prefixed));
  const last = keys.at(-1) ?? primary('');
  const texts = [...keys.slice(0, -1).map((key) => before(beforeComma(key), Number.MAX_VALUE)), last].map((key) => key.text);
  return { ...postfix(written.of, `at ${texts.join(', ')}`), open: last.open, takesComma: true };
}

function printElse(written: Of<'else'>): Printed {
  const otherwise = print(written.otherwise, level.prefixed);
  return { ...postfix(written.value, `else ${otherwise.text}`), open: otherwise.open, takesComma: otherwise.takesComma };
}

function printConvert(written: Of<'convert'>): Printed {
  const on = written.on && print(written.on, level.prefixed);
  const words = `in ${written.currency} at ${name(written.rates.name)}`;
  const whole = postfix(written.value, on ? `${words} on ${on.text}` : words);
  return on ? { ...whole, open: on.open, takesComma: on.takesComma } : whole;
}

function printChoice(written: Of<'choice'>): Printed {
  const otherwise = print(written.otherwise);
  const text = `if ${print(written.condition).text} then ${print(written.then).text} otherwise ${otherwise.text}`;
  return { text, level: level.choice, open: level.choice, takesComma: otherwise.takesComma };
}

function printExtreme(written: Of<'extreme'>): Printed {
  const values = written.values.map((value) => print(value, level.sum));
  const last = values.at(-1) ?? primary('');
  const others = values.slice(0, -1).map((value) => before(beforeComma(value), level.and).text);
  return {
    text: `the ${written.which} of ${others.join(', ')} and ${last.text}`,
    level: level.primary,
    open: Math.min(level.sum, last.open),
    takesComma: last.takesComma,
  };
}

function printDaysBetween(written: Of<'days-between'>): Printed {
  const to = print(written.to, level.postfixed);
  const text = `${written.unit} from ${print(written.from, level.postfixed).text} to ${to.text}`;
  return { text, level: level.primary, open: Math.min(level.postfixed, to.open), takesComma: to.takesComma };
}

/** Behind a group only a plain name or a bracket is read as its figure. */
function primaryGrouped(written: Of<'grouped'>): Printed {
  const { value } = written;
  const isTeam = written.group.kind === 'team' || written.group.kind === 'company';
  const figure =
    value.kind === 'name'
      ? operand(value.name, isTeam)
      : isPlainPath(value)
        ? print(value).text
        : inParentheses(unwrapped(value)).text;
  return { ...primary(`${group(written.group)} ${figure}`), level: level.prefixed };
}
function unwrapped(value: Expression): Printed {
  return print(value.kind === 'parentheses' ? value.value : value);
}
function isPlainPath(value: Expression): boolean {
  if (value.kind === 'name') return !isKeyword(value.name);
  return value.kind === 'member' && isPlainPath(value.of);
}
