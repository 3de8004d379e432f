import { lex } from '../../grammar/lex/lexer.ts';
import * as t from '../../grammar/lex/tokens.ts';
import type { Compilation } from '../../compiler/compile.ts';
import type { Completion } from '../analysis.ts';
import type { Span } from '../../grammar/span.ts';
import type { Words } from '../words/words.ts';
import { type DataValues, knownValues } from './known-values.ts';
import { payPeriodsOf } from './periods.ts';
import { startOfItem } from './place.ts';
import { problemCodes } from './problem-codes.ts';
import { cellAt, choicesFor, headersFor } from './rows.ts';
import { textAt } from './texts.ts';

interface Writing {
  readonly text: string;
  readonly offset: number;
  readonly compilation: Compilation;
  readonly values: DataValues | undefined;
  readonly words: Words;
}

/** What may stand in a text, between pipes, as a period or as a problem's code; undefined where something else is written. */
export function writtenValues(of: Writing): readonly Completion[] | undefined {
  return textValues(of) ?? cellValues(of) ?? periodValues(of) ?? codeValues(of);
}

function offered(names: readonly string[], span: Span, explanation: string, insertOf = (name: string) => name): Completion[] {
  return names.map((name, rank) => ({ label: name, kind: 'value', insert: insertOf(name), span, explanation, rank }));
}

function textValues({ text, offset, compilation, values, words }: Writing): readonly Completion[] | undefined {
  const place = textAt(text, offset);
  if (place === undefined) return undefined;
  const known = knownValues(place.column, place.table, compilation, values);
  const typed = text.slice(place.span.from, place.span.to);
  const others = known.filter((value) => value !== typed || !place.isOpen);
  return offered(
    others,
    place.span,
    words.valueOf(place.column),
    (value) => value.replaceAll('"', '""') + (place.isOpen ? '"' : ''),
  );
}

function cellValues({ text, offset, compilation, values, words }: Writing): readonly Completion[] | undefined {
  const cell = cellAt(text, offset);
  if (cell === undefined) return undefined;
  const { header, span, rowsOf } = cell;
  if (header === undefined) return offered(headersFor(cell, compilation), span, words.headerOfRows);
  const table = rowsOf.kind === 'table' ? rowsOf.table : 'payees';
  const known = choicesFor(cell, compilation) ?? knownValues(header, table, compilation, values);
  return offered([...new Set(known)], span, words.valueOf(header));
}

function periodValues({ text, offset, compilation, words }: Writing): readonly Completion[] | undefined {
  const typed = /(?<![\p{L}\p{N}])in[ \t]+([\dA-Z-]*)$/u.exec(text.slice(0, offset))?.[1];
  if (typed === undefined || !isInExample(text.slice(0, offset - typed.length))) return undefined;
  const rest = /^[\dA-Z-]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return offered(payPeriodsOf(compilation), { from: offset - typed.length, to: offset + rest }, words.payPeriod);
}

function codeValues({ text, offset, words }: Writing): readonly Completion[] | undefined {
  const typed = /expect[ \t]+problem[ \t]+([a-z-]*)$/.exec(text.slice(0, offset))?.[1];
  if (typed === undefined || !isInExample(text.slice(0, offset - typed.length))) return undefined;
  const rest = /^[a-z-]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return offered(problemCodes, { from: offset - typed.length, to: offset + rest }, words.problemCode);
}

function isInExample(before: string): boolean {
  const { tokens } = lex(before);
  return tokens[startOfItem(tokens)]?.tokenType === t.word.example;
}
