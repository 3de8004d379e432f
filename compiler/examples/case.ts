import type { Span } from '../../grammar/span.ts';
import type { Cell, Example, ExampleLine, Expected, Figure, PipeTable } from '../../grammar/tree/index.ts';
import { parseExpression } from '../../grammar/index.ts';

/** One calculation that an example asks for, with what it gives and what it expects. */
export interface ExampleCase {
  readonly name: string;
  readonly span: Span;
  readonly figures: readonly GivenLine[];
  readonly records: readonly GivenRecords[];
  readonly expected: readonly ExpectedLine[];
  /** Codes of `expect problem`. */
  readonly problems: readonly { readonly code: string; readonly span: Span }[];
  /** In the order of naming; one unnamed payee where the example names none. */
  readonly payees: readonly string[];
  /** Every period of an `in` line, also one that only expects a problem. */
  readonly periods: readonly string[];
}
/** Whose and when a line is; absent: everybody's, in the first period. */
export interface Reach {
  readonly payee?: string;
  readonly period?: string;
}
export interface GivenLine extends Reach {
  readonly figure: Figure;
}
export interface ExpectedLine extends Reach {
  readonly expected: Expected;
  /** What a component pays for one record, by the record's key. */
  readonly record?: { readonly table: string; readonly key: string };
}
export interface GivenRecords extends Reach {
  readonly table: string;
  readonly rows: PipeTable;
  readonly span: Span;
}

const soloPayee = 'payee';

/** The cases of an example: one, or one for each row of its table. */
export function casesOf(example: Example): readonly ExampleCase[] {
  const { common, tables } = linesOf(example);
  const payees = [...new Set(example.lines.flatMap((line) => (line.kind === 'payee' ? [line.key.value] : [])))];
  const periods = example.lines.flatMap((line) => (line.kind === 'step' ? [periodOf(line)] : []));
  const base = {
    name: example.name.value,
    span: example.span,
    periods,
    ...common,
    payees: payees.length > 0 ? payees : [soloPayee],
  };
  const rows = tables.flatMap(({ table, reach }) =>
    table.rows.map((row, index) => ({ row, index, header: table.header, reach })),
  );
  if (rows.length === 0) return [base];
  return rows.map(({ row, index, header, reach }) => {
    const given = header.map((cell, column) => ({ cell, value: row.cells[column] }));
    return {
      ...base,
      name: rows.length === 1 ? base.name : `${base.name}, row ${index + 1}`,
      span: row.span,
      figures: [...base.figures, ...given.flatMap(({ cell, value }) => givenIn(cell, value, reach))],
      expected: [...base.expected, ...given.flatMap(({ cell, value }) => expectedIn(cell, value, reach))],
    };
  });
}

interface Lines {
  readonly common: Pick<ExampleCase, 'figures' | 'records' | 'expected' | 'problems'>;
  readonly tables: readonly { readonly table: PipeTable; readonly reach: Reach }[];
}

/** A `payee` or `in` line holds for the lines after it. */
function linesOf(example: Example): Lines {
  let reach: Reach = {};
  const reached = example.lines.flatMap((line): readonly { readonly line: ExampleLine; readonly reach: Reach }[] => {
    if (line.kind === 'payee') reach = { ...reach, payee: line.key.value };
    if (line.kind === 'step') reach = { ...reach, period: periodOf(line) };
    return [{ line, reach }];
  });
  const common = {
    figures: reached.flatMap(({ line, reach: of }) =>
      line.kind === 'figures' ? line.figures.map((figure) => ({ ...of, figure })) : [],
    ),
    records: reached.flatMap(({ line, reach: of }) =>
      line.kind === 'cases' && line.table !== undefined
        ? [{ ...of, table: line.table.name, rows: line.rows, span: line.span }]
        : [],
    ),
    expected: reached.flatMap(({ line, reach: of }) =>
      line.kind === 'expect' ? line.expected.map((expected) => ({ ...of, expected })) : [],
    ),
    problems: reached.flatMap(({ line }) =>
      line.kind === 'expect-problem' ? [{ code: line.code.name, span: line.code.span }] : [],
    ),
  };
  const tables = reached.flatMap(({ line, reach: of }) =>
    line.kind === 'cases' && line.table === undefined ? [{ table: line.rows, reach: of }] : [],
  );
  return { common, tables };
}

function periodOf({ period }: ExampleLine & { readonly kind: 'step' }): string {
  if (period.kind === 'period' || period.kind === 'date') return period.value;
  return period.kind === 'number' ? period.value : '';
}

export const expectWord = /^expect\s+/;

/** A column headed by a figure's name, perhaps after a group's: `sales`, `team sales`. */
function givenIn(header: Cell, cell: Cell | undefined, reach: Reach): readonly GivenLine[] {
  if (cell === undefined || cell.text === '' || expectWord.test(header.text)) return [];
  const words = header.text.split(/\s+/);
  const name = { name: words.at(-1) ?? '', span: header.span };
  const groupWord = words.length > 1 ? words[0] : undefined;
  const group = groupWord === 'team' || groupWord === 'company' ? ({ kind: groupWord, span: header.span } as const) : undefined;
  return [{ ...reach, figure: { name, value: literalIn(cell), span: cell.span, ...(group !== undefined && { group }) } }];
}

/** A column headed `expect commission`, `expect about rate`. */
export function expectedIn(header: Cell, cell: Cell | undefined, reach: Reach): readonly ExpectedLine[] {
  if (cell === undefined || cell.text === '' || !expectWord.test(header.text)) return [];
  const what = { ...parseExpression(header.text.replace(expectWord, '')).tree, span: header.span };
  const about = /^about\s+/.test(cell.text);
  const text = cell.text.replace(/^about\s+/, '');
  return [{ ...reach, expected: { what, value: literalIn({ ...cell, text }), about, parts: [], span: cell.span } }];
}

/** A cell as a literal; what is no figure, date or yes/no is a text. */
function literalIn(cell: Cell): Figure['value'] {
  const { tree, problems } = parseExpression(cell.text);
  const isLiteral = ['number', 'date', 'period', 'yes-no', 'negate'].includes(tree.kind);
  if (problems.length > 0 || !isLiteral || cell.quoted) return { kind: 'text', value: cell.text, span: cell.span };
  return { ...tree, span: cell.span };
}
