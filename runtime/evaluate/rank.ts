import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import { exactOf } from '../numbers/exact.ts';
import { payeeOf } from '../world/entities.ts';
import { membersAt } from './members.ts';
import type { Evaluation, Setting } from './setting.ts';

type RankNode = Extract<CalculationNode, { readonly op: 'rank' }>;

/** The payee's place in the group, 1 is the highest. Equal figures share the better place, or the mean of their places. */
export function planRank<N, B>(setting: Setting<N, B>, node: RankNode): Evaluation<N> {
  const { domain, fault, one, zero } = setting;
  const payeeGrain = { kind: 'payee' } as const;
  const value = setting.figure(node.value, payeeGrain);
  const where = node.where === undefined ? undefined : setting.test(node.where, payeeGrain);
  const half = domain.of(exactOf(1n, 2n));
  const yes = domain.truth(true);
  return (entity, days) => {
    const payee = payeeOf(entity) ?? entity;
    const own = value(payee, days);
    const ranked = where?.(payee, days) ?? yes;
    if (isAbsent(own)) return own;
    if (isAbsent(ranked)) return ranked;
    let above = zero;
    let equal = zero;
    for (const member of membersAt(setting, node.group, payee, days)) {
      const counts = where?.(member, days) ?? yes;
      if (isAbsent(counts)) return counts;
      const other = domain.choose<N | Absent>(
        counts,
        () => value(member, days),
        () => own,
      );
      if (isAbsent(other)) return other;
      const adds = (test: B): N =>
        domain.choose(
          domain.and(counts, test),
          () => one,
          () => zero,
        );
      above = domain.add(above, adds(domain.below(own, other)));
      equal = domain.add(equal, adds(domain.same(own, other)));
    }
    const shared = node.tiesSplit ? domain.mul(half, domain.sub(equal, one)) : zero;
    const place = domain.add(domain.add(above, one), shared);
    return domain.choose<N | Absent>(
      ranked,
      () => place,
      () => fault('not-ranked', `${setting.phrase(node.id)} ranks only some, and this payee is not among them.`, entity, days),
    );
  };
}
