import { isAbsent } from '../absent.ts';
import type { CalculationNode, NodeId } from '../calculation.ts';
import type { Evaluator } from '../evaluate.ts';
import { type Exact, rationalText } from '../numbers/exact.ts';
import type { Span } from '../periods/calendar.ts';
import { windowDays } from '../periods/windows.ts';
import type { Outcome } from '../session.ts';
import type { Payee } from '../world/entities.ts';
import { argumentsOf } from './arguments.ts';
import { daysDue } from './components.ts';
import { lifted } from './lift.ts';
import type { Setting } from './setting.ts';
import type { TiersNode } from './tier-base.ts';
import { planLadder } from './tiers.ts';

/** What each band reached gives in a component's tiers, exact, lowest first. */
export function bandAmountsOf({ setting }: Evaluator<Exact, boolean>, name: string, payee: Payee, period: Span): Outcome {
  const component = setting.calculation.components.find((one) => one.name === name);
  const due = component && daysDue(setting.world.calendar, component.every, period);
  if (component === undefined || due === undefined) return { kind: 'not-due' };
  const found = tiersIn(setting, component.amount, due);
  if (found === undefined) return { kind: 'bands', amounts: [] };
  const ladder = planLadder(setting, found.node);
  const bands = lifted((entity, days) => ladder(entity, days), found.node.grain, { kind: 'payee' }, setting)(payee, found.days);
  if (isAbsent(bands)) return { kind: 'problems', problems: bands.problem === undefined ? [] : [bands.problem] };
  const reached = bands.filter((band) => band.reached).map(({ amount }) => amount);
  const problems = reached.flatMap((amount) => (isAbsent(amount) && amount.problem !== undefined ? [amount.problem] : []));
  if (problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'bands', amounts: reached.flatMap((amount) => (isAbsent(amount) ? [] : [rationalText(amount)])) };
}

/** The first ladder below a node, and the days it is taken over. */
function tiersIn<N, B>(
  setting: Setting<N, B>,
  id: NodeId,
  days: Span,
): { readonly node: TiersNode; readonly days: Span } | undefined {
  const node: CalculationNode = setting.node(id);
  if (node.op === 'tiers') return { node, days };
  const inside = node.op === 'at' ? windowDays(node.window, days, setting.world.calendar) : days;
  if (inside === undefined) return undefined;
  for (const argument of argumentsOf(node)) {
    const found = tiersIn(setting, argument, inside);
    if (found !== undefined) return found;
  }
  return undefined;
}
