import { type Absent, blank, isAbsent } from '../absent.ts';
import type { ComponentShape, NodeId } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { type Bundle, type DataRecord, type Entity, type Payee } from '../world/entities.ts';
import { argumentsOf } from './arguments.ts';
import { type BundlesNode, planBundlesAt } from './bundles.ts';
import { daysDue } from './components.ts';
import { partOfItem, planItems, recordsAt, type RecordsNode } from './records.ts';
import { smallestOf } from './round.ts';
import type { Setting } from './setting.ts';

/** What a record adds to a component's amount. */
export interface RecordPart<N> {
  readonly record: DataRecord;
  readonly amount: N;
}
/** A component's amount in a pay period by the records that gave it; undefined: not due. It sums to the amount. */
export type RecordParts<N> = (payee: Payee, period: Span) => readonly RecordPart<N>[] | Absent | undefined;
type Weighed<N> = (entity: Entity, days: Span) => readonly RecordPart<N>[] | Absent;

export function planRecordParts<N, B>(setting: Setting<N, B>, component: ComponentShape, perRecord: NodeId): RecordParts<N> {
  const { domain, world } = setting;
  const unit = domain.of(smallestOf(setting.node(component.amount).type, world));
  const weighed = planWeighed(setting, perRecord);
  const divide = (amount: N, records: readonly RecordPart<N>[], payee: Payee, days: Span): readonly RecordPart<N>[] | Absent =>
    domain.choose<readonly RecordPart<N>[] | Absent>(
      domain.same(domain.round(amount, unit, 'down'), amount),
      () => {
        const figures = records.map((part) => part.amount);
        const parts = domain.apportion(amount, figures, unit);
        return records.map(({ record }, i) => ({ record, amount: parts[i] ?? setting.zero }));
      },
      () => notRounded(setting, component, payee, days),
    );
  const known: (readonly RecordPart<N>[] | Absent)[][] = [];
  const make = (payee: Payee, days: Span, amount: N): readonly RecordPart<N>[] | Absent => {
    const records = weighed(payee, days);
    return isAbsent(records) ? records : divide(amount, records, payee, days);
  };
  return (payee, period) => {
    const days = daysDue(world.calendar, component.every, period);
    const amount = setting.amountDue(component.name, payee, period);
    if (days === undefined || amount === undefined || isAbsent(amount)) return isAbsent(amount) ? amount : undefined;
    const ofPeriod = (known[days.index] ??= []);
    return (ofPeriod[payee.index] ??= make(payee, days, amount));
  };
}

export function notRounded<N, B>({ fault }: Setting<N, B>, { name }: ComponentShape, payee: Payee, days: Span): Absent {
  const message = `${name} of ${payee.key} in ${days.label} is no whole number of the smallest amount that can be paid, so it cannot be divided: the plan has to round it.`;
  return fault('amount-not-rounded', message, payee, days);
}

/** The records behind an amount, each with the figure it weighs by. */
function planWeighed<N, B>(setting: Setting<N, B>, id: NodeId): Weighed<N> {
  const node = setting.node(id);
  if (node.op === 'records') return planWeighedRecords(setting, node);
  if (node.op === 'bundles') return planWeighedBundles(setting, node);
  return () => [];
}

function planWeighedRecords<N, B>(setting: Setting<N, B>, node: RecordsNode): Weighed<N> {
  const records = setting.records(node.table);
  if ('code' in records) return () => [];
  const itemOf = planItems(setting, node);
  const { domain } = setting;
  return (entity, days) => {
    const parts: RecordPart<N>[] = [];
    for (const record of recordsAt(setting, node, records, entity, days)) {
      const item = itemOf(record, days);
      if (isAbsent(item.counts)) return item.counts;
      const amount = domain.choose<N | Absent>(
        item.counts,
        () => partOfItem(setting, item),
        () => blank,
      );
      if (amount === blank) continue;
      if (isAbsent(amount)) return amount;
      parts.push({ record, amount });
    }
    return parts;
  };
}

/** Each bundle's figure goes to its records as the first sum over them inside it does, else equally. */
function planWeighedBundles<N, B>(setting: Setting<N, B>, node: BundlesNode): Weighed<N> {
  const records = setting.records(node.table);
  if ('code' in records) return () => [];
  const { domain, one, zero } = setting;
  const grain = { kind: 'bundle', table: node.table, column: node.column } as const;
  const value = setting.figure(node.value, grain);
  const inner = sumInside(setting, node.value);
  const weighed = inner && planWeighedRecords(setting, inner);
  const bundlesAt = planBundlesAt(setting, node, records);
  const equally = (bundle: Bundle, days: Span): readonly RecordPart<N>[] =>
    records.inside(bundle, node.datedBy, days).map((record) => ({ record, amount: one }));
  const divided = (bundle: Bundle, days: Span): readonly RecordPart<N>[] | Absent => {
    const figure = value(bundle, days);
    const own = weighed?.(bundle, days) ?? equally(bundle, days);
    if (isAbsent(figure) || isAbsent(own)) return isAbsent(figure) ? figure : own;
    const total = own.reduce((sum, { amount }) => domain.add(sum, amount), zero);
    const by = domain.choose(
      domain.same(total, zero),
      () => ({ parts: equally(bundle, days), total: domain.of({ n: BigInt(Math.max(1, own.length)), d: 1n }) }),
      () => ({ parts: own, total }),
    );
    return by.parts.map(({ record, amount }) => ({ record, amount: domain.div(domain.mul(figure, amount), by.total) }));
  };
  return (entity, days) => {
    const bundles = bundlesAt(entity, days);
    if (isAbsent(bundles)) return bundles;
    const all: RecordPart<N>[] = [];
    for (const bundle of bundles) {
      const parts = divided(bundle, days);
      if (isAbsent(parts)) return parts;
      all.push(...parts);
    }
    return all;
  };
}

function sumInside<N, B>(setting: Setting<N, B>, id: NodeId): RecordsNode | undefined {
  const node = setting.node(id);
  if (node.op === 'records' && node.how === 'sum') return node;
  for (const argument of argumentsOf(node)) {
    const found = sumInside(setting, argument);
    if (found !== undefined) return found;
  }
  return undefined;
}
