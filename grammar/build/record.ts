import type { IToken } from 'chevrotain';
import { unitlessPeriod } from '../messages.ts';
import type * as cst from '../parser/cst.ts';
import type {
  Column,
  InputItem,
  Meeting,
  ParamItem,
  ParamVersion,
  PayeesItem,
  PipeTable,
  TableItem,
  TypeWritten,
} from '../tree/index.ts';
import { written, writtenNode, type Building } from './building.ts';
import { expressionAt, prefixedAt } from './expression.ts';
import { keywordOf, nameAt, nameOf, optional, spanOfNode, textOf, unitOf, type Found } from './pieces.ts';
import { rowsOf } from '../lex/rows.ts';
import { spanOfToken } from '../lex/token.ts';

/** The table that a rows token stands for. */
export function pipeTableOf(build: Building, token: IToken): PipeTable {
  const raw = rowsOf(token);
  const span = spanOfToken(token);
  const rows = raw?.rows ?? [];
  return {
    header: raw?.header.cells ?? [],
    rows: rows.map((row) => ({ kind: 'row', ...written(build, row.span), cells: row.cells })),
    span,
  };
}
export function rowsAt(build: Building, tokens: Found<IToken>): PipeTable | undefined {
  return tokens?.[0] && pipeTableOf(build, tokens[0]);
}

export function payeesOf(build: Building, node: cst.PayeesCstNode): PayeesItem {
  const { Text, columns } = node.children;
  const own = writtenNode(build, node, true);
  return { kind: 'payees', ...own, ...optional('source', Text?.[0] && textOf(Text[0])), ...bodyOf(build, columns[0]) };
}

export function tableOf(build: Building, node: cst.TableCstNode): TableItem {
  const own = writtenNode(build, node, true);
  const { NameWord, tableSourceFile, tableDate, tableKeys, columns } = node.children;
  const source = tableSourceFile?.[0]?.children.Text[0];
  const datedBy = tableDate?.[0]?.children.AnyWord[0];
  return {
    kind: 'table',
    ...own,
    name: nameAt(NameWord, 0, own.span),
    ...optional('source', source && textOf(source)),
    ...optional('datedBy', datedBy && nameOf(datedBy)),
    keys: (tableKeys ?? []).flatMap((keys) => keys.children.AnyWord.map(nameOf)),
    ...bodyOf(build, columns[0]),
  };
}

function bodyOf(build: Building, node: cst.ColumnsCstNode | undefined): Pick<TableItem, 'columns' | 'rows'> {
  const { column, Rows } = node?.children ?? {};
  return { columns: (column ?? []).map((each) => columnOf(build, each)), ...optional('rows', rowsAt(build, Rows)) };
}

function columnOf(build: Building, node: cst.ColumnCstNode): Column {
  const own = writtenNode(build, node);
  const { AnyWord, type, orBlankWord, Text, meeting } = node.children;
  return {
    kind: 'column',
    ...own,
    name: nameAt(AnyWord, 0, own.span),
    type: typeAt(build, type, node),
    orBlank: orBlankWord !== undefined,
    ...optional('header', Text?.[0] && textOf(Text[0])),
    ...optional('meet', meetingOf(meeting)),
  };
}

function typeAt(build: Building, nodes: Found<cst.TypeCstNode>, owner: cst.ColumnCstNode | cst.InputItemCstNode): TypeWritten {
  return nodes?.[0] ? typeOf(build, nodes[0]) : { word: '', spreadEvenly: false, span: spanOfNode(owner) };
}

function typeOf(build: Building, node: cst.TypeCstNode): TypeWritten {
  const span = spanOfNode(node);
  const { AnyWord, column, Unit, spreadEvenlyWord } = node.children;
  const per = unitOf(Unit?.[0]);
  if (Unit?.[0] && !per) build.problems.push(unitlessPeriod(spanOfToken(Unit[0])));
  return {
    word: nameAt(AnyWord, 0, span).name,
    ...optional('inColumn', column?.[0] && nameOf(column[0])),
    ...optional('per', per),
    spreadEvenly: spreadEvenlyWord !== undefined,
    span,
  };
}

export function paramOf(build: Building, node: cst.ParamCstNode): ParamItem {
  const own = writtenNode(build, node, true);
  const { NameWord, type, version, meeting } = node.children;
  const versions = (version ?? []).map(versionOf);
  return {
    kind: 'param',
    ...own,
    name: nameAt(NameWord, 0, own.span),
    ...optional('type', type?.[0] && typeOf(build, type[0])),
    versions: versions.length > 0 ? versions : [{ value: expressionAt(undefined, own.span), span: own.span }],
    ...optional('meet', meetingOf(meeting)),
  };
}

function meetingOf(nodes: Found<cst.MeetingCstNode>): Meeting | undefined {
  const node = nodes?.[0];
  return node && (node.children.ProratedWord ? 'prorated-by-days' : 'as-of-period-end');
}

function versionOf(node: cst.VersionCstNode): ParamVersion {
  const span = spanOfNode(node);
  const { expression, prefixed } = node.children;
  return { value: expressionAt(expression, span), ...optional('from', prefixed && prefixedAt(prefixed, span)), span };
}

export function inputOf(build: Building, node: cst.InputItemCstNode): InputItem {
  const own = writtenNode(build, node, true);
  const { NameWord, type, grain, elseWord, expression } = node.children;
  return {
    kind: 'input',
    ...own,
    name: nameAt(NameWord, 0, own.span),
    type: typeAt(build, type, node),
    ...limitsOf(node),
    ...optional('by', grain?.[0] && nameOf(grain[0])),
    ...optional('otherwise', elseWord && expressionAt(expression, own.span)),
  };
}

/** `from 0 to 5`, `at least 0`, `at most 5` */
function limitsOf(node: cst.InputItemCstNode): Pick<InputItem, 'low' | 'high'> {
  const span = spanOfNode(node);
  const { prefixed, inputBound } = node.children;
  const boundOf = (keyword: string) => inputBound?.find((each) => keywordOf(each.children.AtBound[0]) === keyword);
  const [least, most] = [boundOf('atLeast'), boundOf('atMost')];
  const low = prefixed ? prefixedAt(prefixed, span, 0) : least && prefixedAt(least.children.prefixed, span);
  const high = prefixed ? prefixedAt(prefixed, span, 1) : most && prefixedAt(most.children.prefixed, span);
  return { ...optional('low', low), ...optional('high', high) };
}
