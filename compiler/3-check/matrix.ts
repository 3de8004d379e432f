import { parseExpression } from '../../grammar/index.ts';
import type { BandRange, Cell, Expression, MatrixItem } from '../../grammar/tree/index.ts';
import type { MatrixSide } from '../../runtime/calculation.ts';
import { figure } from './arithmetic.ts';
import { boundsOf, isWhole } from './bands.ts';
import { draft, headOf, poisoned, type Draft } from './draft.ts';
import { literalOf } from './inline-rows.ts';
import { recordPlaceOf } from './record-place.ts';
import type { Checking } from './scope.ts';
import { describe, freshNumeral, isPoison, known, unify, type Type } from './type.ts';

/** `matrix weight by product and class`: a value for each pair; its sides are texts or bands of a figure. */
export function checkMatrix(item: MatrixItem, checking: Checking): Draft {
  const place = recordPlaceOf([item.rowsBy, item.columnsBy], checking);
  const rowsBy = checking.check(item.rowsBy, place);
  const columnsBy = checking.check(item.columnsBy, place);
  const table = item.table;
  if (table === undefined || table.rows.length === 0) return unreadable(item, 'it has no rows between pipes.', checking);
  if (isPoison(rowsBy.type) || isPoison(columnsBy.type)) return poisoned(item.span);
  const rows = sideOf(
    rowsBy,
    table.rows.flatMap((row) => row.cells.slice(0, 1)),
    item,
    checking,
  );
  const columns = sideOf(columnsBy, table.header.slice(1), item, checking);
  let type: Type = freshNumeral();
  const cells = table.rows.map((row) =>
    row.cells.slice(1).map((cell) => {
      const value = cellValue(cell, item, checking);
      const both = unify(type, value.type);
      if (both === undefined)
        unreadable(item, `\`${cell.text}\` is ${describe(value.type)}, unlike the cells before it.`, checking);
      else type = both;
      return value;
    }),
  );
  return draft({ op: 'matrix', rowsBy, columnsBy, rows, columns, cells }, type, headOf(item.span, item.table), [
    rowsBy,
    columnsBy,
  ]);
}

function unreadable(item: MatrixItem, why: string, checking: Checking): Draft {
  checking.reporter.say('matrix-not-readable', item.name.span, { name: item.name.name, why });
  return poisoned(item.span);
}

function cellValue(cell: Cell, item: MatrixItem, checking: Checking): Draft {
  const literal = literalOf(cell);
  if (literal?.kind === 'number') return figure({ ...literal, span: cell.span }, {}, checking);
  return unreadable(item, `\`${cell.text}\` is not a figure.`, checking);
}

function sideOf(by: Draft, cells: readonly Cell[], item: MatrixItem, checking: Checking): MatrixSide<Draft> {
  if (known(by.type).kind === 'text') return { kind: 'texts', values: cells.map(({ text }) => text) };
  const ranges = cells.flatMap((cell) => rangeOf(cell) ?? []);
  if (ranges.length < cells.length) {
    unreadable(item, 'its side is a figure, so each heading is a band such as `below 80%` or `from 80%`.', checking);
    return { kind: 'bands', bands: [] };
  }
  const bound = (expression: Expression): Draft => {
    const checked = figure(expression, {}, checking);
    if (unify(checked.type, by.type) === undefined) {
      checking.reporter.say('wrong-type', expression.span, {
        place: 'A bound',
        wanted: describe(by.type),
        found: describe(checked.type),
      });
    }
    return checked;
  };
  return { kind: 'bands', bands: boundsOf(ranges, { bound, whole: isWhole(by), nothing: 'gives 0%' }, checking) };
}

/** A heading such as `below 80%`, `from 80% to 100%`. */
function rangeOf(cell: Cell): BandRange | undefined {
  const found = /^(up to|below|from|above)\s+(.+?)(?:\s+to\s+(.+))?$/.exec(cell.text);
  const bound = boundOf(found?.[2], cell);
  if (found === null || bound === undefined) return undefined;
  const high = boundOf(found[3], cell);
  const { span } = cell;
  if (found[1] === 'from' && high !== undefined) return { kind: 'from-to', low: bound, high, span };
  const kinds = { 'up to': 'up-to', below: 'below', from: 'from', above: 'above' } as const;
  const word = found[1];
  return word === 'up to' || word === 'below' || word === 'from' || word === 'above'
    ? { kind: kinds[word], bound, span }
    : undefined;
}
function boundOf(text: string | undefined, cell: Cell): Expression | undefined {
  if (text === undefined) return undefined;
  const { tree, problems } = parseExpression(text);
  return problems.length > 0 || tree.kind !== 'number' ? undefined : { ...tree, span: cell.span };
}
