import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { company, type Payee, payeeOf } from '../world/entities.ts';
import { membersAt } from './members.ts';
import { type Evaluation, type Setting, whose } from './setting.ts';

type RankNode = Extract<CalculationNode, { readonly op: 'rank' }>;
type Places<N> = ReadonlyMap<Payee, N>;

/** The payee's place in the group, 1 is the highest. Equal figures share the better place, or the mean of their places. */
export function planRank<N, B>(setting: Setting<N, B>, node: RankNode): Evaluation<N> {
  const { fault, phrase } = setting;
  const placesOf = planPlaces(setting, node);
  const known = new Map<string, Places<N> | Absent>();
  return (entity, days) => {
    const payee = payeeOf(entity);
    if (payee === undefined) return fault('no-payee', 'A rank belongs to a payee, and there is none here.', entity, days);
    const members = groupAt(setting, node, payee, days);
    if (isAbsent(members)) return members;
    const key = `${days.index} ${members.name}`;
    const places = known.get(key) ?? placesOf(members.payees, days);
    known.set(key, places);
    if (isAbsent(places)) return places;
    const condition = node.where === undefined ? 'not in the group' : `not so that ${phrase(node.where)}`;
    return (
      places.get(payee) ??
      fault('not-ranked', `There is no rank${whose(payee)} in ${days.label}: ${payee.key} is ${condition}.`, payee, days)
    );
  };
}

interface Ranked {
  /** The same for the same group on the same days. */
  readonly name: string;
  readonly payees: readonly Payee[];
}

/** Whom the payee is placed among. Reports are those of the payee's own manager. */
function groupAt<N, B>(setting: Setting<N, B>, { group }: RankNode, payee: Payee, days: Span): Ranked | Absent {
  const { people } = setting.world;
  if (group.kind === 'company') return { name: '', payees: people.membersOf(company, days) };
  if (group.kind === 'group') {
    const own = people.groupOf(payee, group.column, days);
    return { name: `${own?.index ?? payee.key}`, payees: own === undefined ? [payee] : people.membersOf(own, days) };
  }
  const manager = people.byKey(people.managerOf(payee, days) ?? '');
  if (manager === undefined) return { name: `alone ${payee.index}`, payees: [payee] };
  const peers = membersAt(setting, group, manager, days);
  return isAbsent(peers) ? peers : { name: `under ${manager.index}`, payees: peers };
}

/** Everybody the payee is placed among, who is ranked at all. */
export function rankedAt<N, B>(setting: Setting<N, B>, node: RankNode, payee: Payee, days: Span): readonly Payee[] {
  const members = groupAt(setting, node, payee, days);
  const ranked = isAbsent(members) ? members : chosen(setting, node, members.payees, days);
  return isAbsent(ranked) ? [] : ranked;
}

function chosen<N, B>(
  setting: Setting<N, B>,
  { where }: RankNode,
  members: readonly Payee[],
  days: Span,
): readonly Payee[] | Absent {
  if (where === undefined) return members;
  const test = setting.test(where, { kind: 'payee' });
  const found: Payee[] = [];
  for (const member of members) {
    const answer = test(member, days);
    if (isAbsent(answer)) return answer;
    setting.domain.choose(
      answer,
      () => void found.push(member),
      () => undefined,
    );
  }
  return found;
}

function planPlaces<N, B>(setting: Setting<N, B>, node: RankNode): (members: readonly Payee[], days: Span) => Places<N> | Absent {
  const value = setting.figure(node.value, { kind: 'payee' });
  return (members, days) => {
    const ranked = chosen(setting, node, members, days);
    if (isAbsent(ranked)) return ranked;
    const figures: N[] = [];
    for (const member of ranked) {
      const figure = value(member, days);
      if (isAbsent(figure)) return figure;
      figures.push(figure);
    }
    const places = setting.domain.rank(figures, node.tiesSplit);
    return new Map(ranked.map((member, i) => [member, places[i] ?? setting.one]));
  };
}
