import type { CreditItem, Expression } from '../../grammar/tree/index.ts';
import type { CreditShape } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { figure } from './arithmetic.ts';
import { constantOf } from './constant.ts';
import type { Draft } from './draft.ts';
import type { Checking, Place } from './scope.ts';
import { checkCondition } from './test.ts';
import { checkText } from './text-figure.ts';
import { isRatio, describe, isNumeral, isPoison } from './type.ts';

/** A credit rule with its figures checked. */
export interface CheckedCredit {
  readonly table: string;
  readonly overlay: boolean;
  readonly where?: Draft;
  readonly to:
    | {
        readonly kind: 'parts';
        readonly parts: readonly { readonly share: Draft; readonly payee: Draft; readonly role?: string }[];
      }
    | { readonly kind: 'equally'; readonly payees: readonly Draft[] }
    | (CreditShape['to'] & { readonly kind: 'table' });
}

/** `credit deals 60% to owner, 40% to partner`, and its kin. */
export function checkCredit(item: CreditItem, checking: Checking): CheckedCredit | undefined {
  const table = item.table.name;
  if (!checking.tables.has(table)) {
    checking.reporter.say('unknown-table', item.table.span, { name: table, near: nearest(table, checking.tables.keys()) });
    return undefined;
  }
  const place: Place = { table };
  const to = targetsOf(item, place, checking);
  if (to === undefined) return undefined;
  const where = item.where === undefined ? undefined : checkCondition(item.where, place, checking);
  return { table, overlay: item.overlay, to, ...(where !== undefined && { where }) };
}

function targetsOf(item: CreditItem, place: Place, checking: Checking): CheckedCredit['to'] | undefined {
  const { how } = item;
  switch (how.kind) {
    case 'equally':
      return { kind: 'equally', payees: how.to.map((payee) => checkText(payee, place, checking)) };
    case 'by-table':
      return splitTable(how.table.name, item, checking);
    case 'parts': {
      const parts = how.parts.map(({ share, to, role }) => ({
        share: checkShare(share, place, checking),
        payee: checkText(to, place, checking),
        ...(role !== undefined && { role: role.value }),
      }));
      if (!item.overlay)
        mustBeWhole(
          parts.map(({ share }) => share),
          item,
          checking,
        );
      return { kind: 'parts', parts };
    }
  }
}

function checkShare(expression: Expression, place: Place, checking: Checking): Draft {
  const share = figure(expression, place, checking);
  if (!isRatio(share.type) && !isNumeral(share.type) && !isPoison(share.type)) {
    checking.reporter.say('wrong-type', expression.span, {
      place: 'A share of credit',
      wanted: 'a percentage',
      found: describe(share.type),
    });
  }
  return share;
}

/** Shares that are written out must make 100%. */
function mustBeWhole(shares: readonly Draft[], item: CreditItem, checking: Checking): void {
  const constants = shares.map(constantOf);
  if (constants.some((share) => share === undefined)) return;
  const total = constants.reduce<exact.Exact>((sum, share) => exact.add(sum, share ?? exact.zero), exact.zero);
  if (!exact.isSame(total, exact.one)) checking.reporter.say('credit-not-whole', item.span, { table: item.table.name });
}

/** A table of splits: a reference to the record, a payee, a percent. */
function splitTable(name: string, item: CreditItem, checking: Checking): CheckedCredit['to'] | undefined {
  const shape = checking.tables.get(name)?.shape;
  const at = item.how.kind === 'by-table' ? item.how.table.span : item.span;
  const record = shape?.columns.find(({ type }) => type.kind === 'reference' && type.table === item.table.name)?.name;
  const payee = shape?.columns.find(({ type }) => type.kind === 'payee')?.name;
  const percent = shape?.columns.find(({ type }) => type.kind === 'percent')?.name;
  const role = shape?.columns.find(({ type }) => type.kind === 'text')?.name;
  if (shape === undefined) checking.reporter.say('unknown-table', at, { name, near: nearest(name, checking.tables.keys()) });
  else if (record === undefined || payee === undefined || percent === undefined) {
    checking.reporter.say('splits-not-readable', at, { splits: name, table: item.table.name });
  } else return { kind: 'table', table: name, record, payee, percent, ...(role !== undefined && { role }) };
  return undefined;
}
