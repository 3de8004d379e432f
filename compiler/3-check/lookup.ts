import type { ElseExpression, Expression, LookupExpression, MemberExpression } from '../../grammar/tree/index.ts';
import type { Span } from '../../grammar/span.ts';
import type { ColumnShape, Grain, LookupKey, Operation } from '../../runtime/calculation.ts';
import { replacing } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { mismatch } from './arithmetic.ts';
import { grainOf, poisoned, type Draft } from './draft.ts';
import { company, finer, payee } from './grain.ts';
import { planFigure, recordFigure } from './name.ts';
import { recordPathOf, type RecordPath } from './record-path.ts';
import type { CheckedTable, Checking, Place } from './scope.ts';
import { unify } from './type.ts';

type LookupOperation = Extract<Operation<Draft>, { readonly op: 'lookup' }>;

/** `quotas.amount`: the row of the payee and period at hand; `deals.amount` inside the records of `deals`. */
export function checkMember(expression: MemberExpression, place: Place, checking: Checking): Draft {
  return member(expression, undefined, place, checking);
}

/** `rates.percent at source, phase`: the row of the keys named. */
export function checkLookup(expression: LookupExpression, place: Place, checking: Checking): Draft {
  const keys = expression.keys.map((key) => checking.check(key, place));
  if (expression.of.kind === 'member') return member({ ...expression.of, span: expression.span }, keys, place, checking);
  checking.reporter.say('wrong-type', expression.of.span, {
    place: 'Before `at`',
    wanted: 'a column of a keyed table',
    found: 'something else',
  });
  return poisoned(expression.span);
}

function member(expression: MemberExpression, keys: readonly Draft[] | undefined, place: Place, checking: Checking): Draft {
  const { of, member: column, span } = expression;
  const referenced = throughReference(expression, place, checking);
  if (referenced !== undefined) return referenced;
  const tableName = of.kind === 'name' ? of.name : undefined;
  const table = tableName === undefined ? undefined : checking.tables.get(tableName);
  if (tableName === undefined || table === undefined) return unknownTable(of, checking);
  if (place.table === tableName) {
    const here = recordFigure(tableName, column.name, span, checking);
    if (here !== undefined) return here;
  }
  const shape = table.shape.columns.find(({ name }) => name === column.name);
  const isRecordFigure = checking.plan.recordDefinitions.has(`${tableName}.${column.name}`);
  if (shape === undefined && !isRecordFigure) {
    const near = nearest(column.name, table.types.keys());
    checking.reporter.say('unknown-column', column.span, { column: column.name, table: tableName, near });
    return poisoned(span);
  }
  if (table.shape.keys.length === 0 || shape === undefined) {
    const sum = `sum of ${column.name} in ${tableName}`;
    const fixes = [replacing(span, `(${sum})`, `write \`${sum}\``)];
    checking.reporter.say('table-not-keyed', span, { table: tableName, column: column.name }, { fixes });
    return poisoned(span);
  }
  return lookup(table, shape, keys, span, place, checking);
}

/** `deal.amount` where `deal` is the record at hand, or a column that refers to one. */
function throughReference({ of, member: column, span }: MemberExpression, place: Place, checking: Checking): Draft | undefined {
  const path = recordPathOf(of, place, checking);
  if (path === undefined || place.table === undefined) return undefined;
  if (path.via.length === 0) {
    const here = recordFigure(place.table, column.name, span, checking);
    if (here !== undefined) return here;
  }
  const types = checking.tables.get(path.table)?.types;
  const type = types?.get(column.name);
  const defined = checking.figures.get(`${path.table}.${column.name}`);
  if (type === undefined && defined !== undefined) return followed(defined, path, place.table, span);
  if (type === undefined) {
    const near = nearest(column.name, types?.keys() ?? []);
    checking.reporter.say('unknown-column', column.span, { column: column.name, table: path.table, near });
    return poisoned(span);
  }
  const { via } = path;
  const name = `${path.table}.${column.name}`;
  return {
    op: { op: 'column', table: place.table, column: column.name, via },
    type,
    grain: { kind: 'record', table: place.table },
    span,
    name,
  };
}

/** A figure that is defined for each record of the table referred to. */
function followed(value: Draft, { table: target, via }: RecordPath, table: string, span: Span): Draft {
  const grain = { kind: 'record', table } as const;
  return {
    op: { op: 'followed', table, via, target, value },
    type: value.type,
    grain,
    span,
    ...(value.name !== undefined && { name: value.name }),
  };
}

function unknownTable(of: Expression, checking: Checking): Draft {
  const name = of.kind === 'name' ? of.name : '';
  checking.reporter.say('unknown-table', of.span, { name, near: nearest(name, checking.tables.keys()) });
  return poisoned(of.span);
}

function lookup(
  table: CheckedTable,
  column: ColumnShape,
  given: readonly Draft[] | undefined,
  span: Span,
  place: Place,
  checking: Checking,
): Draft {
  const keys = keysOf(table, given, span, place, checking);
  const type = table.types.get(column.name);
  if (keys === undefined || type === undefined) return poisoned(span);
  const op = { op: 'lookup', table: table.shape.name, column: column.name, keys } as const;
  return { op, type, grain: grainOfKeys(keys), span, name: `${table.shape.name}.${column.name}` };
}

