import type { IToken } from 'chevrotain';
import { readNumeral } from '../lex/numerals.ts';
import { spanOfToken } from '../lex/token.ts';
import type * as cst from '../parser/cst.ts';
import type { Span } from '../span.ts';
import type { Group, Window, WindowUnit } from '../tree/index.ts';
import { keywordOf, nameTextOf, spanOfNode, unitOf, type Found } from './pieces.ts';

function windowUnitOf(tokens: Found<IToken>): WindowUnit {
  return unitOf(tokens?.[0]) ?? 'period';
}

export function windowOf(node: cst.WindowCstNode): Window {
  const { countedWindow, toDateWindow, namedWindow } = node.children;
  const span = spanOfNode(node);
  if (countedWindow?.[0]) return countedOf(countedWindow[0], span);
  if (toDateWindow?.[0]) return { kind: 'to-date', unit: unitOf(toDateWindow[0].children.Unit[0]) ?? 'year', span };
  return namedOf(namedWindow?.[0], span);
}

function countedOf(node: cst.CountedWindowCstNode, span: Span): Window {
  const { overLastWord, NumberToken, Unit } = node.children;
  const count = Number(readNumeral(NumberToken[0]?.image ?? '1').value);
  return { kind: overLastWord?.[0] ? 'last' : 'rolling', unit: windowUnitOf(Unit), count, span };
}

function namedOf(node: cst.NamedWindowCstNode | undefined, span: Span): Window {
  const { beforeThisWord, soFarThisWord, sameWord, thisWord, Unit } = node?.children ?? {};
  if (beforeThisWord?.[0]) return { kind: 'before-this', span };
  const unit = windowUnitOf(Unit);
  if (soFarThisWord?.[0]) return { kind: 'so-far', unit, span };
  if (sameWord?.[0]) return { kind: 'same-last-year', unit, span };
  return thisWord?.[0] ? { kind: 'this', unit, span } : { kind: 'last', unit, count: 1, span };
}

const groupWords: Readonly<Record<string, 'team' | 'company' | 'reports' | 'all-reports'>> = {
  ...{ team: 'team', company: 'company', reports: 'reports', allReports: 'all-reports' },
};

/** The people that a word names: a group word of the language, else a column of payees. */
export function groupOf(token: IToken): Group {
  const kind = groupWords[keywordOf(token)];
  const span = spanOfToken(token);
  return kind ? { kind, span } : { kind: 'column', name: nameTextOf(token), span };
}

export function groupOfNode(node: cst.GroupCstNode | undefined): Group {
  const token = node?.children.allReportsWord?.[0] ?? node?.children.NameWord?.[0];
  return token ? groupOf(token) : { kind: 'team', span: node ? spanOfNode(node) : { from: 0, to: 0 } };
}
