import type { CalculationNode } from '../../calculation.ts';
import { smallestOf } from '../../evaluate/round.ts';
import { exactDomain } from '../../numbers/exact-domain.ts';
import { divide, type Exact, isBelow, isSame, one as exactOne, zero } from '../../numbers/exact.ts';
import type { Span } from '../../periods/calendar.ts';
import { columnOf } from '../column.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Column } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import type { Figure } from '../values/value.ts';
import { type Exactly, exactly } from './exactly.ts';

type ShareNode = Extract<CalculationNode, { readonly op: 'share-over-periods' }>;

/** What each row has of each unit of a longer period, in the smallest amounts. */
interface Parts {
  readonly byUnit: ReadonlyMap<Span, Column>;
  readonly odd: Column;
}

/** An amount of a longer period, divided over its units: the parts of those that end inside the days. */
export function shareOverPeriodsInColumns(sheetOf: () => Sheet, node: ShareNode): ColumnEvaluation {
  const known = new Map<number, Parts>();
  const partsOf = (sheet: Sheet, whole: Span): Parts => {
    const found = known.get(whole.index) ?? partsIn(sheet, node, whole);
    known.set(whole.index, found);
    return found;
  };
  return (entity, days) => {
    const sheet = sheetOf();
    const { domain, world } = sheet;
    const { terms, figures } = domain;
    const units = world.calendar.unitsEndingIn(node.unit, days);
    if (units.length === 0 || node.grain.kind === 'record' || node.grain.kind === 'bundle') return unknown;
    const { row } = sheet.standOf(entity);
    const found = units.map((unit): Figure => {
      const { byUnit, odd } = partsOf(sheet, world.calendar.holding(node.whole, unit.to));
      const column = byUnit.get(unit);
      return figures.whole(column === undefined ? terms.zero : terms.cell(column, row), { odd: terms.cell(odd, row) });
    });
    return figures.multiply(found.reduce(figures.add), figures.of(smallestOf(node.type, world)));
  };
}

function partsIn(sheet: Sheet, node: ShareNode, whole: Span): Parts {
  const { setting, world } = sheet;
  const rows = sheet.rowsOf(node);
  const each = (id: number, days: Span): Exactly =>
    exactly(
      sheet,
      rows,
      rows.parts.map(({ entity }) => setting.figure(id, node.grain)(entity, days)),
    );
  const units = world.calendar.unitsEndingIn(node.unit, whole);
  const fundOf = each(node.amount, whole);
  const { weight } = node;
  const weightsOf = weight === undefined ? undefined : units.map((unit) => each(weight, unit));
  const smallest = smallestOf(node.type, world);
  const parts = units.map(() => new Float64Array(rows.length));
  const odds = new Uint8Array(rows.length);
  const shareOut = (row: number): void => {
    const weights = units.map((_, i) => (weightsOf === undefined ? exactOne : weightsOf[i]?.(row)));
    const shared = divided(fundOf(row), weights, smallest, node.method);
    odds[row] = shared === undefined ? 1 : 0;
    parts.forEach((list, i) => {
      list[row] = shared?.[i] ?? 0;
    });
  };
  sheet.pass(() => {
    for (let row = 0; row < rows.length; row++) shareOut(row);
  });
  return { byUnit: new Map(units.map((unit, i) => [unit, columnOf(parts[i] ?? [])])), odd: columnOf(odds) };
}

/** In the smallest amounts; undefined where it cannot be shared out, or goes to nobody. */
function divided(
  fund: Exact | undefined,
  weights: readonly (Exact | undefined)[],
  smallest: Exact,
  method: ShareNode['method'],
): readonly number[] | undefined {
  const known = weights.filter((weight) => weight !== undefined);
  if (fund === undefined || known.length < weights.length || isBelow(fund, zero)) return undefined;
  if (known.some((weight) => isBelow(weight, zero)) || !isSame(exactDomain.round(fund, smallest, 'down'), fund)) return undefined;
  if (known.every((weight) => isSame(weight, zero))) return isSame(fund, zero) ? [] : undefined;
  const parts = exactDomain.share(fund, known, smallest, method).map((part) => {
    const { n, d } = divide(part, smallest);
    return Number(n / d);
  });
  return parts.every(Number.isSafeInteger) ? parts : undefined;
}
