import type {
  Column,
  CreditItem,
  CreditPart,
  Expression,
  InputItem,
  Meeting,
  ParamItem,
  PayeesItem,
  TableItem,
  TypeWritten,
} from '../tree/index.ts';
import { print } from './expression.ts';
import { commented, indented, padded, widest, type Lines } from './lines.ts';
import { anyWord, name } from './names.ts';
import { before, beforeComma, level } from './printed.ts';
import { pipeTable } from './rows.ts';
import { joined, text } from './words.ts';

function type(written: TypeWritten): string {
  const word = written.word === 'yes/no' ? written.word : anyWord(written.word);
  return joined(
    word,
    written.inColumn && `in ${anyWord(written.inColumn.name)}`,
    written.per && `per ${written.per}`,
    written.spreadEvenly && 'spread evenly',
  );
}

export function payees(written: PayeesItem): Lines {
  return [
    ...commented(written.comments, joined('payees', written.source && `from ${text(written.source.value)}`)),
    ...body(written),
  ];
}

export function table(written: TableItem): Lines {
  const [first, ...others] = written.keys.map((key) => anyWord(key.name));
  const opening = joined(
    `table ${name(written.name.name)}`,
    written.source && `from ${text(written.source.value)}`,
    written.datedBy && `dated by ${anyWord(written.datedBy.name)}`,
    first !== undefined && ['by', [first, ...others].join(' and ')].join(' '),
  );
  return [...commented(written.comments, opening), ...body(written)];
}

function body(written: Pick<TableItem, 'columns' | 'rows'>): Lines {
  const width = widest(written.columns.map((each) => anyWord(each.name.name)));
  const columns = written.columns.flatMap((each) => commented(each.comments, column(each, width)));
  return indented([...columns, ...(written.rows ? pipeTable(written.rows) : [])]);
}

function column(written: Column, width: number): string {
  const header = written.header && `from ${text(written.header.value)}`;
  return joined(
    `${padded(anyWord(written.name.name), width)} :`,
    type(written.type),
    written.orBlank && 'or blank',
    header,
    meeting(written.meet),
  );
}

function meeting(meet: Meeting | undefined): string | undefined {
  return meet && (meet === 'prorated-by-days' ? 'prorated by days' : 'as of period end');
}

export function param(written: ParamItem): Lines {
  const last = written.versions.length - 1;
  const versions = written.versions.map((version, i) => {
    const value = print(version.value);
    const from = version.from && `from ${print(version.from, level.prefixed).text}`;
    return joined((i < last && !from ? beforeComma(value) : value).text, from);
  });
  return commented(
    written.comments,
    joined(
      `param ${name(written.name.name)}`,
      written.type && `: ${type(written.type)}`,
      `= ${versions.join(', ')}`,
      meeting(written.meet),
    ),
  );
}

/** Inputs that stand under each other have their types in one column. */
export function inputs(written: readonly InputItem[]): Lines {
  const width = widest(written.map((each) => name(each.name.name)));
  return written.flatMap((each) => commented(each.comments, input(each, width)));
}

function input(written: InputItem, width: number): string {
  return joined(
    `input ${padded(name(written.name.name), width)} : ${type(written.type)}`,
    limits(written),
    written.by && `by ${name(written.by.name)}`,
    written.otherwise && `else ${print(written.otherwise).text}`,
  );
}
function limits({ low, high }: InputItem): string | undefined {
  const bound = (value: Expression): string => print(value, level.prefixed).text;
  if (low && high) return `from ${bound(low)} to ${bound(high)}`;
  if (low) return `at least ${bound(low)}`;
  return high && `at most ${bound(high)}`;
}

export function credit(written: CreditItem): Lines {
  const where = written.where && `where ${print(written.where).text}`;
  return commented(
    written.comments,
    joined(written.overlay ? 'also credit' : 'credit', name(written.table.name), how(written), where),
  );
}
function how({ how: given, where }: CreditItem): string {
  const safe = (value: Expression): string => {
    const inner = beforeComma(print(value, level.sum));
    return (where ? before(inner, Number.MAX_VALUE) : inner).text;
  };
  switch (given.kind) {
    case 'equally':
      return `equally to ${given.to.map(safe).join(', ')}`;
    case 'by-table':
      return `by ${name(given.table.name)}`;
    case 'parts':
      return given.parts.map((part) => creditPart(part, safe)).join(', ');
  }
}
function creditPart(part: CreditPart, safe: (value: Expression) => string): string {
  return joined(`${print(part.share, level.sum).text} to ${safe(part.to)}`, part.role && `as ${text(part.role.value)}`);
}
