import { type Absent, blank, isAbsent } from '../../absent.ts';
import type { CalculationNode, MatrixSide, NodeId } from '../../calculation.ts';
import { pickBand, planBounds } from '../../evaluate/bands.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Entity } from '../../world/entities.ts';
import { narrowest } from '../column.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import type { ColumnValue, Text } from '../values/value.ts';
import { argumentAt } from './tests.ts';

type TextScaleNode = Extract<CalculationNode, { readonly op: 'text-scale' }>;
type MatrixNode = Extract<CalculationNode, { readonly op: 'matrix' }>;

/** The value listed for each row's text. */
export function textScaleInColumns(sheetOf: () => Sheet, node: TextScaleNode): ColumnEvaluation {
  return (entity, days) => {
    const sheet = sheetOf();
    const { domain } = sheet;
    const give = (id: NodeId | undefined): ColumnValue | Absent =>
      id === undefined ? unknown : argumentAt(sheet, id, node, entity, days);
    const by = argumentAt(sheet, node.by, node, entity, days);
    if (by === blank) return give(node.otherwise);
    if (isAbsent(by) || by.kind !== 'text') return unknown;
    const lists = node.cases.map(({ values }) => values);
    const listed = chosenBy(sheet, by, lists, (place) => give(node.cases[place]?.gives), give(node.otherwise));
    return withOdd(sheet, domain.join(by.blank, give(node.otherwise), listed) as ColumnValue | Absent, by.odd);
  };
}

/** The cell where each row's row and column cross. */
export function matrixInColumns(sheetOf: () => Sheet, node: MatrixNode): ColumnEvaluation {
  return (entity, days) => {
    const sheet = sheetOf();
    const cell = (row: number, column: number): ColumnValue | Absent => {
      const id = node.cells[row]?.[column];
      return id === undefined ? unknown : argumentAt(sheet, id, node, entity, days);
    };
    const at: Place = { node, entity, days };
    return onSide(sheet, at, node.rows, node.rowsBy, (row) =>
      onSide(sheet, at, node.columns, node.columnsBy, (column) => cell(row, column)),
    );
  };
}

interface Place {
  readonly node: MatrixNode;
  readonly entity: Entity;
  readonly days: Span;
}
type Give = (place: number) => ColumnValue | Absent;

function onSide(sheet: Sheet, { node, entity, days }: Place, side: MatrixSide, by: NodeId, give: Give): ColumnValue | Absent {
  const value = argumentAt(sheet, by, node, entity, days);
  if (isAbsent(value)) return unknown;
  if (side.kind === 'texts') {
    if (value.kind !== 'text') return unknown;
    const found = chosenBy(
      sheet,
      value,
      side.values.map((text) => [text]),
      give,
      unknown,
    );
    return withOdd(sheet, found, sheet.domain.terms.either(value.odd, value.blank));
  }
  const bounds = planBounds(sheet.setting, side.bands, node.grain);
  const cell = pickBand(sheet.setting, bounds, value, entity, days, { give, gap: () => unknown, below: () => unknown });
  return withOdd(sheet, cell, oddOfCounted(sheet, value));
}

/** What is given for the list that holds each row's text. */
function chosenBy(
  { domain }: Sheet,
  { place, texts }: Text,
  lists: readonly (readonly string[])[],
  give: Give,
  otherwise: ColumnValue | Absent,
): ColumnValue | Absent {
  const { terms } = domain;
  const listOf = new Map(lists.flatMap((list, i) => list.map((text) => [text, i] as const)).toReversed());
  const lists_ = texts.map((text) => listOf.get(text) ?? -1);
  const list: Term = terms.cell(narrowest(lists_), place);
  return lists.reduceRight<ColumnValue | Absent>(
    (rest, _, i) =>
      lists_.includes(i)
        ? (domain.join(terms.same(list, terms.constant(BigInt(i))), give(i), rest) as ColumnValue | Absent)
        : rest,
    otherwise,
  );
}

type BandedNode = Extract<CalculationNode, { readonly op: 'scale' | 'tiers-by' }>;

/** Where a band is open at both ends nothing is compared, and what is odd about the figure would be lost. */
export function bandedInColumns(sheetOf: () => Sheet, node: BandedNode, evaluation: ColumnEvaluation): ColumnEvaluation {
  if (node.bands.length > 1) return evaluation;
  return (entity, days) => {
    const sheet = sheetOf();
    const by = argumentAt(sheet, node.by, node, entity, days);
    return isAbsent(by) ? unknown : withOdd(sheet, evaluation(entity, days) as ColumnValue | Absent, oddOfCounted(sheet, by));
  };
}

/** Nothing can be counted with an empty cell. */
const oddOfCounted = ({ domain: { terms } }: Sheet, { odd, blank: isBlank }: ColumnValue): Term => terms.either(odd, isBlank);

function withOdd({ domain: { terms } }: Sheet, value: ColumnValue | Absent, odd: Term): ColumnValue | Absent {
  return isAbsent(value) || odd === terms.no ? value : { ...value, odd: terms.either(value.odd, odd) };
}
