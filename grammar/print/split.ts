import type { Expression, ShareExpression, ShareOverExpression, Split } from '../tree/index.ts';
import { before, inParentheses, level, type Printed } from './printed.ts';
import { group } from './words.ts';

type Print = (written: Expression, least?: number) => Printed;

const methods: Readonly<Record<Split['method'], string>> = {
  webster: '',
  'largest-remainder': ', by largest remainder',
  'remainder-to-last': ', rounding down, remainder to last',
  'remainder-to-first': ', rounding down, remainder to first',
  'remainder-to-highest': ', rounding down, remainder to highest',
};

/** By what is divided, without the word `split`. */
function by(written: Split, print: Print): Printed {
  const share = { level: level.primary, open: level.postfixed, takesComma: false };
  if (written.by.kind === 'contribution') return { ...share, text: 'by contribution share' };
  if (written.by.kind === 'equally') return { ...share, text: 'equally' };
  const weight = print(written.by.weight, level.sum);
  const safe = hasTail(written) ? before(weight, Number.MAX_VALUE) : weight;
  return { ...safe, text: `by ${safe.text}`, open: Math.min(level.sum, safe.open) };
}
function hasTail(written: Split): boolean {
  const { method, ifNobody, among, floor, unit } = written;
  return method !== 'webster' || ifNobody !== 'nobody-paid' || [among, floor, unit].some((part) => part !== undefined);
}

/** `by W, by largest remainder, if nobody contributes split equally, each at least X, each rounded to U, among payees where C` */
export function split(written: Split, print: Print): Printed {
  const weight = by(written, print);
  const among = written.among && print(written.among);
  const each = (words: string, value: Expression | undefined): string =>
    value === undefined ? '' : `, each ${words} ${before(print(value, level.sum), Number.MAX_VALUE).text}`;
  const text = [
    weight.text,
    methods[written.method],
    written.ifNobody === 'split-equally' ? ', if nobody contributes split equally' : '',
    each('at least', written.floor),
    each('rounded to', written.unit),
    among ? `, among payees where ${among.text}` : '',
  ].join('');
  const ends = written.floor === undefined && written.unit === undefined ? level.postfixed : level.sum;
  const open = among ? level.choice : hasTail(written) ? ends : weight.open;
  return { text, level: level.primary, open, takesComma: among?.takesComma ?? (!hasTail(written) && weight.takesComma) };
}

export function share(written: ShareExpression | ShareOverExpression, print: Print): Printed {
  const inner = before(print(written.amount, level.sum), level.sum);
  const amount = / over last \d+ [a-z-]+$/.test(inner.text) ? inParentheses(inner) : inner;
  const divided = split(written.split, print);
  return { ...divided, text: `share of ${amount.text} across ${across(written)} ${divided.text}` };
}

function across(written: ShareExpression | ShareOverExpression): string {
  if (written.kind === 'share-over') return `${written.unit}s of ${written.whole}`;
  return written.into === undefined ? group(written.group) : `${group(written.group)} into ${group(written.into)}`;
}
