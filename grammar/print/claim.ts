import type { Alert, Claim, Expression, Promise, Waiver } from '../tree/index.ts';
import { print } from './expression.ts';
import { commented, type Lines } from './lines.ts';
import { name } from './names.ts';
import { before, inParentheses, level } from './printed.ts';
import { group, joined, text } from './words.ts';

export function promise(written: Promise): Lines {
  return commented(written.comments, `promise ${claim(written.claim)}`);
}

function claim(written: Claim): string {
  switch (written.kind) {
    case 'never-falls':
      return joined(
        written.what ? `${arithmetic(written.what)} never falls` : 'others never lose',
        `as ${arithmetic(written.as)} rises`,
      );
    case 'bound':
      return `${arithmetic(written.what)} ${written.bound === 'at-least' ? 'at least' : 'at most'} ${print(written.value).text}`;
    case 'no-cliff':
      return noCliff(written);
    case 'paid-in-full':
      return joined(written.group && group(written.group), name(written.pool.name), 'is paid in full');
    case 'same-as':
      return joined(`same as ${text(written.plan.value)}`, written.except && `except where ${print(written.except).text}`);
  }
}
function noCliff({ above, in: figure }: Extract<Claim, { kind: 'no-cliff' }>): string {
  const inner = print(figure, level.sum);
  const looksConverted = above !== undefined && /^\uFDD0?[A-Z]{3}\uFDD2? at /.test(inner.text);
  const floor = above && `above ${before(print(above, level.sum), level.sum).text}`;
  return joined('no cliff', floor, `in ${looksConverted ? inParentheses(inner).text : inner.text}`);
}
function arithmetic(written: Expression): string {
  return print(written, level.sum).text;
}

export function waiver(written: Waiver): Lines {
  const because = `because ${text(written.because.value)}`;
  return commented(written.comments, `${arithmetic(written.what)} may fall as ${arithmetic(written.as)} rises ${because}`);
}

export function alert(written: Alert): Lines {
  const tell = written.tell && `tell ${name(written.tell.name)}`;
  return commented(written.comments, joined(`alert ${text(written.name.value)} when ${print(written.when).text}`, tell));
}
