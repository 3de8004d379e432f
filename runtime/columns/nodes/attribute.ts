import { type Absent, blank, isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import { overUnits } from '../../evaluate/units.ts';
import { isFigure, valueOfCell } from '../../evaluate/values.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Payee, PayeeRow } from '../../world/entities.ts';
import { weightsOfRows } from '../data/row-days.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import { inEachRow, unknown } from '../values/domain.ts';
import type { ColumnValue, Figure } from '../values/value.ts';

type AttributeNode = Extract<CalculationNode, { readonly op: 'attribute' }>;

/** A column of the payees, also of those who have several rows in turn. */
export function attributeInColumns(sheetOf: () => Sheet, node: AttributeNode, evaluation: ColumnEvaluation): ColumnEvaluation {
  return (entity, days) => {
    if (entity.kind !== 'payee' || entity.rows.length < 2) return evaluation(entity, days);
    const sheet = sheetOf();
    const { people } = sheet.setting.world;
    const type = people.table.shape.columns.find(({ name }) => name === node.column)?.type;
    const atDays = (at: Span): ColumnValue | Absent => cellAt(sheet, node, entity, at);
    if (type?.kind !== 'money' || type.per === undefined) return atDays(days);
    const ask = { name: node.column, unit: type.per, spreadEvenly: type.spreadEvenly === true };
    const inUnit = (_: Span, part: Span): ColumnValue | Absent | undefined =>
      people.rowAt(entity, part) === undefined ? undefined : atDays(part);
    return overUnits(sheet.setting, ask, entity, days, inUnit) ?? atDays(days);
  };
}

/** Where rows with different values meet, texts are as of the last row, and figures are weighed by days if the plan says so; else odd. */
function cellAt(sheet: Sheet, node: AttributeNode, payee: Payee, days: Span): ColumnValue | Absent {
  const { domain, setting } = sheet;
  const { people } = setting.world;
  const last = people.rowAt(payee, days);
  if (last === undefined) return unknown;
  const valueIn = (row: PayeeRow): ColumnValue | Absent => inEachRow(domain, valueOfCell(people.cell(row, node.column), domain));
  const rows = people.rowsAt(payee, days);
  const value = valueIn(last);
  if (rows.length < 2 || node.meet === 'as-of-period-end' || !isFigure(node.type)) return value;
  const values = rows.map(valueIn);
  if (values.every((one) => one === blank)) return blank;
  const figures = values.filter((one): one is Figure => !isAbsent(one) && one.kind === 'figure');
  if (figures.length < rows.length) return unknown;
  return node.meet === 'prorated-by-days' ? weighed(sheet, payee, rows, figures, days) : unlessDifferent(sheet, figures);
}

/** Each row's value by its days; where all are the same it is that. */
function weighed(sheet: Sheet, payee: Payee, rows: readonly PayeeRow[], figures: readonly Figure[], days: Span): Figure | Absent {
  const { domain } = sheet;
  const weights = weightsOfRows(sheet, payee, rows, days);
  if (weights === undefined) return unknown;
  return figures
    .map((figure, i) => domain.figures.multiply(figure, weights[i] ?? domain.figures.whole(domain.terms.zero)))
    .reduce(domain.figures.add);
}

function unlessDifferent({ domain }: Sheet, figures: readonly Figure[]): Figure | Absent {
  const { terms } = domain;
  const last = figures.at(-1);
  if (last === undefined) return unknown;
  const isOdd = figures.reduce((any, one) => {
    const { holds, odd } = domain.figures.same(one, last);
    return terms.either(any, terms.either(odd, terms.not(holds)));
  }, terms.no);
  return { ...last, odd: terms.either(last.odd, isOdd) };
}
