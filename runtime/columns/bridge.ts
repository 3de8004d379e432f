import { type Absent, blank, isAbsent } from '../absent.ts';
import type { Value } from '../evaluate/setting.ts';
import { type Exact, lowestTerms, zero } from '../numbers/exact.ts';
import { columnOf, narrowest } from './column.ts';
import { exactColumn } from './data/cells.ts';
import type { Term } from './terms/term.ts';
import type { ColumnDomain } from './values/domain.ts';
import type { ColumnValue } from './values/value.ts';

type Worked = Value<Exact, boolean> | Absent;

/** What the exact evaluator says of each row, as columns: for what is looked up once per payee or team, and seldom. */
export function bridged({ terms, figures }: ColumnDomain, found: readonly Worked[]): (row: Term) => ColumnValue | undefined {
  const mark = (isSo: (value: Worked) => boolean): ((row: Term) => Term) => {
    const column = columnOf(Uint8Array.from(found, (value) => (isSo(value) ? 1 : 0)));
    return (row) => terms.cell(column, row);
  };
  const [odd, empty] = [mark((value) => isAbsent(value) && value !== blank), mark((value) => value === blank)];
  const marks = (row: Term): Pick<ColumnValue, 'odd' | 'blank'> => ({ odd: odd(row), blank: empty(row) });
  const sample = found.find((value) => !isAbsent(value));
  switch (typeof sample) {
    case 'string': {
      const texts = [...new Set(found.filter((value) => typeof value === 'string'))];
      const places = new Map(texts.map((text, i) => [text, i]));
      const column = narrowest(found.map((value) => (typeof value === 'string' ? (places.get(value) ?? 0) : 0)));
      return (row) => ({ kind: 'text', place: terms.cell(column, row), texts, ...marks(row) });
    }
    case 'number': {
      const column = narrowest(found.map((value) => (typeof value === 'number' ? value : 0)));
      return (row) => ({ kind: 'day', day: terms.cell(column, row), ...marks(row) });
    }
    case 'boolean': {
      const holds = mark((value) => value === true);
      return (row) => ({ kind: 'answer', holds: holds(row), ...marks(row) });
    }
    default: {
      const exacts = found.map((value) => (typeof value === 'object' && !isAbsent(value) ? lowestTerms(value) : zero));
      const { tops, over } = exactColumn(exacts);
      return (row) => figures.parts(terms.cell(tops, row), over, marks(row));
    }
  }
}
