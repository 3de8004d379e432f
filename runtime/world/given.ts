import type { Calculation, CalculationNode, NodeId } from '../calculation.ts';
import type { FigureInstead, Problem } from '../data.ts';
import type { Instead } from '../evaluate/instead.ts';
import { isFigure } from '../evaluate/values.ts';
import { didYouMean } from '../near.ts';
import { type Exact, exactOfRational } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import { readPeriod } from '../periods/labels.ts';
import type { Payee } from './entities.ts';
import { outOfRange } from './inputs.ts';
import type { World } from './world.ts';

/** What a run is given instead of its data; what is wrong with it is a problem of the run, and left out. */
export function givenInstead(calculation: Calculation, world: World, given: readonly FigureInstead[]): readonly Instead<Exact>[] {
  return given.flatMap((one) => {
    const found = insteadOf(calculation, world, one);
    if (!('code' in found)) return [found];
    world.problems.add(found);
    return [];
  });
}

function insteadOf(calculation: Calculation, world: World, given: FigureInstead): Instead<Exact> | Problem {
  const place = placeGiven(calculation, world, given);
  if ('code' in place) return place;
  const value = exactOfRational(given.value);
  if (value === undefined)
    return { code: 'cell-not-a-number', message: `${given.figure}: "${given.value}" is not a number. Write 1250 or 5/4.` };
  const input = calculation.inputs.find(({ name }) => name === given.figure);
  const wrong = input && outOfRange(input, value);
  return wrong === undefined ? { ...place, value } : { code: 'cell-out-of-range', message: `${given.figure}: ${wrong}` };
}

/** Which figure is meant, whose, and of which pay period. */
export function placeGiven(
  calculation: Calculation,
  world: World,
  { figure, payee, period }: Omit<FigureInstead, 'value'>,
): Omit<Instead<never>, 'value'> | Problem {
  const nodes = nodesOf(calculation, figure);
  if ('code' in nodes) return nodes;
  const whose = payeeNamed(world, payee);
  if ('code' in whose) return whose;
  const days = payPeriodNamed(calculation, world, period);
  return 'code' in days ? days : { nodes, payee: whose, period: days };
}

function nodesOf({ nodes, definitions, inputs, payees }: Calculation, name: string): ReadonlySet<NodeId> | Problem {
  const isNamed = (node: CalculationNode): boolean =>
    (node.op === 'input' && node.input === name) || (node.op === 'attribute' && node.column === name);
  const defined = definitions.find((one) => one.name === name)?.node;
  const found = nodes.filter((node) => node.id === defined || isNamed(node));
  const columns = payees?.columns ?? [];
  const known = [...inputs, ...columns, ...definitions].map((one) => one.name);
  if (found.length === 0) return { code: 'unknown-name', message: noSuchFigure(name, known) };
  const wrong = found.find(({ grain, type }) => grain.kind === 'record' || grain.kind === 'bundle' || !isFigure(type));
  if (wrong === undefined) return new Set(found.map(({ id }) => id));
  const what = isFigure(wrong.type) ? 'a figure of each record' : 'no number';
  return { code: 'unknown-name', message: `${name} is ${what}, so a payee cannot be given another.` };
}

const noSuchFigure = (name: string, known: readonly string[]): string =>
  known.includes(name)
    ? `The plan does not use ${name}, so another figure for it changes nothing.`
    : `The plan has no figure ${name} that a payee could be given.${didYouMean(name, known)}`;

function payeeNamed({ people }: World, key: string): Payee | Problem {
  const keys = people.payees.map((one) => one.key);
  const message = `${key} is not among the payees.${didYouMean(key, keys)}`;
  return people.payees.find((one) => one.key === key) ?? { code: 'unknown-payee', message, payee: key };
}

function payPeriodNamed({ plan }: Calculation, { calendar }: World, period: string): Span | Problem {
  const days = readPeriod(period, plan.fiscalStart);
  const whole = days && calendar.holding(plan.pays, days.to);
  if (days !== undefined && whole?.from === days.from && whole.to === days.to) return whole;
  const message = `"${period}" is not a pay period of the plan, which pays by the ${plan.pays}.`;
  return { code: 'period-not-readable', message, period };
}
