import type { Calculation, ColumnType, ValueType } from '../../../runtime/calculation.ts';
import { minorDigitsOf } from '../../../runtime/numbers/currencies.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Subject } from '../subject.ts';
import { isWhole } from './multiples.ts';
import type { Pace } from './pace.ts';

/** The smallest step by which data can be raised: a minor unit, one of a count; undefined where data may be of any fineness. */
export function paceOf(calculation: Calculation, subject: Subject): Pace | undefined {
  const size = smallestOf(calculation, subject);
  return size && { size, isOnly: false };
}

/** One smallest step and no more, also of a sum: the cent of `no cliff`. */
export function oneStep(calculation: Calculation, subject: Subject): Pace | undefined {
  const node = subject.kind === 'node' ? calculation.nodes[subject.node] : undefined;
  const size = node === undefined ? smallestOf(calculation, subject) : ofFigure(node.type, calculation);
  return size && { size, isOnly: true };
}

function smallestOf(calculation: Calculation, subject: Subject): Exact | undefined {
  switch (subject.kind) {
    case 'input': {
      const input = calculation.inputs.find(({ name }) => name === subject.input);
      const size = input && ofFigure(input.type, calculation);
      // A figure that the plan writes itself may be finer than what data can say.
      const written = input?.otherwise === undefined ? undefined : exact.exactOfRational(input.otherwise);
      return size && (written === undefined || isWhole(exact.divide(written, size))) ? size : undefined;
    }
    case 'node':
      return undefined;
    case 'column': {
      const table = calculation.tables.find(({ name }) => name === subject.table);
      const column = table?.columns.find(({ name }) => name === subject.column);
      return column && subject.how === 'raise' ? ofColumn(column.type, calculation) : undefined;
    }
  }
}

function ofFigure(type: ValueType, { plan }: Calculation): Exact | undefined {
  if (type.kind === 'count') return exact.one;
  const currency = type.kind === 'money' ? (type.currency ?? plan.currency) : undefined;
  return currency === undefined ? undefined : exact.exactOf(1n, 10n ** BigInt(minorDigitsOf(currency)));
}

function ofColumn(type: ColumnType, calculation: Calculation): Exact | undefined {
  if (type.kind === 'count') return exact.one;
  return type.kind === 'money' && type.currencyColumn === undefined ? ofFigure({ kind: 'money' }, calculation) : undefined;
}
