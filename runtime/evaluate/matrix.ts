import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode, Grain, MatrixSide, NodeId } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import { filled } from './arithmetic.ts';
import { pickBand, planBounds } from './bands.ts';
import { leavesGap, textNotListed } from './scales.ts';
import type { Evaluation, Setting, Value } from './setting.ts';

type MatrixNode = Extract<CalculationNode, { readonly op: 'matrix' }>;
/** Finds the place on one side and hands it on. */
type Side<V> = (entity: Entity, days: Span, give: (place: number) => V | Absent) => V | Absent;

/** The cell where a row and a column cross. */
export function planMatrix<N, B>(setting: Setting<N, B>, node: MatrixNode): Evaluation<Value<N, B>> {
  const cells = node.cells.map((row) => row.map((cell) => setting.value(cell, node.grain)));
  const rows = planSide<N, B, Value<N, B>>(setting, node.rows, node.rowsBy, node.grain);
  const columns = planSide<N, B, Value<N, B>>(setting, node.columns, node.columnsBy, node.grain);
  return (entity, days) => {
    const cellAt = (row: number, column: number): Value<N, B> | Absent => cells[row]?.[column]?.(entity, days) ?? setting.zero;
    return rows(entity, days, (row) => columns(entity, days, (column) => cellAt(row, column)));
  };
}

function planSide<N, B, V>(setting: Setting<N, B>, side: MatrixSide, by: NodeId, grain: Grain): Side<V> {
  switch (side.kind) {
    case 'texts': {
      const text = filled(setting, by, setting.text(by, grain));
      return (entity, days, give) => {
        const found = text(entity, days);
        if (isAbsent(found)) return found;
        const place = side.values.indexOf(found);
        return place === -1 ? textNotListed(setting, by, found, side.values, entity, days) : give(place);
      };
    }
    case 'bands': {
      const figure = filled(setting, by, setting.figure(by, grain));
      const bounds = planBounds(setting, side.bands, grain);
      return (entity, days, give) => {
        const value = figure(entity, days);
        const gap = (): Absent => leavesGap(setting, by, entity, days);
        return isAbsent(value) ? value : pickBand(setting, bounds, value, entity, days, { give, gap, below: gap });
      };
    }
  }
}
