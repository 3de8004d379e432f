import { keyOfBalance, tableOfBalance } from '../../compiler/2-resolve/balance-key.ts';
import type { Span } from '../../grammar/span.ts';
import type {
  BalanceItem,
  BandRange,
  Claim,
  Clause,
  Column,
  Component,
  CreditItem,
  Definition,
  Item,
  MatrixItem,
  Name,
  Pool,
  Rounding,
  TableItem,
  TypeWritten,
} from '../../grammar/tree/index.ts';
import { takeExample } from './example.ts';
import { planName, recordName, type Taking, takeExpression, takeGroup, takeSplit } from './expressions.ts';
import { outside, type Scope, selectorScope } from './scope.ts';
import type { Subject } from './subject.ts';

const declared = { isDeclaration: true } as const;

/** Takes down each name of an item, where it is declared and where it is used. */
export function takeItem(item: Item, taking: Taking): void {
  const { names, take } = taking;
  switch (item.kind) {
    case 'plan':
      takeExpression(item.where, outside, taking);
      return;
    case 'payees':
      takeColumns(item.columns, undefined, taking);
      return;
    case 'table':
      takeTable(item, taking);
      return;
    case 'param':
      declare(item.name, taking);
      if (item.type) takeType(item.type, undefined, taking);
      for (const { value } of item.versions) takeExpression(value, outside, taking);
      return;
    case 'input':
      declare(item.name, taking);
      takeType(item.type, undefined, taking);
      if (item.by) takeGroup(groupOf(item.by), taking);
      for (const part of [item.low, item.high, item.otherwise]) takeExpression(part, outside, taking);
      return;
    case 'unit':
      take(item.name, { kind: 'unit', name: item.name.name }, declared);
      return;
    case 'definition':
      takeDefinition(item, taking);
      return;
    case 'component':
      takeComponent(item, taking);
      return;
    case 'pool':
      takePool(item, taking);
      return;
    case 'payout':
      take({ span: wordSpan(item.span, 'payout') }, { kind: 'plan', name: 'payout' });
      takeExpression(item.value, outside, taking);
      return;
    case 'limit':
      for (const name of item.components) take(name, planName(name, names));
      takeExpression(item.to, outside, taking);
      return;
    case 'scale':
      declare(item.name, taking);
      takeExpression(item.by, selectorScope([item.by], names), taking);
      for (const band of item.bands) {
        takeRange(band.range, outside, taking);
        takeExpression(band.gives, outside, taking);
        takeExpression(band.risingTo, outside, taking);
      }
      return;
    case 'matrix':
      takeMatrix(item, taking);
      return;
    case 'credit':
      takeCredit(item, taking);
      return;
    case 'balance':
      takeBalance(item, taking);
      return;
    case 'example':
      takeExample(item, taking);
      return;
    case 'promise':
      takeClaim(item.claim, taking);
      return;
    case 'waiver':
      takeExpression(item.what, outside, taking);
      takeExpression(item.as, outside, taking);
      return;
    case 'alert':
      takeExpression(item.when, outside, taking);
      return;
    case 'rounding':
      takeRounding(item.rounding, outside, taking);
      return;
    case 'effective':
    case 'currency':
    case 'pays':
    case 'fiscal':
    case 'include':
  }
}

function declare(name: Name, { take }: Taking): void {
  take(name, { kind: 'plan', name: name.name }, declared);
}
function wordSpan({ from }: Span, word: string): Span {
  return { from, to: from + word.length };
}
function groupOf({ name, span }: Name): Parameters<typeof takeGroup>[0] {
  return name === 'team' || name === 'company' ? { kind: name, span } : { kind: 'column', name, span };
}

function takeType({ word, inColumn, span }: TypeWritten, table: string | undefined, { names, take }: Taking): void {
  const at = { span: wordSpan(span, word) };
  if (names.plan.units.has(word)) take(at, { kind: 'unit', name: word });
  else if (names.plan.tables.has(word)) take(at, { kind: 'plan', name: word });
  else take(at, { kind: 'type', name: word });
  if (inColumn) take(inColumn, columnOf(inColumn, table));
}
function columnOf({ name }: Name, table: string | undefined): Subject {
  return table === undefined ? { kind: 'plan', name } : { kind: 'record', table, name };
}
function takeColumns(columns: readonly Column[], table: string | undefined, taking: Taking): void {
  for (const column of columns) {
    taking.take(column.name, columnOf(column.name, table), declared);
    takeType(column.type, table, taking);
  }
}

function takeTable(item: TableItem, taking: Taking): void {
  const { names, take } = taking;
  const table = item.name.name;
  declare(item.name, taking);
  for (const name of [item.datedBy, ...item.keys]) if (name) take(name, recordName(table, name, names));
  takeColumns(item.columns, table, taking);
  const listed = new Set(item.columns.map(({ name }) => name.name));
  for (const cell of item.rows?.header ?? []) {
    const subject = recordName(table, { name: cell.text, span: cell.span }, names);
    take(cell, subject, { isCell: true, isDeclaration: !listed.has(cell.text) });
  }
}

function takeDefinition(item: Definition, taking: Taking): void {
  const { names, take } = taking;
  if (item.table) take(item.table, planName(item.table, names));
  if (item.table) take(item.name, { kind: 'record', table: item.table.name, name: item.name.name }, declared);
  else declare(item.name, taking);
  takeExpression(item.value, item.table ? { table: item.table.name } : outside, taking);
}

