import { type Absent, isAbsent } from '../absent.ts';
import type { Grain } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Company, Entity, Group, Payee } from '../world/entities.ts';
import { checkedWeight } from './funds.ts';
import { smallestOf } from './round.ts';
import type { Evaluation, Setting } from './setting.ts';
import type { ShareNode } from './share.ts';

/** Who has a part of an amount: people, or groups of them. */
export type Sharer = Payee | Group;

function grainOf({ into }: ShareNode): Grain {
  return into === undefined ? { kind: 'payee' } : { kind: 'group', column: into };
}

/** Those of a group whom the plan pays then, and who are meant; or the groups that they are in. */
export function planSharers<N, B>(
  setting: Setting<N, B>,
  node: ShareNode,
): (group: Group | Company, days: Span) => readonly Sharer[] | Absent {
  const { people } = setting.world;
  const among = node.among === undefined ? undefined : setting.test(node.among, { kind: 'payee' });
  const { into } = node;
  return (group, days) => {
    const members = membersWho(setting, people.membersOf(group, days), among, days);
    if (isAbsent(members) || into === undefined) return members;
    const groups = new Set(members.flatMap((member) => people.groupOf(member, into, days) ?? []));
    return [...groups].sort((a, b) => a.index - b.index);
  };
}

function membersWho<N, B>(
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

/** What each one's part goes by; 1 where the amount is split equally. */
export function planWeights<N, B>(
  setting: Setting<N, B>,
  node: ShareNode,
): (sharers: readonly Sharer[], days: Span) => readonly N[] | Absent {
  const { weight: id } = node;
  if (id === undefined) return (sharers) => sharers.map(() => setting.one);
  const weight = setting.figure(id, grainOf(node));
  return (sharers, days) =>
    figuresOf(sharers, (sharer) => {
      const figure = weight(sharer, days);
      return isAbsent(figure) ? figure : checkedWeight(setting, id, figure, sharer, days);
    });
}

function figuresOf<N>(sharers: readonly Sharer[], figureOf: (sharer: Sharer) => N | Absent): readonly N[] | Absent {
  const figures: N[] = [];
  for (const sharer of sharers) {
    const figure = figureOf(sharer);
    if (isAbsent(figure)) return figure;
    figures.push(figure);
  }
  return figures;
}

/** What parts are multiples of: the plan's `each rounded to`, else the smallest amount that can be paid. */
export function planStep<N, B>(setting: Setting<N, B>, node: ShareNode): Evaluation<N> {
  const { domain, fault, zero } = setting;
  const smallest = domain.of(smallestOf(node.type, setting.world));
  if (node.unit === undefined) return () => smallest;
  const { unit: id } = node;
  const unit = setting.figure(id, node.group);
  return (group, days) => {
    const step = unit(group, days);
    if (isAbsent(step)) return step;
    const message = `Rounding to a multiple of ${setting.phrase(id)} needs it to be above 0.`;
    return domain.choose<N | Absent>(
      domain.below(zero, step),
      () => step,
      () => fault('rounding-unit-not-positive', message, group, days),
    );
  };
}

/** The least that each one is to have, in whole steps; no floors where the plan says none. */
export function planFloors<N, B>(
  setting: Setting<N, B>,
  node: ShareNode,
): (sharers: readonly Sharer[], fund: N, step: N, group: Entity, days: Span) => readonly N[] | Absent | undefined {
  const { domain, fault, zero } = setting;
  if (node.floor === undefined) return () => undefined;
  const floor = setting.figure(node.floor, grainOf(node));
  return (sharers, fund, step, group, days) => {
    const floors = figuresOf(sharers, (sharer) => {
      const figure = floor(sharer, days);
      return isAbsent(figure) ? figure : domain.round(domain.max(zero, figure), step, 'up');
    });
    if (isAbsent(floors)) return floors;
    const message = `The parts of ${setting.phrase(node.amount)} in ${days.label} cannot all be as much as the plan says at least: together that is more than there is.`;
    return domain.choose<readonly N[] | Absent>(
      domain.below(fund, floors.reduce(domain.add, zero)),
      () => fault('floors-exceed-amount', message, group, days),
      () => floors,
    );
  };
}
