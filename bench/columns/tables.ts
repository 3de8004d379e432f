import { type Aim, aimsOf, verdictOf } from './aims.ts';
import type { GrowthPoint } from './growth.ts';
import type { Speed } from './measure.ts';
import type { WayId } from './way.ts';
import { eachOf, ratioOf, type WorkloadTimes } from './workload-times.ts';

/** A table as rows of cells; the first row is its head. */
export type Table = readonly (readonly string[])[];

/** Every way to pay a workload: nanoseconds, how they compare with Upside's (where that is there), and wrong cents. */
export function workloadTable(times: WorkloadTimes): Table {
  const rows = times.measured.map(({ id, name, payouts, wrong }) => {
    const each = eachOf(times, id);
    const ratio = ratioOf(times, id, 'upside');
    return [
      payouts < times.payouts ? `${name} (first ${payouts.toLocaleString('en')})` : name,
      each === undefined ? '' : digits(each),
      ratio === undefined ? '–' : figureText(ratio, '×'),
      wrong.toLocaleString('en'),
    ];
  });
  const skipped = times.skipped.map(({ name, missing }) => [name, 'not measured', missing.split('\n')[0] ?? '', '']);
  return [['', `ns per ${times.per}`, 'against Upside', 'payouts with wrong cents'], ...rows, ...skipped];
}

/** Both workloads in one table: what the README quotes. */
export function shortTable(tiers: WorkloadTimes, ledger: WorkloadTimes): Table {
  const names = new Map([...tiers.measured, ...ledger.measured].map(({ id, name }) => [id, name]));
  const cell = (times: WorkloadTimes, id: WayId): string => {
    const [each, ratio] = [eachOf(times, id), ratioOf(times, id, 'upside')];
    if (each === undefined) return '';
    return ratio === undefined || id === 'upside' ? `${digits(each)} ns` : `${digits(each)} ns (${figureText(ratio, '×')})`;
  };
  const wrong = (id: WayId): number => wrongOf(tiers, id) + wrongOf(ledger, id);
  const rows = [...names].map(([id, name]) => [name, cell(tiers, id), cell(ledger, id), wrong(id).toLocaleString('en')]);
  return [['', `a payout of tiers`, `a transaction of a year`, 'wrong payouts'], ...rows];
}

const wrongOf = ({ measured }: WorkloadTimes, way: WayId): number => measured.find(({ id }) => id === way)?.wrong ?? 0;

export function aimTable(speed: Speed): Table {
  const rows = aimsOf(speed).map((aim) => [
    aim.what,
    aim.measured === undefined ? '–' : figureText(aim.measured, aim.unit),
    bound(aim, aim.reach),
    bound(aim, aim.edge),
    verdictOf(aim),
  ]);
  return [['', 'measured', 'reach', 'edge', ''], ...rows];
}

const bound = ({ better, unit }: Aim, figure: number): string => `${better === 'higher' ? '≥' : '≤'} ${figureText(figure, unit)}`;

export function memoryTable({ memory = [] }: Speed): Table {
  const names = { upside: 'Upside', javascript: 'JavaScript by hand', c: 'C by hand' } as const;
  const rows = memory.flatMap(({ way, bytes }) =>
    way in names ? [[names[way as keyof typeof names], figureText(bytes / 1e6, 'MB')]] : [],
  );
  return [['', 'peak memory'], ...rows];
}

/** What else was measured, in a line each. */
export function otherLines({ threads, change, ingest, questions }: Speed): readonly string[] {
  const ms = (time: number): string => `${digits(time)} ms`;
  return [
    ...(threads === undefined
      ? []
      : [
          `The year of transactions by the clock on the wall: ${ms(threads.one)} on one thread, ${ms(threads.two)} on two; ${threads.wrong} payouts with wrong cents.`,
        ]),
    ...(change === undefined
      ? []
      : [
          `One changed transaction, paid again with its team: ${figureText(change.time * 1_000, 'µs')}; ${change.wrong} payouts with wrong cents after ${change.changes.toLocaleString('en')} changes.`,
        ]),
    ...(ingest === undefined
      ? []
      : [
          `A CSV file of ${ingest.rows.toLocaleString('en')} transactions to columns: ${ms(ingest.upside)}; DuckDB, 1 thread: ${ms(ingest.duckdb)}.`,
        ]),
    ...(questions === undefined
      ? []
      : [
          `A year of ${questions.payees.toLocaleString('en')} payees and ${questions.deals.toLocaleString('en')} opportunities: ${ms(questions.run)}; ` +
            `with what-if ${ms(questions.whatIf)}; with a grid of 20 points ${ms(questions.grid)}; ${questions.wrong} payouts with wrong cents.`,
        ]),
  ];
}

/** What grows, each as a table. */
export const growthTables = ({ tiers, ledger, components }: NonNullable<Speed['growth']>): readonly Table[] => [
  growthTable(tiers, 'payee-periods'),
  growthTable(ledger, 'transactions'),
  growthTable(components, 'components, 100,000 payee-periods'),
];

/** Milliseconds at each size. */
function growthTable(points: readonly GrowthPoint[], of: string): Table {
  const sizes = [...new Set(points.map(({ size }) => size))];
  const ways = [...new Set(points.map(({ way }) => way))];
  const timeOf = (way: string, size: number): string => {
    const found = points.find((point) => point.way === way && point.size === size);
    return found === undefined ? '' : digits(found.time);
  };
  const rows = ways.map((way) => [way, ...sizes.map((size) => timeOf(way, size))]);
  return [[`ms for so many ${of}`, ...sizes.map((size) => size.toLocaleString('en'))], ...rows];
}

function figureText(figure: number, unit: Aim['unit']): string {
  return unit === '×' ? `${digits(figure)}×` : `${digits(figure)} ${unit}`;
}

/** Two or three digits that mean something. */
function digits(figure: number): string {
  if (figure < 1) return Number(figure.toPrecision(2)).toString();
  const decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
  return Number(figure.toFixed(decimals)).toLocaleString('en');
}

/** As columns of text for a terminal. */
export function plainTable(table: Table): string {
  const widths = (table[0] ?? []).map((_, place) => Math.max(...table.map((row) => (row[place] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0))).join('  ');
  return table.map((row) => line(row).trimEnd()).join('\n');
}

/** As Markdown, columns of figures to the right. */
export function markdownTable([head = [], ...rows]: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, place) => (place === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}
