import type { Alert, Claim, Example, ExampleLine, Expected, Expression, Figure, Promise, Waiver } from '../tree/index.ts';
import { print } from './expression.ts';
import { commented, commentedLines, indented, type Lines } from './lines.ts';
import { isKeyword, name, quoted } from './names.ts';
import { before, inParentheses, level } from './printed.ts';
import { pipeTable } from './rows.ts';
import { group, groupBeforeName, joined, text } from './words.ts';

export function example(written: Example): Lines {
  return [
    ...commented(written.comments, `example ${text(written.name.value)}`),
    ...indented(written.lines.flatMap((each, i) => line(each, opensAnew(each, written.lines[i - 1])))),
  ];
}

/** Rows right behind rows would be read as more of them; a `;` parts the two. */
function opensAnew(written: ExampleLine, previous: ExampleLine | undefined): boolean {
  return written.kind === 'cases' && !written.table && previous?.kind === 'cases';
}

function line(written: ExampleLine, anew: boolean): Lines {
  switch (written.kind) {
    case 'step':
      return commented(written.comments, `in ${print(written.period).text}`);
    case 'payee':
      return commented(written.comments, `payee ${text(written.key.value)}`);
    case 'figures':
      return commented(written.comments, written.figures.map(figure).join(', '));
    case 'expect':
      return commented(written.comments, `expect ${written.expected.map(expected).join(', ')}`);
    case 'expect-problem':
      return commented(written.comments, `expect problem ${written.code.name}`);
    case 'cases': {
      const [header = '', ...rows] = pipeTable(written.rows);
      return commentedLines(written.comments, [
        joined(anew && ';', written.table && figureName(written.table.name), header),
        ...rows,
      ]);
    }
  }
}

/** Before a figure, a keyword or three capitals would be read as something else. */
function figureName(written: string): string {
  return isKeyword(written) || isCode(written) ? quoted(written) : name(written);
}
function figure(written: Figure): string {
  return joined(written.group && groupBeforeName(written.group), figureName(written.name.name), print(written.value).text);
}

function expected(written: Expected): string {
  const parts = written.parts.map((part) => print(part).text).join(' + ');
  return joined(what(written.what), written.about && 'about', print(written.value).text, parts !== '' && `as ${parts}`);
}
function what(written: Expression): string {
  if (written.kind === 'name' && isCode(written.name)) return quoted(written.name);
  if (written.kind === 'grouped' && written.value.kind === 'name' && isCode(written.value.name)) {
    return `${group(written.group)} ${quoted(written.value.name)}`;
  }
  return before(print(written, level.postfixed), level.sum).text;
}
/** Three capitals before a figure would be read as its currency. */
function isCode(written: string): boolean {
  return /^[A-Z]{3}$/.test(written);
}

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
  const { what: named } = written;
  const what = named.kind === 'name' && named.name.includes(' ') ? quoted(named.name) : arithmetic(named);
  return commented(written.comments, `${what} may fall as ${arithmetic(written.as)} rises ${because}`);
}

export function alert(written: Alert): Lines {
  const tell = written.tell && `tell ${name(written.tell.name)}`;
  return commented(written.comments, joined(`alert ${text(written.name.value)} when ${print(written.when).text}`, tell));
}
