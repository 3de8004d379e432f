import type {
  BalanceItem,
  Definition,
  EffectiveItem,
  Item,
  Limit,
  MatrixItem,
  Payout,
  PlanHeader,
  ScaleItem,
} from '../tree/index.ts';
import { alert, promise, waiver } from './claim.ts';
import { example } from './example.ts';
import { beforeLiteral, component, pool, rounding, scaleBandLines } from './component.ts';
import { print } from './expression.ts';
import { commented, indented, type Lines } from './lines.ts';
import { name, quoted, nameBeforeItem } from './names.ts';
import { before, level } from './printed.ts';
import { credit, inputs, param, payees, table } from './record.ts';
import { pipeTable } from './rows.ts';
import { frequencies, joined, text } from './words.ts';

type Printers = { readonly [K in Item['kind']]: (written: Extract<Item, { kind: K }>) => Lines };

const months = 'January February March April May June July August September October November December'.split(' ');

/** One printer for each kind of item. */
const printers: Printers = {
  plan,
  currency: (written) => commented(written.comments, `currency ${nameBeforeItem(written.code.name)}`),
  pays: (written) => commented(written.comments, `pays ${frequencies[written.every]}`),
  fiscal: (written) => commented(written.comments, `fiscal year starts in ${months[written.month - 1] ?? ''}`),
  effective,
  rounding: (written) => commented(written.comments, rounding(written.rounding)),
  payees,
  table,
  param,
  input: (written) => inputs([written]),
  unit: (written) => commented(written.comments, `unit ${name(written.name.name)}`),
  definition,
  component,
  pool,
  payout,
  limit,
  scale,
  matrix,
  credit,
  balance,
  include: (written) => commented(written.comments, `include ${text(written.path.value)}`),
  example,
  promise,
  waiver,
  alert,
};

export function item<K extends Item['kind']>(written: Extract<Item, { kind: K }>): Lines {
  const printer = printers[written.kind] as (each: Extract<Item, { kind: K }>) => Lines;
  return printer(written);
}

function plan(written: PlanHeader): Lines {
  const where = written.where && `for payees where ${print(written.where).text}`;
  return commented(written.comments, joined(`plan ${text(written.name)}`, where));
}

function effective(written: EffectiveItem): Lines {
  const from = print(written.from, level.prefixed);
  const opening = written.from.kind === 'date' ? `effective ${from.text}` : `effective from ${from.text}`;
  return commented(written.comments, joined(opening, written.to && `to ${print(written.to, level.prefixed).text}`));
}

const kinds: ReadonlySet<string> = new Set([
  'salary',
  'commission',
  'bonus',
  'spiff',
  'allowance',
  'expense',
  'award',
  'deduction',
]);

/** Where a definition begins, the name of a kind of component would begin one. */
function definedName(written: string): string {
  return kinds.has(written) ? quoted(written) : name(written);
}
function definition(written: Definition): Lines {
  const defined = written.table
    ? `${definedName(written.table.name)}.${name(written.name.name)}`
    : definedName(written.name.name);
  return commented(written.comments, `${defined} = ${print(written.value).text}`);
}

function payout(written: Payout): Lines {
  const bound = written.bound === 'at-least' ? 'at least' : 'at most';
  const carried = written.carriedForward ? ', carried forward' : '';
  return commented(written.comments, `payout ${bound} ${print(written.value).text}${carried}`);
}

function limit(written: Limit): Lines {
  const names = written.components.map((each) => name(each.name));
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : names.join('');
  return commented(written.comments, `limit ${list} to ${print(written.to).text}, cut in proportion`);
}

function scale(written: ScaleItem): Lines {
  const opening = `scale ${name(written.name.name)} by ${beforeLiteral(print(written.by, level.sum))}`;
  return [...commented(written.comments, opening), ...indented(scaleBandLines(written.bands))];
}

function matrix(written: MatrixItem): Lines {
  const by = `${before(print(written.rowsBy, level.sum), level.and).text} and ${print(written.columnsBy, level.sum).text}`;
  const rows = written.table ? indented(pipeTable(written.table)) : [];
  return [...commented(written.comments, `matrix ${name(written.name.name)} by ${by}`), ...rows];
}

function balance(written: BalanceItem): Lines {
  const table = written.forEachIn && `in ${name(written.forEachIn.name)}`;
  const forEach = written.forEach && joined(`for each ${name(written.forEach.name)}`, table);
  const change = `starts ${print(written.starts).text} becomes ${print(written.becomes).text}`;
  return commented(written.comments, joined(`balance ${name(written.name.name)}`, forEach, change));
}
