import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Scenario, Stage } from './case.ts';
import type { Breach, BreachSearch } from './breach.ts';
import { raisings } from './levers.ts';
import { paidAlone, type Point } from './paid.ts';
import { extremesOf, type Known, scenariosOf } from './scenarios.ts';
import { below } from './below.ts';
import { sweep } from './search.ts';
import { timesOf } from './times.ts';
import type { Variant } from './variant.ts';
import { known as amountIn, type Watch } from './watch.ts';

/** A case in which what is shared out (`what`) is more than what reaches people (`value`). */
export function unpaidFound(
  { calculation, variant: opened, known, effort }: BreachSearch,
  component: string,
): Breach | undefined {
  const shape = calculation.components.find(({ name }) => name === component);
  const share = shape && shareIn(calculation, shape.amount);
  const [times] = timesOf(calculation);
  if (shape === undefined || share === undefined || times === undefined) return undefined;
  const watch: Watch = { kind: 'component', name: component };
  const gap = (point: Point | undefined): Pick<Breach, 'what' | 'value'> | undefined => {
    const what = point?.value(share.amount);
    const parts = point?.each(({ setting }, payee, days) => amountIn(setting.amountDue(component, payee, days)));
    if (what === undefined || parts?.every((part) => part !== undefined) !== true) return undefined;
    const value = parts.reduce(exact.add, exact.zero);
    return exact.isBelow(value, what) ? { what, value } : undefined;
  };
  for (const { variant, lever } of raisings(calculation, opened, [])) {
    const stage: Stage = { variant, lever, times };
    const scenarios = settingsOf(stage, known, share);
    for (const { scenario, points } of sweep(stage, watch, scenarios, effort)) {
      const found = points.find((point) => gap(point) !== undefined);
      const replayed = found && gap(paidAlone(stage, watch, found.of));
      if (found?.of.x !== undefined && replayed !== undefined)
        return { lever, variant, scenario, times, x: found.of.x, ...replayed };
    }
  }
  return undefined;
}

/** Everybody with as much, or nothing of what it is shared out by. */
function settingsOf({ variant, lever }: Stage, known: Known, { weight }: Shared): readonly Scenario[] {
  const scenarios = scenariosOf(variant, lever, known);
  const nothing = scenarios.flatMap((each) => [withoutWeight(each, variant, weight), each]);
  return [...nothing, ...extremesOf(variant, scenarios[0])];
}

interface Shared {
  readonly amount: NodeId;
  readonly weight: NodeId | undefined;
}

function shareIn(calculation: Calculation, amount: NodeId): Shared | undefined {
  const under = below(calculation, [amount]);
  const node = calculation.nodes.findLast(({ id, op }) => op === 'share' && under.has(id));
  return node?.op === 'share' ? { amount: node.amount, weight: node.weight } : undefined;
}

/** Nobody has anything of what it is shared out by. */
function withoutWeight(scenario: Scenario, { given, calculation }: Variant, weight: NodeId | undefined): Scenario {
  const under = below(calculation, weight === undefined ? [] : [weight]);
  const inputs = calculation.nodes.flatMap((node) => (node.op === 'input' && under.has(node.id) ? [node.input] : []));
  const zeroed = given
    .filter(({ shape }) => inputs.includes(shape.name))
    .map(({ shape }) => [shape.name, leastOf(shape.low)] as const);
  const without = (figures: ReadonlyMap<string, Exact>): ReadonlyMap<string, Exact> => new Map([...figures, ...zeroed]);
  return { ...scenario, figures: without(scenario.figures), colleagues: scenario.colleagues.map(without) };
}
const leastOf = (low: string | undefined): Exact => (low === undefined ? undefined : exact.exactOfRational(low)) ?? exact.zero;
