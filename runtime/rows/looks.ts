import { isAbsent } from '../absent.ts';
import type { CalculationNode, NodeId } from '../calculation.ts';
import { argumentsOf, dateNode } from '../evaluate/arguments.ts';
import { daysDue } from '../evaluate/components.ts';
import type { Setting } from '../evaluate/setting.ts';
import type { Span } from '../periods/calendar.ts';
import { windowDays } from '../periods/windows.ts';
import type { Payee } from '../world/entities.ts';

/** Nodes that go over the rows of a table. */
export type LookingNode = Extract<CalculationNode, { readonly op: 'records' | 'running' | 'bundles' }>;

/** Whose rows of which days a node of the plan goes over, whatever the plan's conditions and the data make of it. */
export interface Look {
  readonly node: LookingNode;
  readonly days: Span;
  readonly audience: Audience;
}
/** Undefined: everybody; else by the payee's index, 1 is in it. */
export type Audience = Uint8Array | undefined;

export interface Looks {
  readonly records: readonly Look[];
  /** Pay periods by their index, whose inputs are looked at. */
  readonly inputs: ReadonlySet<number>;
}
type LookSetting = Pick<Setting<unknown, unknown>, 'calculation' | 'world' | 'node' | 'payOrder' | 'coverage'>;

/** Follows the plan from what is paid in each pay period down to the rows; windows and longer periods lead to other days. */
export function looksOf(setting: LookSetting): Looks {
  const { calculation, world, node: nodeOf, payOrder } = setting;
  const { calendar } = world;
  const seen = new Map<string, Audience>();
  const records = new Map<string, Look>();
  const inputs = new Set<number>();
  const components = new Map(calculation.components.map((component) => [component.name, component]));
  const balances = new Map((calculation.balances ?? []).map((balance) => [balance.name, balance]));

  const visit = (id: NodeId, days: Span, audience: Audience): void => {
    const key = `${id} ${days.index}`;
    const before = seen.has(key) ? seen.get(key) : none;
    const all = before === none ? audience : either(before, audience);
    if (before !== none && all === before) return;
    seen.set(key, all);
    const node = nodeOf(id);
    const over = (spans: readonly Span[]): void => {
      for (const span of spans) for (const argument of argumentsOf(node)) visit(argument, span, all);
    };
    switch (node.op) {
      case 'records':
      case 'running':
      case 'bundles':
        records.set(key, { node, days, audience: all });
        return over([days]);
      case 'members':
      case 'rank':
      case 'share':
        return argumentsOf(node).forEach((argument) => visit(argument, days, presentAt(setting, days)));
      case 'input':
        return calendar.payPeriodsIn(days).forEach(({ index }) => inputs.add(index));
      case 'at': {
        const window = windowDays(node.window, days, calendar);
        return over(window === undefined ? [] : [window]);
      }
      case 'periods':
        return over(calendar.wholeUnitsIn(node.unit, days));
      case 'cumulative': {
        const { from } = calendar.holding(node.unit, days.to);
        return over([calendar.span(from, days.to), ...(days.from > from ? [calendar.span(from, days.from - 1)] : [])]);
      }
      case 'share-over-periods': {
        const wholes = calendar.unitsEndingIn(node.unit, days).map(({ to }) => calendar.holding(node.whole, to));
        return over(wholes.flatMap((whole) => [whole, ...calendar.unitsEndingIn(node.unit, whole)]));
      }
      case 'component':
      case 'paid':
      case 'part':
        over([days]);
        return calendar
          .payPeriodsIn(days)
          .forEach((period) => visitComponent(node.component, period, all, node.op !== 'component'));
      case 'payout':
        return calendar.payPeriodsIn(days).forEach((period) => visitPay(period, all));
      case 'balance':
        return visitBalance(node.balance, days, all);
      default:
        return over([days]);
    }
  };
  /** What a schedule pays was earned then or earlier. */
  const visitComponent = (name: string, period: Span, audience: Audience, isPaid: boolean): void => {
    const component = components.get(name);
    if (component === undefined || period.to < world.start) return;
    const earlier = isPaid && component.schedule !== undefined ? payOrder.placeOf(period) : 0;
    const periods = earlier > 0 ? Array.from({ length: earlier + 1 }, (_, place) => payOrder.at(place)) : [period];
    for (const one of periods) {
      const days = daysDue(calendar, component.every, one);
      if (days !== undefined) visit(component.amount, days, audience);
      for (const part of component.schedule ?? [])
        for (const id of [dateNode(part)]) if (id !== undefined && days !== undefined) visit(id, days, audience);
    }
  };
  const visitBalance = (name: string, days: Span, audience: Audience): void => {
    const balance = balances.get(name);
    const last = calendar.payPeriodsIn(days).at(-1);
    if (balance === undefined || last === undefined) return;
    visit(balance.starts, payOrder.at(0), audience);
    for (let place = 0; place <= payOrder.placeOf(last); place++) visit(balance.becomes, payOrder.at(place), audience);
  };
  const visitPay = (period: Span, audience: Audience): void => {
    for (const { name, every } of calculation.components) {
      const days = daysDue(calendar, every, period);
      if (days !== undefined || components.get(name)?.schedule !== undefined)
        visitComponent(name, period, within(audience, presentAt(setting, days ?? period)), true);
    }
    for (const { value } of calculation.payoutLimits) visit(value, period, audience);
    for (const { to } of calculation.limits ?? []) visit(to, period, audience);
  };
  for (const period of world.periods) visitPay(period, undefined);
  return { records: [...records.values()], inputs };
}

const none: Uint8Array = new Uint8Array(0);

/** Whoever is in one or the other; the first itself where the other adds nobody. */
function either(first: Audience, second: Audience): Audience {
  if (first === undefined || second === first) return first;
  if (second === undefined) return undefined;
  if (second.every((is, i) => is === 0 || first[i] === 1)) return first;
  return Uint8Array.from({ length: Math.max(first.length, second.length) }, (_, i) =>
    first[i] === 1 || second[i] === 1 ? 1 : 0,
  );
}

/** Whoever is in both. */
function within(first: Audience, second: Audience): Audience {
  if (first === undefined || second === undefined || first === second) return first ?? second;
  return first.map((is, i) => (second[i] === 1 ? is : 0));
}

const present = new WeakMap<LookSetting['world'], Map<number, Audience>>();

/** Everybody who is there on any of the days, and whom the plan pays then. */
function presentAt({ world, coverage }: LookSetting, days: Span): Audience {
  const known = present.get(world) ?? new Map<number, Audience>();
  present.set(world, known);
  if (!known.has(days.index)) known.set(days.index, those(isThere));
  return known.get(days.index);

  function isThere(payee: Payee): boolean {
    if (world.people.rowAt(payee, days) === undefined) return false;
    const covered = coverage(payee, days);
    return isAbsent(covered) || covered !== 'none';
  }
  function those(are: (payee: Payee) => boolean): Audience {
    const { payees } = world.people;
    const found = Uint8Array.from(payees, (payee) => (are(payee) ? 1 : 0));
    return found.includes(0) ? found : undefined;
  }
}
