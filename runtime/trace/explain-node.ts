import type { CalculationNode, NodeId } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { isGiven } from '../evaluate/instead.ts';
import type { Setting } from '../evaluate/setting.ts';
import type { Exact } from '../numbers/exact.ts';
import { payeeOf } from '../world/entities.ts';
import { explainChoice, explainTest } from './choices.ts';
import { explainAttribute, explainCell, explainFollowed, explainInput, explainLookup, explainParam } from './leaves.ts';
import { explainBundles, explainMembers, explainPeriods } from './aggregates.ts';
import { explainBalance } from './balances.ts';
import { explainPart } from './parts.ts';
import { explainRank } from './ranks.ts';
import { explainRecords, explainRunning } from './records.ts';
import { explainShare, explainShareOverPeriods } from './shares.ts';
import { explainMatrix, explainScale, explainTextScale, explainTiersBy } from './scales.ts';
import { explainTiers } from './tiers.ts';
import { foreignAmount } from './currencies.ts';
import { type At, headOf, holderOf, placeOf, step, type Tracer, valueAt } from './tracer.ts';
import { explainAt, explainCumulative, explainPaid } from './windows.ts';

/**
 * Explains figures as trees. Every step's `value` follows from those of its children:
 *
 * - `add subtract multiply divide negate excess steps greatest least` as they say, in the order of the children; `steps` has
 *   rate, step, value. `days-between`, `months-between` and tests likewise; `both`, `either` and `one-of` leave out what was not
 *   asked.
 * - `sum`, `records`, `members`, `periods`, `tiers`, `component`, `payout`: the sum of the children, of `tiers` those that are
 *   bands. With `-count` the same (each child is 1); `-average`, `-highest`, `-lowest` as they say.
 * - `band`: the product of its children, a `slice` (its first child less its second) and a rate; a lump sum has the sum alone.
 *   `rising`: first + (second − first) × third. `below-zero` and `tiers-by`: the product of the children but `by`.
 * - `choose`, `scale`, `text-scale`, `matrix`: the last child. `at on against by fund followed record member period otherwise definition line`: the
 *   only child; without children they are data.
 * - `share`: its `part` for the payee at hand; the parts sum to the `fund`, or nobody has a part. `share-over-periods`: the
 *   sum of its `part`s, which with each `other-part` sum to the `fund`. `round`: the first child to a multiple.
 * - `bundles`, `running`: the sum of the children, the `earlier` records as one. `cumulative`: the first child less the second, where
 *   there is one. `rank`: 1 and how many `member`s are above the first child, `own`; with ties split, half of the equal ones too.
 * - `part`: the `piece`s that were paid for a record, each its only child; by the payee's share, where the record is split.
 * - `paid-before`: its only child. `together` (what the weights of a share come to) and `days` (a part of them) are stated.
 * - `balance`: its only child, what it became in the last pay period; without children it is data, as what it was `previous`ly.
 * - `given`: stated for this payee, whatever the data say.
 * - A scheduled line is the `sum` of the `part`s paid now; each says what it is a part of (`fund`, or `share-of` a record).
 * - `part` of a record's pay, `manager-of` and what is known of roles are stated; their children only say of what.
 * - `deduction`: less its child. `payout floor`, `payout cap`, `cut`: first child less second.
 */
export function tracerOf(setting: Setting<Exact, boolean>): Tracer {
  const known = new Map<string, Trace>();
  const tracer: Tracer = {
    setting,
    explain: (id, from, wanted = from) => {
      const at = holderOf(tracer, id, wanted);
      const place = isSaidInPlan(setting.node(id)) ? {} : placeOf(from, at);
      const key = [
        id,
        at.entity.kind,
        at.entity.index,
        payeeOf(at.entity)?.index,
        at.days.index,
        place.of,
        place.over?.label,
      ].join('\u0000');
      const trace = known.get(key) ?? {
        ...explainNode(tracer, setting.node(id), at),
        ...place,
        ...foreignAmount(tracer, id, at),
      };
      known.set(key, trace);
      return trace;
    },
  };
  return tracer;
}

/** Constants belong to nobody and to no days. */
const isSaidInPlan = ({ op }: CalculationNode): boolean => op === 'literal' || op === 'param';

