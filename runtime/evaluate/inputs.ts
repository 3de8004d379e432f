import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode, InputShape } from '../calculation.ts';
import { didYouMean } from '../near.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import { refusalsOf } from '../world/refusals.ts';
import { refusedAt } from './refused.ts';
import type { Evaluation, Setting, Value } from './setting.ts';
import { isFlow, valueOfCell, valueOfLiteral } from './values.ts';

type InputNode = Extract<CalculationNode, { readonly op: 'input' }>;

/** A figure given per pay period: flows add up over the pay periods inside the days, the rest is the last one's. */
export function planInput<N, B>(setting: Setting<N, B>, node: InputNode): Evaluation<Value<N, B>> {
  const { calculation, domain, world, fault } = setting;
  const input = calculation.inputs.find(({ name }) => name === node.input);
  if (input === undefined) return (entity, days) => fault('unknown-name', `The plan has no input ${node.input}.`, entity, days);
  const otherwise = input.otherwise === undefined ? undefined : valueOfLiteral(input.otherwise, input.type, domain);
  const refused = planInputRefused(setting);
  const adds = isFlow(input.type);
  const ownCells = world.inputs.ownCells(input);
  const inPeriod = (entity: Entity, period: Span): Value<N, B> | Absent => {
    if (ownCells !== undefined && entity.kind === 'payee') {
      const cell = ownCells(entity, period);
      if (cell !== undefined) return valueOfCell(cell, domain);
      return refused(entity, period) ?? otherwise ?? missingInput(setting, input, entity, period);
    }
    const given = world.inputs.given(input, entity, period);
    if (given === 'disagreeing') return disagreeing(setting, input, entity, period);
    if (given !== undefined) return valueOfCell(given.value, domain);
    return refused(entity, period) ?? otherwise ?? missingInput(setting, input, entity, period);
  };
  return (entity, days) => {
    const periods = world.calendar.payPeriodsIn(days);
    const last = periods.at(-1);
    if (last === undefined) return periodTooShort(setting, node.input, entity, days);
    if (periods.length === 1 || !adds) return inPeriod(entity, last);
    let sum = setting.zero;
    for (const period of periods) {
      const value = inPeriod(entity, period);
      if (isAbsent(value)) return value;
      sum = domain.add(sum, value as N);
    }
    return sum;
  };
}

/** A row of the payee and period that was refused: its figures are not known, and nothing stands in for them. */
function planInputRefused<N, B>({ world, fault }: Setting<N, B>): (entity: Entity, period: Span) => Absent | undefined {
  const { table } = world.inputs;
  if (table === undefined) return () => undefined;
  const refusals = refusalsOf(table);
  return (entity, period) => {
    if (entity.kind !== 'payee') return undefined;
    const line = refusals.named(['payee', 'period'], [entity.key, period.label]);
    return line === undefined ? undefined : refusedAt(fault, table, line, entity, period);
  };
}

function missingInput<N, B>({ fault, world }: Setting<N, B>, { name }: InputShape, entity: Entity, period: Span): Absent {
  const headers = world.inputs.table?.shape.columns.map((column) => column.header) ?? [];
  const who =
    entity.kind === 'payee'
      ? ` for ${entity.key}`
      : entity.kind === 'group'
        ? ` for ${entity.column} ${entity.value}`.trimEnd()
        : '';
  if (world.inputsProblem !== undefined)
    return fault('missing-input', `There is no ${name}${who} in ${period.label}: ${world.inputsProblem.message}`, entity, period);
  const hint = headers.includes(name) ? '' : ` The inputs have no column ${name}.${didYouMean(name, headers)}`;
  return fault('missing-input', `There is no ${name}${who} in ${period.label}.${hint}`, entity, period, { column: name });
}

function disagreeing<N, B>({ fault, world }: Setting<N, B>, { name }: InputShape, entity: Entity, period: Span): Absent {
  const message = `The rows of ${world.inputs.table?.file ?? 'inputs'} give different ${name} in ${period.label} for people who share one.`;
  return fault('input-disagrees', message, entity, period, { column: name });
}

function periodTooShort<N, B>({ fault }: Setting<N, B>, name: string, entity: Entity, days: Span): Absent {
  return fault('period-too-short', `${name} is given per pay period, and no pay period ends in ${days.label}.`, entity, days);
}
