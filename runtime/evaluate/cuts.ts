import { type Absent, isAbsent } from '../absent.ts';
import type { Calculation, ComponentShape, LimitShape } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { company, type Entity, type Payee } from '../world/entities.ts';
import { daysDue } from './components.ts';
import type { Setting } from './setting.ts';

/** What is cut off a component of a payee in a pay period (below 0, or 0), and what it was before. */
export interface Cut<N> {
  readonly component: ComponentShape;
  readonly before: N;
  readonly change: N;
}
export type Cuts<N> = (payee: Payee, period: Span) => readonly Cut<N>[] | Absent;

/** Every limit in turn; a later one sees what the ones before it left. */
export function planCuts<N, B>(setting: Setting<N, B>): Cuts<N> {
  const none: Cuts<N> = () => [];
  return (setting.calculation.limits ?? []).reduce<Cuts<N>>((before, limit) => {
    const cuts = planCut(setting, limit, before);
    return (payee, period) => {
      const [earlier, own] = [before(payee, period), cuts(payee, period)];
      if (isAbsent(earlier)) return earlier;
      return isAbsent(own) ? own : [...earlier, ...own];
    };
  }, none);
}

/** `limit a and b to X, cut in proportion`: where the amounts together exceed X they are cut to it, each by its part. */
function planCut<N, B>(setting: Setting<N, B>, limit: LimitShape, before: Cuts<N>): Cuts<N> {
  const { calculation, world } = setting;
  const components = limitedBy(calculation, limit);
  const amounts = planAmounts(setting, components, before);
  const divide = planDivide(setting, limit);
  const known = new Map<string, ReadonlyMap<Payee, readonly Cut<N>[]> | Absent>();
  return (payee, period) => {
    const days = limitDays(setting, limit, period);
    const entity = holderOf(setting, limit, payee, days);
    const key = `${period.index} ${entity.kind} ${entity.index}`;
    const make = (): ReadonlyMap<Payee, readonly Cut<N>[]> | Absent => {
      const earned = amounts(membersOf(entity, days), period);
      return isAbsent(earned) ? earned : divide(earned, entity, days);
    };
    const cuts = known.get(key) ?? make();
    known.set(key, cuts);
    return isAbsent(cuts) ? cuts : (cuts.get(payee) ?? []);
  };

  function membersOf(entity: Entity, days: Span): readonly Payee[] {
    if (entity.kind === 'payee') return [entity];
    return entity.kind === 'group' ? world.people.membersOf(entity, days) : world.people.payees;
  }
}

const limitedBy = ({ components }: Pick<Calculation, 'components'>, limit: LimitShape): readonly ComponentShape[] =>
  components.filter(({ name, paid }) => paid && limit.components.includes(name));

/** The days of the components where they share them, else the pay period's. */
export function limitDays(
  { calculation, world }: Pick<Setting<unknown, unknown>, 'calculation' | 'world'>,
  limit: LimitShape,
  period: Span,
): Span {
  const components = limitedBy(calculation, limit);
  const [first] = components;
  const isShared = first !== undefined && components.every(({ every }) => every === first.every);
  return (isShared && daysDue(world.calendar, first.every, period)) || period;
}

function holderOf<N, B>({ world }: Setting<N, B>, { grain }: LimitShape, payee: Payee, days: Span): Entity {
  if (grain.kind === 'company') return company;
  return grain.kind === 'group' ? (world.people.groupOf(payee, grain.column, days) ?? payee) : payee;
}

interface Amount<N> {
  readonly payee: Payee;
  readonly component: ComponentShape;
  readonly amount: N;
}

function planAmounts<N, B>(
  setting: Setting<N, B>,
  components: readonly ComponentShape[],
  before: Cuts<N>,
): (members: readonly Payee[], period: Span) => readonly Amount<N>[] | Absent {
  const { domain } = setting;
  return (members, period) => {
    const amounts: Amount<N>[] = [];
    for (const payee of members) {
      const earlier = before(payee, period);
      if (isAbsent(earlier)) return earlier;
      for (const component of components) {
        const paid = setting.paidDue(component.name, payee, period);
        if (paid === undefined) continue;
        if (isAbsent(paid)) return paid;
        const own = earlier.filter((cut) => cut.component === component);
        amounts.push({ payee, component, amount: own.reduce<N>((left, { change }) => domain.add(left, change), paid) });
      }
    }
    return amounts;
  };
}

/** Amounts below 0 stay; the others share what the limit and those leave, so that all together come to the limit. */
function planDivide<N, B>(
  setting: Setting<N, B>,
  limit: LimitShape,
): (amounts: readonly Amount<N>[], entity: Entity, days: Span) => ReadonlyMap<Payee, readonly Cut<N>[]> | Absent {
  const { domain, world, zero } = setting;
  const most = setting.figure(limit.to, limit.grain);
  const unit = domain.of(world.minorUnit);
  const none: ReadonlyMap<Payee, readonly Cut<N>[]> = new Map<Payee, readonly Cut<N>[]>();
  const cut = (amounts: readonly Amount<N>[], left: N): ReadonlyMap<Payee, readonly Cut<N>[]> => {
    const weights = amounts.map(({ amount }) => domain.max(zero, amount));
    const parts = domain.share(left, weights, unit, 'webster');
    const cuts = amounts.map(({ payee, component, amount }, i): readonly [Payee, Cut<N>] => {
      const change = domain.sub(parts[i] ?? zero, weights[i] ?? zero);
      return [payee, { component, before: amount, change }];
    });
    return new Map([...Map.groupBy(cuts, ([payee]) => payee)].map(([payee, own]) => [payee, own.map(([, one]) => one)]));
  };
  return (amounts, entity, days) => {
    const bound = amounts.length === 0 ? zero : most(entity, days);
    if (isAbsent(bound)) return bound;
    const total = amounts.reduce((sum, { amount }) => domain.add(sum, amount), zero);
    const below = amounts.reduce((sum, { amount }) => domain.add(sum, domain.min(zero, amount)), zero);
    const to = domain.round(domain.max(zero, bound), unit, 'down');
    return domain.choose(
      domain.below(to, total),
      () => cut(amounts, domain.sub(to, below)),
      () => none,
    );
  };
}
