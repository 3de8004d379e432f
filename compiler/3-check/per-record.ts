import type { Clause, Component, ForEach } from '../../grammar/tree/index.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { figure } from './arithmetic.ts';
import { clauseOf, withClauses } from './clauses.ts';
import { poisoned, type Draft } from './draft.ts';
import { company, payee } from './grain.ts';
import { isCredited } from './record-path.ts';
import type { CheckedTable, Checking, Place } from './scope.ts';
import { checkCondition } from './test.ts';
import { checkTiers } from './tiers.ts';
import { isNumeral, money, settle } from './type.ts';

/** `for each deal in deals …`: what each record earns, and what is left to be said of their sum. */
export interface PerRecord {
  readonly sum: Draft;
  /** The clauses that are about the component as a whole. */
  readonly clauses: readonly Clause[];
  /** Where dates of a payment schedule stand. */
  readonly place: Place;
}

export function perRecord(item: Component, forEach: ForEach, name: string, checking: Checking): PerRecord {
  const table = checking.tables.get(forEach.table.name);
  if (table === undefined) {
    const near = nearest(forEach.table.name, checking.tables.keys());
    checking.reporter.say('unknown-table', forEach.table.span, { name: forEach.table.name, near });
    return { sum: poisoned(forEach.span), clauses: item.clauses, place: {} };
  }
  const column = table.shape.columns.find(({ name: one }) => one === forEach.item.name);
  const isBundle = column !== undefined && column.type.kind !== 'key';
  return isBundle ? overBundles(item, forEach, table, name, checking) : overEach(item, forEach, table, name, checking);
}

function overEach(item: Component, forEach: ForEach, table: CheckedTable, name: string, checking: Checking): PerRecord {
  const outer: Place = { table: table.shape.name, item: forEach.item.name, within: name };
  checkOrder(forEach, table, checking);
  const where = forEach.where === undefined ? undefined : checkCondition(forEach.where, outer, checking);
  const order = forEach.order.map((column) => column.name);
  const place: Place = { ...outer, ...(where !== undefined && { where }), ...(order.length > 0 && { order }) };
  const own = item.clauses.filter((clause) => isOfRecord(clause, place, checking));
  const value = settledPay(withClauses(valueOf(item, place, checking), own, place, checking));
  const datedBy = dateOf(table);
  const op: Draft['op'] = {
    op: 'records',
    how: 'sum',
    table: table.shape.name,
    value,
    ...(where !== undefined && { where }),
    ...(datedBy !== undefined && { datedBy }),
    ...roundEachOf(item, place, checking),
  };
  const grain = isCredited(table.shape.name, checking) ? payee : company;
  const sum: Draft = { op, type: value.type, grain, span: item.value.span };
  return { sum, clauses: item.clauses.filter((clause) => !own.includes(clause) && !isRoundEach(clause)), place };
}

/** `for each client in deals`: the deals of each client together. */
function overBundles(item: Component, forEach: ForEach, table: CheckedTable, name: string, checking: Checking): PerRecord {
  const column = forEach.item.name;
  const records: Place = { table: table.shape.name, within: name };
  const where = forEach.where === undefined ? undefined : checkCondition(forEach.where, records, checking);
  const place: Place = { bundle: { table: table.shape.name, column }, within: name, ...(where !== undefined && { where }) };
  const own = item.clauses.filter((clause) => isOfRecord(clause, place, checking));
  const value = settledPay(withClauses(valueOf(item, place, checking), own, place, checking));
  const datedBy = dateOf(table);
  const op: Draft['op'] = {
    op: 'bundles',
    table: table.shape.name,
    column,
    ...(where !== undefined && { where }),
    ...(datedBy !== undefined && { datedBy }),
    value,
  };
  const sum: Draft = { op, type: value.type, grain: payee, span: item.value.span };
  return { sum, clauses: item.clauses.filter((clause) => !own.includes(clause)), place };
}

function valueOf(item: Component, place: Place, checking: Checking): Draft {
  return item.value.kind === 'tiers' ? checkTiers(item.value, place, checking) : figure(item.value.value, place, checking);
}
function settledPay(value: Draft): Draft {
  if (isNumeral(value.type)) settle(value.type, money);
  return value;
}
function dateOf({ shape }: CheckedTable): string | undefined {
  return shape.datedBy ?? shape.columns.find(({ type }) => type.kind === 'date')?.name;
}

/** A clause is about each record when its figure is a record's, or when it says `each`. */
function isOfRecord(clause: Clause, place: Place, checking: Checking): boolean {
  switch (clause.kind) {
    case 'at-least':
    case 'at-most':
      return clause.each === true || isRecordGrain(checking.check(clause.value, place));
    case 'times':
      return isRecordGrain(checking.check(clause.value, place));
    case 'when':
      return isRecordGrain(checking.check(clause.condition, place));
    case 'prorated':
    case 'round':
    case 'cumulative':
    case 'schedule':
    case 'not-paid':
      return false;
  }
}
function isRecordGrain({ grain }: Draft): boolean {
  return grain.kind === 'record' || grain.kind === 'bundle';
}

function isRoundEach(clause: Clause): boolean {
  return clause.kind === 'round' && clause.rounding.each !== undefined;
}
function roundEachOf(
  item: Component,
  place: Place,
  checking: Checking,
): Pick<Draft['op'] & { readonly op: 'records' }, 'roundEach'> {
  const rounding = clauseOf(item.clauses, 'round', checking)?.rounding;
  if (rounding?.each === undefined) return {};
  const unit = rounding.unit === undefined ? undefined : figure(rounding.unit, place, checking);
  return { roundEach: { mode: rounding.mode, ...(unit !== undefined && { unit }) } };
}

function checkOrder(forEach: ForEach, table: CheckedTable, checking: Checking): void {
  for (const { name: column, span } of forEach.order) {
    if (table.types.has(column)) continue;
    checking.reporter.say('unknown-column', span, { column, table: table.shape.name, near: nearest(column, table.types.keys()) });
  }
}