function takeComponent(item: Component, taking: Taking): void {
  if (item.name) declare(item.name, taking);
  else if (!item.headless)
    taking.take(
      { span: wordSpan(item.span, item.component) },
      { kind: 'plan', name: item.component },
      { ...declared, isKind: true },
    );
  const scope = takeForEach(item, taking);
  const { value } = item;
  if (value.kind === 'expression') takeExpression(value.value, scope, taking);
  else {
    for (const part of [value.base, value.against, value.by, value.continuingFrom]) takeExpression(part, scope, taking);
    for (const band of value.bands) {
      takeRange(band.range, scope, taking);
      takeExpression(band.pay, scope, taking);
      takeExpression(band.risingTo, scope, taking);
    }
  }
  takeClauses(item.clauses, scope, taking);
}

/** `for each deal in deals where …`: the scope of all that follows. */
function takeForEach({ forEach }: Component, taking: Taking): Scope {
  const { names, take } = taking;
  if (!forEach) return outside;
  const { item, table, where, order } = forEach;
  const isBundle = names.hasFigure(table.name, item.name) && !names.isKey(table.name, item.name);
  const word = { name: item.name, from: item.span.from };
  take(item, isBundle ? recordName(table.name, item, names) : { kind: 'word', ...word }, isBundle ? {} : declared);
  take(table, planName(table, names));
  const records: Scope = isBundle ? { table: table.name } : { table: table.name, word };
  takeExpression(where, records, taking);
  for (const name of order) take(name, recordName(table.name, name, names));
  return isBundle ? { bundle: { table: table.name, column: item.name } } : records;
}

function takePool(item: Pool, taking: Taking): void {
  takeGroup(item.group, taking);
  if (item.name) declare(item.name, taking);
  else {
    const from = item.group.span.to + 1;
    taking.take({ span: { from, to: from + 'pool'.length } }, { kind: 'plan', name: 'pool' }, { ...declared, isKind: true });
  }
  takeExpression(item.fund, outside, taking);
  takeSplit(item.split, outside, taking);
  takeClauses(item.clauses, outside, taking);
}

function takeClauses(clauses: readonly Clause[], scope: Scope, taking: Taking): void {
  for (const clause of clauses) {
    if (clause.kind === 'round') takeRounding(clause.rounding, scope, taking);
    if ('value' in clause) takeExpression(clause.value, scope, taking);
    if ('condition' in clause) takeExpression(clause.condition, scope, taking);
    if (clause.kind !== 'schedule') continue;
    for (const part of clause.parts) {
      takeExpression(part.share, scope, taking);
      if (part.kind === 'on') takeExpression(part.date, scope, taking);
      if (part.kind === 'held') takeExpression(part.until, scope, taking);
      if (part.kind === 'instalments') for (const each of [part.count, part.after]) takeExpression(each, scope, taking);
    }
  }
}
function takeRounding({ unit, each }: Rounding, scope: Scope, taking: Taking): void {
  takeExpression(unit, scope, taking);
  if (each && each.name === scope.word?.name) taking.take(each, { kind: 'word', ...scope.word });
}

function takeRange(range: BandRange, scope: Scope, taking: Taking): void {
  if ('bound' in range) takeExpression(range.bound, scope, taking);
  if ('width' in range) takeExpression(range.width, scope, taking);
  if ('low' in range) for (const bound of [range.low, range.high]) takeExpression(bound, scope, taking);
}

function takeMatrix(item: MatrixItem, taking: Taking): void {
  const scope = selectorScope([item.rowsBy, item.columnsBy], taking.names);
  declare(item.name, taking);
  takeExpression(item.rowsBy, scope, taking);
  takeExpression(item.columnsBy, scope, taking);
  const corner = item.table?.header[0];
  if (corner && item.rowsBy.kind === 'name' && corner.text === item.rowsBy.name)
    takeExpression({ ...item.rowsBy, span: corner.span }, scope, {
      ...taking,
      take: (of, subject) => taking.take(of, subject, { isCell: true }),
    });
}

function takeCredit(item: CreditItem, taking: Taking): void {
  const { names, take } = taking;
  const scope: Scope = { table: item.table.name };
  take(item.table, planName(item.table, names));
  if (item.how.kind === 'by-table') take(item.how.table, planName(item.how.table, names));
  if (item.how.kind === 'equally') for (const to of item.how.to) takeExpression(to, scope, taking);
  if (item.how.kind === 'parts')
    for (const { share, to } of item.how.parts) for (const part of [share, to]) takeExpression(part, scope, taking);
  takeExpression(item.where, scope, taking);
}

function takeBalance(item: BalanceItem, taking: Taking): void {
  const { names, take } = taking;
  const table = tableOfBalance(item);
  const [of = '', own = ''] = table === undefined ? [] : [table, item.name.name];
  const subject: Subject =
    table === undefined ? { kind: 'plan', name: keyOfBalance(item) } : { kind: 'record', table: of, name: own };
  take(item.name, subject, declared);
  const { forEach, forEachIn } = item;
  const word = forEach && forEachIn ? { name: forEach.name, from: forEach.span.from } : undefined;
  if (forEach) take(forEach, word ? { kind: 'word', ...word } : planName(forEach, names), word ? declared : {});
  if (forEachIn) take(forEachIn, planName(forEachIn, names));
  for (const part of [item.starts, item.becomes]) takeExpression(part, { table, word }, taking);
}

function takeClaim(claim: Claim, taking: Taking): void {
  if (claim.kind === 'paid-in-full') {
    if (claim.group) takeGroup(claim.group, taking);
    taking.take(claim.pool, planName(claim.pool, taking.names));
    return;
  }
  const parts = {
    'never-falls': claim.kind === 'never-falls' ? [claim.what, claim.as] : [],
    bound: claim.kind === 'bound' ? [claim.what, claim.value] : [],
    'no-cliff': claim.kind === 'no-cliff' ? [claim.above, claim.in] : [],
    'same-as': claim.kind === 'same-as' ? [claim.except] : [],
  }[claim.kind];
  for (const part of parts) takeExpression(part, outside, taking);
}
