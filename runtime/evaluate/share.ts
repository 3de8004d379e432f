import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { company, type Company, type Group, type Payee, payeeOf } from '../world/entities.ts';
import { checkedWeight, fundProblem, reportNobody } from './funds.ts';
import { smallestOf } from './round.ts';
import type { Evaluation, Setting } from './setting.ts';

type ShareNode = Extract<CalculationNode, { readonly op: 'share' }>;
type Parts<N> = ReadonlyMap<number, N> | Absent;

/** A payee's part of an amount that is divided among the group; the parts sum to it exactly. */
export function planShare<N, B>(setting: Setting<N, B>, node: ShareNode): Evaluation<N> {
  const { fault, world, zero } = setting;
  const share = planParts(setting, node);
  const known = new Map<string, Parts<N>>();
  const partsOf = (group: Group | Company, days: Span): Parts<N> => {
    const key = `${days.index} ${group.index}`;
    const found = known.get(key) ?? share(group, days);
    known.set(key, found);
    return found;
  };
  return (entity, days) => {
    const payee = payeeOf(entity);
    const group = node.group.kind === 'company' ? company : payee && world.people.groupOf(payee, node.group.column, days);
    if (payee === undefined || group === undefined)
      return fault('no-group', `${payee?.key ?? 'Nobody'} is in no group in ${days.label}.`, entity, days);
    const parts = partsOf(group, days);
    return isAbsent(parts) ? parts : (parts.get(payee.index) ?? zero);
  };
}

function planParts<N, B>(setting: Setting<N, B>, node: ShareNode): (group: Group | Company, days: Span) => Parts<N> {
  const { domain, zero, one, world } = setting;
  const groupGrain = node.group;
  const amount = setting.figure(node.amount, groupGrain);
  const weight = node.weight === undefined ? undefined : setting.figure(node.weight, { kind: 'payee' });
  const among = node.among === undefined ? undefined : setting.test(node.among, { kind: 'payee' });
  const unit = domain.of(smallestOf(node.type, world));
  const divide = (fund: N, members: readonly Payee[], weights: readonly N[]): ReadonlyMap<number, N> => {
    const parts = domain.share(fund, weights, unit, node.method);
    return new Map(members.map((member, i) => [member.index, parts[i] ?? zero]));
  };
  return (group, days) => {
    const fund = amount(group, days);
    const members = sharersAt(setting, world.people.membersOf(group, days), among, days);
    if (isAbsent(fund)) return fund;
    if (isAbsent(members)) return members;
    const wrong = fundProblem(setting, node.amount, fund, unit, group, days);
    if (wrong !== undefined) return wrong;
    const weights = weightsOf(setting, node, weight, members, days);
    if (isAbsent(weights)) return weights;
    const total = weights.reduce(domain.add, zero);
    const nobody = (): Parts<N> => {
      if (node.ifNobody === 'split-equally' && members.length > 0)
        return divide(
          fund,
          members,
          members.map(() => one),
        );
      reportNobody(setting, node.amount, fund, group, days);
      return new Map<number, N>();
    };
    return domain.choose<Parts<N>>(domain.same(total, zero), nobody, () => divide(fund, members, weights));
  };
}

/** Those whom the plan pays then, and who are meant. */
export function sharersAt<N, B>(
  { coverage, domain }: Setting<N, B>,
  members: readonly Payee[],
  among: Evaluation<B> | undefined,
  days: Span,
): readonly Payee[] | Absent {
  const kept: Payee[] = [];
  for (const member of members) {
    const covered = coverage(member, days);
    if (isAbsent(covered)) return covered;
    if (covered === 'none') continue;
    const answer = among?.(member, days) ?? domain.truth(true);
    if (isAbsent(answer)) return answer;
    domain.choose(
      answer,
      () => void kept.push(member),
      () => undefined,
    );
  }
  return kept;
}

function weightsOf<N, B>(
  setting: Setting<N, B>,
  node: ShareNode,
  weight: Evaluation<N> | undefined,
  members: readonly Payee[],
  days: Span,
): readonly N[] | Absent {
  const weights: N[] = [];
  for (const member of members) {
    const figure = weight === undefined ? setting.one : weight(member, days);
    const checked = isAbsent(figure) ? figure : checkedWeight(setting, node.weight ?? node.id, figure, member, days);
    if (isAbsent(checked)) return checked;
    weights.push(checked);
  }
  return weights;
}
