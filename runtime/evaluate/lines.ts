import { type Absent, blank, isAbsent } from '../absent.ts';
import type { Span } from '../periods/calendar.ts';
import { compareCells } from '../tables/order.ts';
import type { DataRecord, Payee } from '../world/entities.ts';
import type { Records } from '../world/records.ts';
import type { Item } from './aggregate.ts';
import { partOfItem } from './records.ts';
import type { RunningNode } from './running.ts';
import type { Setting } from './setting.ts';

/** One payee's records in their order, and what they have summed to before each place. */
export interface Line<N, B> {
  readonly records: readonly DataRecord[];
  readonly dates: readonly number[];
  readonly items: readonly Item<N, B>[];
  /** By the record's index. */
  readonly places: ReadonlyMap<number, number>;
  /** One longer than the records. */
  readonly sums: readonly N[];
  readonly counts: readonly N[];
  /** Records whose figure cannot be had. */
  readonly wrong: readonly { readonly place: number; readonly why: Absent }[];
}
type ItemOf<N, B> = (record: DataRecord, days: Span) => Item<N, B>;

export function lineOf<N, B>(
  setting: Setting<N, B>,
  node: RunningNode,
  records: Records,
  payee: Payee | undefined,
  itemOf: ItemOf<N, B>,
): Line<N, B> | Absent {
  const { calendar } = setting.world;
  const { pays } = setting.calculation.plan;
  const ordered = inOrder(node, records, payee);
  const dates = ordered.map(({ date }) => date);
  const items = ordered.map(({ record, date }) => itemOf(record, calendar.holding(pays, date)));
  const found = ordered.map(({ record }) => record);
  const twins = twinsIn(setting, node, records, found, items);
  if (twins !== undefined) return twins;
  const places = new Map(found.map(({ index }, i) => [index, i]));
  return { records: found, dates, items, places, ...summed(setting, items) };
}

interface Dated {
  readonly record: DataRecord;
  readonly date: number;
}

function inOrder({ datedBy, order }: RunningNode, records: Records, payee: Payee | undefined): readonly Dated[] {
  const { records: own, dates } = records.dated(payee, datedBy);
  const compare = compareRows(records, order);
  return own
    .map((record, i): Dated => ({ record, date: dates[i] ?? 0 }))
    .sort(
      (a, b) => a.date - b.date || compare(a.record, b.record) || a.record.row - b.record.row || a.record.index - b.record.index,
    );
}

function compareRows({ table }: Records, order: readonly string[]): (a: DataRecord, b: DataRecord) => number {
  const columns = order.map((name) => table.columns.get(name));
  return (a, b) => {
    for (const cells of columns) {
      const found = compareCells(cells?.at(a.row), cells?.at(b.row));
      if (found !== 0) return found;
    }
    return 0;
  };
}

/** Two rows that count and that the order cannot tell apart. Two credits of one row stand together. */
function twinsIn<N, B>(
  setting: Setting<N, B>,
  { table, datedBy, order }: RunningNode,
  records: Records,
  found: readonly DataRecord[],
  items: readonly Item<N, B>[],
): Absent | undefined {
  const compare = compareRows(records, [datedBy, ...order]);
  let before: DataRecord | undefined;
  for (const [i, record] of found.entries()) {
    const counts = items[i]?.counts;
    if (counts === undefined || isAbsent(counts) || !isYes(setting, counts)) continue;
    if (before !== undefined && before.row !== record.row && compare(before, record) === 0) {
      const { file } = records.table;
      const [first, second] = [before.row, record.row].map(records.table.lineOf).sort((a, b) => a - b);
      const words = [datedBy, ...order].join(', ');
      const message = `Lines ${first ?? ''} and ${second ?? ''} of ${file} stand at the same place in the order by ${words}. Order by a column that tells them apart.`;
      const payee = record.payee ?? setting.world.people.payees[0];
      const days = setting.world.calendar.holding(setting.calculation.plan.pays, setting.world.start);
      const place = { table, file, ...(first !== undefined && { line: first }) };
      return setting.fault('order-not-total', message, payee ?? { kind: 'company', index: 0 }, days, place);
    }
    before = record;
  }
  return undefined;
}

const isYes = <N, B>({ domain }: Setting<N, B>, test: B): boolean =>
  domain.choose(
    test,
    () => true,
    () => false,
  );

function summed<N, B>(setting: Setting<N, B>, items: readonly Item<N, B>[]): Pick<Line<N, B>, 'sums' | 'counts' | 'wrong'> {
  const { domain, one, zero } = setting;
  const [sums, counts] = [[zero], [zero]];
  const wrong: { readonly place: number; readonly why: Absent }[] = [];
  items.forEach((item, place) => {
    const part = isAbsent(item.counts)
      ? item.counts
      : domain.choose<N | Absent>(
          item.counts,
          () => partOfItem(setting, item),
          () => blank,
        );
    if (isAbsent(part) && part !== blank) wrong.push({ place, why: part });
    const [sum = zero, count = zero] = [sums[place], counts[place]];
    sums.push(isAbsent(part) ? sum : domain.add(sum, part));
    counts.push(isAbsent(part) ? count : domain.add(count, item.share ?? one));
  });
  return { sums, counts, wrong };
}
