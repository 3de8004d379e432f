import { isAbsent } from '../../absent.ts';
import type { CalculationNode, InputShape } from '../../calculation.ts';
import { isFlow } from '../../evaluate/values.ts';
import type { Span } from '../../periods/calendar.ts';
import { company, type Entity } from '../../world/entities.ts';
import { bridged } from '../bridge.ts';
import { cellsAt } from '../data/cells.ts';
import { givenCells } from '../data/given-cells.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import type { ColumnValue } from '../values/value.ts';

type InputNode = Extract<CalculationNode, { readonly op: 'input' }>;

/** A figure given per pay period: flows add up over the pay periods inside the days, the rest is the last one's. */
export function inputInColumns(sheetOf: () => Sheet, node: InputNode): ColumnEvaluation {
  const known = new Map<number, (row: Term) => ColumnValue | undefined>();
  return (entity, days) => {
    const sheet = sheetOf();
    const { calculation, domain, world } = sheet;
    const input = calculation.inputs.find(({ name }) => name === node.input);
    const periods = world.calendar.payPeriodsIn(days);
    const last = periods.at(-1);
    if (input === undefined || last === undefined) return unknown;
    const inPeriod = (period: Span): ColumnValue | undefined => {
      const read = known.get(period.index) ?? givenIn(sheet, node, input, period);
      known.set(period.index, read);
      return read(sheet.standOf(entity).row);
    };
    if (periods.length === 1 || !isFlow(input.type)) return inPeriod(last) ?? unknown;
    return periods.map(inPeriod).reduce((sum, value) => (sum && value ? domain.add(sum, value) : undefined)) ?? unknown;
  };
}

/** What was given in a pay period, for all rows of the input's kind. */
function givenIn(sheet: Sheet, node: InputNode, input: InputShape, period: Span): (row: Term) => ColumnValue | undefined {
  const { domain, exact, cohorts, world } = sheet;
  const { grain } = node;
  if (grain.kind === 'payee') {
    const cells = givenCells(sheet, input, period);
    if (cells !== undefined) return (row) => otherwiseAt(sheet, input, cellsAt(domain, cells, row));
  }
  const entities: readonly Entity[] =
    grain.kind === 'payee' ? cohorts.payees : grain.kind === 'group' ? world.people.groups(grain.column) : [company];
  const value = exact.setting.value(node.id, grain);
  return bridged(
    domain,
    entities.map((entity) => value(entity, period)),
  );
}

/** Where nothing was given: what the plan says stands in for it, else a problem. */
function otherwiseAt({ domain }: Sheet, { otherwise }: InputShape, value: ReturnType<typeof cellsAt>): ColumnValue | undefined {
  const { terms, figures } = domain;
  const standIn = otherwise === undefined ? undefined : domain.literal(otherwise);
  if (isAbsent(value)) return standIn;
  if (value.kind === 'figure' && standIn?.kind === 'figure')
    return figures.choose(value.blank, standIn, { ...value, blank: terms.no });
  return { ...value, odd: terms.either(value.odd, value.blank), blank: terms.no };
}