/** `50% of hours` is so many hours. */
function isPortion(
  { setting }: Tracer,
  node: { readonly left: NodeId; readonly right: NodeId } & Pick<CalculationNode, 'type'>,
): boolean {
  const [left, right] = [setting.node(node.left), setting.node(node.right)];
  const isCounted = right.op !== 'literal' && (right.type.kind === 'number' || right.type.kind === 'count');
  return node.type.kind === 'percent' && left.op === 'literal' && left.type.kind === 'percent' && isCounted;
}

function explainNode(tracer: Tracer, node: CalculationNode, at: At): Trace {
  const head = headOf(tracer, node);
  const whole = (op: string, ids: readonly NodeId[]): Trace =>
    step(tracer, valueAt(tracer, node.id, at), node.type, { op, ...head, children: ids.map((id) => tracer.explain(id, at)) });
  if (isGiven(tracer.setting, node.id, at.entity, at.days)) return whole('given', []);
  switch (node.op) {
    case 'literal':
    case 'elapsed':
    case 'working-days-left':
      return whole(node.op, []);
    case 'input':
      return explainInput(tracer, node, at);
    case 'param':
      return explainParam(tracer, node, at);
    case 'attribute':
      return explainAttribute(tracer, node, at);
    case 'column':
      return explainCell(tracer, node, at);
    case 'followed':
      return explainFollowed(tracer, node, at);
    case 'lookup':
      return explainLookup(tracer, node, at);
    case 'add':
    case 'subtract':
    case 'divide':
    case 'same':
    case 'below':
    case 'at-most':
      return whole(node.op, [node.left, node.right]);
    case 'multiply':
      return step(tracer, valueAt(tracer, node.id, at), isPortion(tracer, node) ? { kind: 'number' } : node.type, {
        op: node.op,
        ...head,
        children: [tracer.explain(node.left, at), tracer.explain(node.right, at)],
      });
    case 'negate':
    case 'not':
    case 'blank':
      return whole(node.op, [node.value]);
    case 'excess':
      return whole(node.op, [node.value, node.over]);
    case 'steps':
      return whole(node.op, [node.rate, node.step, node.value]);
    case 'greatest':
    case 'least':
      return whole(node.op, node.values);
    case 'days-between':
    case 'months-between':
      return whole(node.op, [node.from, node.to]);
    case 'reached-on':
      return whole(node.op, [node.value, node.goal]);
    case 'choose':
      return explainChoice(tracer, node, at);
    case 'both':
    case 'either':
    case 'one-of':
      return explainTest(tracer, node, at);
    case 'credited-as':
    case 'credit-share':
    case 'bundle-value':
      return whole(node.op, []);
    case 'days-in-period':
    case 'days-in-role':
    case 'months-in-role':
      return { ...whole(node.op, []), phrase: node.op.replaceAll('-', ' ') };
    case 'balance':
      return explainBalance(tracer, node, at);
    case 'manager-of':
      return whole(node.op, [node.payee]);
    case 'part':
      return explainPart(tracer, node, at);
    case 'running':
      return explainRunning(tracer, node, at);
    case 'rank':
      return explainRank(tracer, node, at);
    case 'bundles':
      return explainBundles(tracer, node, at);
    case 'cumulative':
      return explainCumulative(tracer, node, at);
    case 'records':
      return explainRecords(tracer, node, at);
    case 'members':
      return explainMembers(tracer, node, at);
    case 'periods':
      return explainPeriods(tracer, node, at);
    case 'at':
      return explainAt(tracer, node, at);
    case 'component':
    case 'paid':
    case 'payout':
      return explainPaid(tracer, node, at);
    case 'tiers':
      return explainTiers(tracer, node, at);
    case 'tiers-by':
      return explainTiersBy(tracer, node, at);
    case 'scale':
      return explainScale(tracer, node, at);
    case 'text-scale':
      return explainTextScale(tracer, node, at);
    case 'matrix':
      return explainMatrix(tracer, node, at);
    case 'share':
      return explainShare(tracer, node, at);
    case 'share-over-periods':
      return explainShareOverPeriods(tracer, node, at);
    case 'round':
      return whole('round', node.unit === undefined ? [node.value] : [node.value, node.unit]);
  }
}
