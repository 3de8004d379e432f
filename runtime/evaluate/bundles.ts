import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { keyText } from '../tables/typed.ts';
import { type Bundle, type Entity, payeeOf } from '../world/entities.ts';
import type { Records } from '../world/records.ts';
import { ownOf } from './records.ts';
import { planRefused } from './refused.ts';
import type { Evaluation, Setting, Value } from './setting.ts';
import { valueOfCell } from './values.ts';

export type BundlesNode = Extract<CalculationNode, { readonly op: 'bundles' }>;
type ValueNode = Extract<CalculationNode, { readonly op: 'bundle-value' }>;

/** Adds up a figure over a payee's bundles of records, such as one per client. */
export function planBundles<N, B>(setting: Setting<N, B>, node: BundlesNode): Evaluation<N> {
  const { domain, fault, zero } = setting;
  const records = setting.records(node.table);
  if ('code' in records) return (entity, days) => fault(records.code, records.message, entity, days, records);
  const bundlesAt = planBundlesAt(setting, node, records);
  const value = setting.figure(node.value, { kind: 'bundle', table: node.table, column: node.column });
  const refused = planRefused(setting, records.table, node.datedBy, false);
  return (entity, days) => {
    const bundles = bundlesAt(entity, days);
    if (isAbsent(bundles)) return bundles;
    let sum = zero;
    for (const bundle of bundles) {
      const figure = value(bundle, days);
      if (isAbsent(figure)) return figure;
      sum = domain.add(sum, figure);
    }
    return refused(entity, days) ?? sum;
  };
}

/** The bundles with a record inside the days for which `where` holds, in order of what they share. */
export function planBundlesAt<N, B>(
  setting: Setting<N, B>,
  node: BundlesNode,
  records: Records,
): (entity: Entity, days: Span) => readonly Bundle[] | Absent {
  const { table, column, datedBy, where } = node;
  const grain = { kind: 'record', table } as const;
  const test = where === undefined ? undefined : setting.test(where, grain);
  const cells = records.table.columns.get(column);
  return (entity, days) => {
    const payee = payeeOf(entity);
    const values = new Set<string>();
    for (const record of ownOf(setting, node, records, payee, days, records.inside(payee, datedBy, days))) {
      const counts = test?.(record, days);
      if (isAbsent(counts)) return counts;
      const take = (): void => void values.add(keyText(cells?.at(record.row)));
      if (counts === undefined) take();
      else setting.domain.choose(counts, take, () => undefined);
    }
    const bundles = records.bundles(payee, column);
    return [...bundles].flatMap(([value, bundle]) => (values.has(value) ? [bundle] : []));
  };
}

/** What the records of a bundle share. */
export function planBundleValue<N, B>({ domain, fault }: Setting<N, B>, { id }: ValueNode): Evaluation<Value<N, B>> {
  return (entity, days) =>
    entity.kind === 'bundle'
      ? valueOfCell(entity.value, domain)
      : fault('no-record', `Figure ${id} belongs to records taken together, and there are none here.`, entity, days);
}
