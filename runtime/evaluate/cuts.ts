import { type Absent, isAbsent } from '../absent.ts';
import type { ComponentShape, LimitShape } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { company, type Entity, type Payee } from '../world/entities.ts';
import type { Setting } from './setting.ts';
import type { StatementLine } from './statements.ts';

/** The lines that cut one payee's amounts in a pay period, or why they cannot be had. */
type Cut<N> = (payee: Payee, period: Span) => readonly (StatementLine<N> | Absent)[];

interface Earned<N> {
  readonly payee: Payee;
  readonly component: ComponentShape;
  readonly amount: N;
}

/** `limit a and b to X, cut in proportion`: where the amounts together exceed X they are cut to it, each by its part. */
export function planCut<N, B>(setting: Setting<N, B>, limit: LimitShape): Cut<N> {
  const { calculation, domain, world, zero } = setting;
  const most = setting.figure(limit.to, limit.grain);
  const unit = domain.of(world.minorUnit);
  const components = calculation.components.filter(({ name, paid }) => paid && limit.components.includes(name));
  const cutsOf = (entity: Entity, members: readonly Payee[], period: Span): ReadonlyMap<Earned<N>, N> | Absent => {
    const earned = earnedIn(setting, components, members, period);
    if (isAbsent(earned)) return earned;
    const bound = most(entity, period);
    if (isAbsent(bound)) return bound;
    const total = earned.reduce((sum, { amount }) => domain.add(sum, amount), zero);
    const target = domain.max(zero, domain.round(bound, unit, 'down'));
    return domain.choose<ReadonlyMap<Earned<N>, N>>(
      domain.below(target, total),
      () => {
        const weights = earned.map(({ amount }) => domain.max(zero, amount));
        const parts = domain.share(target, weights, unit, 'webster');
        return new Map(earned.map((one, i) => [one, domain.sub(parts[i] ?? zero, domain.max(zero, one.amount))]));
      },
      () => new Map(),
    );
  };
  return (payee, period) => {
    const entity = holderOf(setting, limit, payee, period);
    const members =
      entity.kind === 'payee'
        ? [payee]
        : entity.kind === 'group' || entity.kind === 'company'
          ? world.people.membersOf(entity, period)
          : [];
    const cuts = cutsOf(entity, members, period);
    if (isAbsent(cuts)) return [cuts];
    return [...cuts].flatMap(([{ payee: whose, component }, amount]): readonly StatementLine<N>[] => {
      if (whose !== payee) return [];
      const line = { name: `${component.name} cut`, component: undefined, amount };
      return domain.choose<readonly StatementLine<N>[]>(
        domain.same(amount, zero),
        () => [],
        () => [line],
      );
    });
  };
}

function holderOf<N, B>({ world }: Setting<N, B>, { grain }: LimitShape, payee: Payee, period: Span): Entity {
  if (grain.kind === 'company') return company;
  return grain.kind === 'group' ? (world.people.groupOf(payee, grain.column, period) ?? payee) : payee;
}

function earnedIn<N, B>(
  setting: Setting<N, B>,
  components: readonly ComponentShape[],
  members: readonly Payee[],
  period: Span,
): readonly Earned<N>[] | Absent {
  const earned: Earned<N>[] = [];
  for (const payee of members) {
    for (const component of components) {
      const amount = setting.amountDue(component.name, payee, period);
      if (isAbsent(amount)) return amount;
      if (amount !== undefined) earned.push({ payee, component, amount });
    }
  }
  return earned;
}