/** Keys named after `at` fill the columns that neither payee nor period fills, or all when there are as many. */
function keysOf(
  table: CheckedTable,
  given: readonly Draft[] | undefined,
  span: Span,
  place: Place,
  checking: Checking,
): readonly LookupKey<Draft>[] | undefined {
  const columns = table.shape.keys.flatMap((key) => table.shape.columns.filter(({ name }) => name === key));
  const open = columns.filter((column) => impliedKey(column, checking) === undefined);
  const left = given === undefined ? undefined : [...given];
  const fillAll = left?.length === columns.length;
  if (left !== undefined && !fillAll && left.length !== open.length) {
    checking.reporter.say('wrong-number-of-keys', span, { table: table.shape.name, wanted: open.length, found: left.length });
    return undefined;
  }
  const keys: LookupKey<Draft>[] = [];
  for (const column of columns) {
    const implied = fillAll ? undefined : impliedKey(column, checking);
    const value =
      implied === undefined ? (left === undefined ? keyAtHand(column.name, span, place, checking) : left.shift()) : undefined;
    if (implied === undefined && value === undefined) {
      checking.reporter.say('key-not-given', span, { table: table.shape.name, key: column.name });
      return undefined;
    }
    if (implied !== undefined) keys.push(atRecordDate(implied, span, place, checking));
    else if (value !== undefined) keys.push(checkedKey(value, column, table, checking));
  }
  return keys;
}

/** Inside a record the period at hand is that of its own date. */
function atRecordDate(key: LookupKey<Draft>, span: Span, place: Place, checking: Checking): LookupKey<Draft> {
  const datedBy = place.table === undefined ? undefined : checking.tables.get(place.table)?.shape.datedBy;
  if (key.kind !== 'period' || place.table === undefined || datedBy === undefined) return key;
  const value = recordFigure(place.table, datedBy, span, checking);
  return value === undefined ? key : { kind: 'date', value, unit: key.unit };
}

function checkedKey(value: Draft, column: ColumnShape, table: CheckedTable, checking: Checking): LookupKey<Draft> {
  const type = table.types.get(column.name);
  if (type !== undefined && unify(type, value.type) === undefined) {
    mismatch('look up by', { ...value, type }, value, value.span, checking);
  }
  return { kind: 'value', value };
}

function impliedKey(column: ColumnShape, checking: Checking): LookupKey<Draft> | undefined {
  if (column.type.kind === 'payee') return { kind: 'payee' };
  if (column.type.kind === 'period') return { kind: 'period', unit: column.type.unit };
  const isTeam = column.type.kind === 'team';
  const team = checking.payees?.shape.columns.find(({ type }) => type.kind === 'team')?.name ?? 'team';
  return isTeam ? { kind: 'group', column: team } : undefined;
}

/** A key that is not named: the record's column, or the payee's, of the same name. */
function keyAtHand(name: string, span: Span, place: Place, checking: Checking): Draft | undefined {
  const here = place.table === undefined ? undefined : recordFigure(place.table, name, span, checking);
  return here ?? (checking.plan.symbols.has(name) ? planFigure(name, span, checking) : undefined);
}

function grainOfKeys(keys: readonly LookupKey<Draft>[]): Grain {
  return keys.reduce<Grain>((grain, key) => finer(grain, grainOfKey(key)) ?? grain, company);
}
function grainOfKey(key: LookupKey<Draft>): Grain {
  switch (key.kind) {
    case 'payee':
      return payee;
    case 'group':
      return { kind: 'group', column: key.column };
    case 'period':
      return company;
    case 'value':
    case 'date':
      return key.value.grain;
  }
}

/** `quotas.amount else 0`: what holds where the row is missing. */
export function checkElse(expression: ElseExpression, place: Place, checking: Checking): Draft {
  const value = checking.check(expression.value, place);
  const otherwise = checking.check(expression.otherwise, place);
  if (value.op.op !== 'lookup' || !mayFindNothing(value.op)) {
    if (value.type.kind !== 'poison') {
      checking.reporter.say('wrong-type', expression.value.span, {
        place: 'Before `else`',
        wanted: 'a looked-up figure',
        found: 'something else',
      });
    }
    return value;
  }
  const type = unify(value.type, otherwise.type);
  if (type === undefined) return mismatch('choose between', value, otherwise, expression.span, checking);
  const grain = finer(value.grain, grainOf([otherwise])) ?? value.grain;
  return { ...value, op: fallingBack(value.op, otherwise), type, grain, span: expression.span };
}

/** Whether an `else` would ever be asked: a chain that ends with a figure always finds one. */
function mayFindNothing({ otherwise }: LookupOperation): boolean {
  return otherwise === undefined || (otherwise.op.op === 'lookup' && mayFindNothing(otherwise.op));
}
/** The last of a chain of lookups takes what holds where it finds no row either. */
function fallingBack(op: LookupOperation, otherwise: Draft): LookupOperation {
  const next = op.otherwise;
  if (next?.op.op !== 'lookup') return { ...op, otherwise };
  return { ...op, otherwise: { ...next, op: fallingBack(next.op, otherwise) } };
}
