import type { Example, ExampleLine, Expected, Expression, Figure } from '../tree/index.ts';
import { print } from './expression.ts';
import { commented, commentedLines, indented, type Lines } from './lines.ts';
import { isKeyword, isKindOfPay, name, quoted, widthOf } from './names.ts';
import { before, level } from './printed.ts';
import { pipeTable } from './rows.ts';
import { group, groupBeforeName, joined, text } from './words.ts';

/** Lines are joined as long as they stay within this, the indent included. */
const widest = 100;
const indent = 2;

export function example(written: Example): Lines {
  return [...commented(written.comments, `example ${text(written.name.value)}`), ...indented(body(written.lines))];
}

function body(lines: readonly ExampleLine[]): Lines {
  return lines.flatMap((each, i) => {
    if (together(lines[i - 1], each)) return [];
    return together(each, lines[i + 1]) ?? line(each, opensAnew(each, lines[i - 1]));
  });
}

/** Whose or when, and the figures right behind it: on one line where they fit and no comment stands between. */
function together(opening: ExampleLine | undefined, next: ExampleLine | undefined): Lines | undefined {
  if ((opening?.kind !== 'step' && opening?.kind !== 'payee') || next?.kind !== 'figures') return undefined;
  const { docs, before, after } = next.comments;
  if (opening.comments.after.length > 0 || docs.length + before.length > 0 || after.length > 1) return undefined;
  const above = line(opening, false);
  const whole = [above.at(-1), ...line(next, false)].join(' ');
  return widthOf(whole) + indent > widest ? undefined : [...above.slice(0, -1), whole];
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
    case 'cases':
      return cases(written, joined(anew && ';', written.table && figureName(written.table.name)));
  }
}

/** Rows stand under their header, also where that stands behind the name of a table. */
function cases(written: Extract<ExampleLine, { kind: 'cases' }>, opening: string): Lines {
  const [header = '', ...rows] = pipeTable(written.rows);
  const margin = opening === '' ? '' : ' '.repeat(widthOf(opening) + 1);
  return commentedLines(written.comments, [joined(opening, header), ...rows.map((row) => margin + row)]);
}

/** Before a text, or rows, a keyword would be read as something else; so would three capitals before a figure. */
function figureName(written: string, value?: Expression): string {
  const isSafe = value !== undefined && value.kind !== 'text' && isKindOfPay(written);
  return (isKeyword(written) && !isSafe) || isCode(written) ? quoted(written) : name(written);
}
function figure({ group, name: named, value }: Figure): string {
  return joined(group && groupBeforeName(group), figureName(named.name, value), print(value).text);
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
