import { progressOf } from '../../outlook/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { RunData, RunOptions } from '../../runtime/data.ts';
import { exactOfRational } from '../../runtime/numbers/exact.ts';
import type { Bar, Grouping } from '../report.ts';
import type { SalesNodes } from './figures.ts';
import { compared, inOrder, ratioOf, sumOf } from './sums.ts';

/** A column with more values than that, such as the customer, is no way to tell what sells best. */
const mostParts = 12;

/** Where sales are a sum of records: what each value of a text column of theirs brought, such as each product; the most first. */
export function partsOf(
  calculation: Calculation,
  data: RunData,
  { name, sales }: SalesNodes,
  options: RunOptions & { readonly asOf: string },
): readonly Grouping[] {
  const node = calculation.nodes[sales ?? -1];
  if (node?.op !== 'records') return [];
  const shape = calculation.tables.find((table) => table.name === node.table);
  const columns = shape?.columns.filter(({ type }) => type.kind === 'text') ?? [];
  const table = data.tables[node.table];
  return columns.flatMap(({ name: by, header }) => {
    const cells = table?.columns.find((one) => one.header === header)?.cells ?? [];
    const values = new Set(cells.map((cell) => cell?.trim() ?? ''));
    return values.size < 2 || values.size > mostParts ? [] : groupingBy(by, unpaid(calculation), data, name, options);
  });
}

/** The plan without what it pays: sales are all that is asked for. */
function unpaid({ limits: _, alerts: __, ...calculation }: Calculation): Calculation {
  return { ...calculation, components: [], payoutLimits: [], promises: [] };
}

function groupingBy(
  by: string,
  calculation: Calculation,
  data: RunData,
  sales: string,
  { asOf, ...options }: RunOptions & { readonly asOf: string },
): readonly Grouping[] {
  const found = progressOf(calculation, data, { asOf, by, sales }, options);
  if ('unknown' in found) return [];
  const byName = Map.groupBy(found.lines, ({ about }) => (about.kind === 'company' ? '' : about.name));
  const sums = [...byName].map(([name, lines]) => ({
    name,
    sales: sumOf(lines.flatMap(({ figures }) => exactOfRational(figures.sales?.value ?? '') ?? [])),
    count: sumOf(lines.flatMap(({ figures }) => exactOfRational(figures.orders?.value ?? '') ?? [])),
  }));
  const all = sumOf(sums.map((one) => one.sales));
  const bars = sums.flatMap(({ name, sales: sold, count }): readonly Bar[] => {
    const value = ratioOf(sold, all);
    return value === undefined || sold.n <= 0n ? [] : [{ name, value, sales: sold, count: Number(count.n / count.d) }];
  });
  return bars.length < 2
    ? []
    : [{ column: by, bars: bars.toSorted((a, b) => compared(b.value, a.value) || inOrder(a.name, b.name)) }];
}
