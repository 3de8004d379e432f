import { isAbsent } from '../../../runtime/absent.ts';
import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import type { Evaluator } from '../../../runtime/evaluate.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Payee } from '../../../runtime/world/entities.ts';
import type { Times } from './case.ts';

/** What must not fall. */
export type Watch =
  | {
      readonly kind: 'payout';
      readonly whose: 'own' | 'colleague';
      /** Period by period, also where it goes to date. */
      readonly isByPeriod?: true;
    }
  | { readonly kind: 'component'; readonly name: string }
  | { readonly kind: 'figure'; readonly node: NodeId };

/** Is it followed as a sum from the beginning? What goes to date may fall in one period where the sum does not. */
export function isInAll({ components, nodes, payoutLimits }: Calculation, watch: Watch): boolean {
  if (watch.kind === 'figure' || (watch.kind === 'payout' && watch.isByPeriod === true)) return false;
  const own = components.filter(({ name }) => watch.kind === 'payout' || name === watch.name);
  const carries = watch.kind === 'payout' && payoutLimits.some(({ carriedForward }) => carriedForward);
  return carries || own.some(({ amount }) => nodes[amount]?.op === 'cumulative');
}

/** What is watched in each period from the one on in which the figure rises; undefined where it cannot be had. */
export function watched(
  { statement, setting }: Evaluator<Exact, boolean>,
  watch: Watch,
  payee: Payee,
  { raised }: Times,
): readonly (Exact | undefined)[] {
  const inAll = isInAll(setting.calculation, watch);
  const { periods } = setting.world;
  let sum: Exact | undefined = exact.zero;
  return periods.map((period, i): Exact | undefined => {
    if (i < raised && !inAll) return undefined;
    const found = figureIn();
    if (!inAll) return found;
    sum = sum === undefined || found === undefined ? undefined : exact.add(sum, found);
    return i < raised ? undefined : sum;

    function figureIn(): Exact | undefined {
      if (watch.kind === 'payout') return known(statement(payee, period).payout);
      if (watch.kind === 'figure') return known(setting.value(watch.node, { kind: 'payee' })(payee, period));
      const due = setting.amountDue(watch.name, payee, period);
      return due === undefined ? exact.zero : known(due);
    }
  });
}

export function known(value: unknown): Exact | undefined {
  return isAbsent(value) || typeof value !== 'object' || value === null ? undefined : (value as Exact);
}
