import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { keyText } from '../tables/typed.ts';
import { type Bundle, type Payee, payeeOf } from '../world/entities.ts';
import type { Records } from '../world/records.ts';
import type { Evaluation, Setting } from './setting.ts';

export type BundlesNode = Extract<CalculationNode, { readonly op: 'bundles' }>;

/** Finds a payee's bundles inside the days; the same bundle is the same entity at all days. */
export type BundlesAt = (payee: Payee, days: Span) => readonly Bundle[];

export function bundleFinder(node: Pick<BundlesNode, 'table' | 'column' | 'datedBy'>, records: Records): BundlesAt {
  const known = new Map<string, Bundle>();
  const cells = records.table.columns.get(node.column);
  return (payee, days) => {
    const values = new Set(records.inside(payee, node.datedBy, days).map((record) => keyText(cells?.[record.index])));
    return [...values].sort().map((value) => {
      const key = `${payee.index}\u0000${value}`;
      const bundle = known.get(key) ?? {
        kind: 'bundle',
        table: node.table,
        column: node.column,
        value,
        payee,
        index: known.size,
      };
      known.set(key, bundle);
      return bundle;
    });
  };
}

/** Adds up a figure over a payee's bundles, such as clients. */
export function planBundles<N, B>(setting: Setting<N, B>, node: BundlesNode): Evaluation<N> {
  const { domain, fault, zero } = setting;
  const records = setting.records(node.table);
  if ('code' in records) return (entity, days) => fault(records.code, records.message, entity, days, records);
  const bundlesAt = bundleFinder(node, records);
  const grain = { kind: 'bundle', table: node.table, column: node.column } as const;
  const value = setting.figure(node.value, grain);
  const where = node.where === undefined ? undefined : setting.test(node.where, grain);
  return (entity, days) => {
    const payee = payeeOf(entity);
    let sum = zero;
    for (const bundle of payee === undefined ? [] : bundlesAt(payee, days)) {
      const counts = where?.(bundle, days) ?? domain.truth(true);
      if (isAbsent(counts)) return counts;
      const figure = domain.choose<N | Absent>(
        counts,
        () => value(bundle, days),
        () => zero,
      );
      if (isAbsent(figure)) return figure;
      sum = domain.add(sum, figure);
    }
    return sum;
  };
}
