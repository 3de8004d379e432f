import { isAbsent } from '../../absent.ts';
import type { CalculationNode, CreditShape, NodeId } from '../../calculation.ts';
import { argumentsOf, creditNodes } from '../../evaluate/arguments.ts';
import { leastCommon } from '../../numbers/whole.ts';
import { overRecords } from '../nodes/over-records.ts';
import type { Sheet } from '../sheet.ts';
import { givenOver, type PartsOf, planParts, shareAt, valueAt } from './credit-parts.ts';
import type { RecordRows } from './record-rows.ts';
import { isOfValidity } from '../../tables/validity.ts';

/** A rule for all rows of a table. Shares are whole numbers over one constant, the same for all rules. */
export interface Rule {
  readonly isOverlay: boolean;
  /** Undefined where the exact evaluator has to be asked. */
  holds(row: number): boolean | undefined;
  readonly partsOf: PartsOf;
}
export interface Rules {
  readonly over: number;
  readonly rules: readonly Rule[];
}

/** Undefined where what the rules say depends on more than the row, or columns do not know. */
export function rulesOf(sheet: Sheet, rows: RecordRows, shapes: readonly CreditShape[]): Rules | undefined {
  const ids = shapes.flatMap(({ where, to }) => [...(where === undefined ? [] : [where]), ...creditNodes(to)]);
  if (!ids.every((id) => isOfRow(sheet, id))) return undefined;
  const shares = shapes.flatMap(({ to }) =>
    to.kind === 'parts' ? to.parts.map(({ share }) => shareAt(sheet, rows, share)) : [],
  );
  if (shares.some((share) => share === undefined)) return undefined;
  const most = shapes.reduce((count, { to }) => (to.kind === 'equally' ? Math.max(count, to.payees.length) : count), 1);
  const splits = shapes.map(({ to }) => (to.kind === 'table' ? sheet.world.table(to.table) : undefined));
  const given = splits.map((table, i) => (table === undefined || 'code' in table ? 1n : givenOver(table, shapes[i])));
  const counts = Array.from({ length: most }, (_, i) => BigInt(i + 1));
  const over = leastCommon([...shares.map((share) => share?.over ?? 1n), ...given, ...counts]);
  if (over > 1_000_000_000n) return undefined;
  const rules = shapes.map((shape) => ruleOf(sheet, rows, shape, over));
  const known = rules.filter((rule) => rule !== undefined);
  return known.length < rules.length ? undefined : { over: Number(over), rules: known };
}

const ofRow: ReadonlySet<CalculationNode['op']> = new Set<CalculationNode['op']>([
  ...(['literal', 'column', 'same', 'below', 'at-most', 'both', 'either', 'not', 'blank', 'one-of'] as const),
  ...(['add', 'subtract', 'multiply', 'divide', 'negate', 'choose', 'text-scale', 'days-between', 'months-between'] as const),
]);

/** Made of the row's own cells and constants, so that it is the same on whatever days. */
function isOfRow({ setting, world }: Sheet, id: NodeId): boolean {
  const node = setting.node(id);
  const isLookup =
    node.op === 'lookup' &&
    node.keys.every(({ kind }) => kind === 'value' || kind === 'date') &&
    !isTimed(world.table(node.table));
  return (
    (isLookup || ofRow.has(node.op)) && argumentsOf(node).every((argument) => isOfRow({ setting, world } as Sheet, argument))
  );
}

const isTimed = (table: ReturnType<Sheet['world']['table']>): boolean =>
  'code' in table || table.shape.columns.some(isOfValidity);

function ruleOf(sheet: Sheet, rows: RecordRows, shape: CreditShape, over: bigint): Rule | undefined {
  const holds = holdsOf(sheet, rows, shape.where);
  const partsOf = planParts(sheet, rows, shape, over);
  return holds && partsOf && { isOverlay: shape.overlay, holds, partsOf };
}

function holdsOf(sheet: Sheet, rows: RecordRows, where: NodeId | undefined): Rule['holds'] | undefined {
  const { terms } = sheet.domain;
  const value = where === undefined ? undefined : valueAt(sheet, rows, where);
  if (where === undefined || value === undefined) return () => true;
  if (isAbsent(value) || value.kind !== 'answer') return undefined;
  const [holds, odd] = overRecords(sheet, rows, [terms.both(value.holds, terms.not(value.blank)), value.odd]);
  return (row) => (odd?.(row) === 1 ? undefined : holds?.(row) === 1);
}
