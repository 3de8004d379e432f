import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import type { RunData, SourceTable } from '../../../runtime/data.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { plainText } from '../../../runtime/numbers/printing.ts';
import { prepare, type Session } from '../../../runtime/session.ts';
import type { Variant } from './variant.ts';

/** Figures by the name of their input. */
export type Figures = ReadonlyMap<string, Exact>;
/** One payee's figures, the same in every period, except what rises in one of them; and a colleague's. */
export interface Case {
  readonly figures: Figures;
  readonly rising: string;
  readonly to: Exact;
  readonly colleague?: Figures;
  readonly texts: ReadonlyMap<string, string>;
}
export interface Times {
  /** Pay periods, in order. */
  readonly periods: readonly string[];
  /** The one in which the figure rises. */
  readonly raised: number;
}
/** What a case comes to. */
export interface Paid {
  /** The payee's payouts over all periods; undefined where something cannot be had. */
  readonly own: Exact | undefined;
  readonly colleague: Exact | undefined;
  readonly value: (node: NodeId) => Exact | undefined;
  readonly text: string;
}

const payeeOf = (i: number): string => `case ${i}`;
const colleagueOf = (i: number): string => `colleague ${i}`;

/** Runs cases side by side, each payee alone with the colleague in a team of their own. */
export function paidIn({ calculation, given }: Variant, cases: readonly Case[], times: Times): readonly Paid[] {
  const session = prepare(
    calculation,
    dataOf(
      calculation,
      given.map(({ shape }) => shape),
      cases,
      times,
    ),
    {
      currency: calculation.plan.currency ?? 'USD',
      period: `${times.periods[0] ?? ''}..${times.periods.at(-1) ?? ''}`,
    },
  );
  return cases.map((each, i): Paid => {
    const own = totalOf(session, payeeOf(i), times.periods);
    return {
      own,
      colleague: each.colleague === undefined ? undefined : totalOf(session, colleagueOf(i), times.periods),
      value: (node) => {
        const found = session.valueOf(node, payeeOf(i), times.periods[times.raised] ?? '');
        return found.kind === 'value' ? exact.exactOfRational(found.value) : undefined;
      },
      text: plainText(each.to),
    };
  });
}

function totalOf(session: Session, payee: string, periods: readonly string[]): Exact | undefined {
  let total = exact.zero;
  for (const period of periods) {
    const found = session.payoutOf(payee, period);
    const amount = found.kind === 'value' ? exact.exactOfRational(found.value) : undefined;
    if (amount === undefined) return undefined;
    total = exact.add(total, amount);
  }
  return total;
}

type Row = Readonly<Record<string, string>>;

function dataOf(
  calculation: Calculation,
  shapes: Variant['calculation']['inputs'],
  cases: readonly Case[],
  { periods, raised }: Times,
): RunData {
  const rowsOf = (payee: string, i: number, figures: Figures, each: Case | undefined): readonly Row[] =>
    periods.map((period, at) => {
      const row: Record<string, string> = { payee, team: `team ${i}`, period };
      for (const { name } of shapes) {
        const value = each !== undefined && name === each.rising && at === raised ? each.to : figures.get(name);
        if (value !== undefined) row[name] = plainText(value);
      }
      return row;
    });
  const inputs = cases.flatMap((each, i) => [
    ...rowsOf(payeeOf(i), i, each.figures, each),
    ...(each.colleague === undefined ? [] : rowsOf(colleagueOf(i), i, shared(each, shapes), undefined)),
  ]);
  const people = cases.flatMap((each, i) => [
    personRow(calculation, payeeOf(i), i, each),
    ...(each.colleague === undefined ? [] : [personRow(calculation, colleagueOf(i), i, each)]),
  ]);
  return {
    inputs: tableOf('inputs', inputs, ['payee', 'team', 'period', ...shapes.map(({ name }) => name)]),
    ...(calculation.payees !== undefined && {
      payees: tableOf(
        'payees',
        people,
        calculation.payees.columns.map(({ name }) => name),
      ),
    }),
    tables: Object.fromEntries(
      calculation.tables
        .filter(({ rows }) => rows === undefined)
        .map((table) => [
          table.name,
          tableOf(
            table.name,
            [],
            table.columns.map(({ name }) => name),
          ),
        ]),
    ),
  };
}

/** Figures of a team are the same for both. */
function shared({ figures, colleague, rising, to }: Case, shapes: Variant['calculation']['inputs']): Figures {
  const coarse = shapes
    .filter(({ by }) => by.kind !== 'payee')
    .map(({ name }): readonly [string, Exact] => [name, (name === rising ? to : figures.get(name)) ?? exact.zero]);
  return new Map([...(colleague ?? []), ...coarse]);
}

function personRow({ payees }: Calculation, name: string, i: number, { texts }: Case): Row {
  const cells = (payees?.columns ?? []).map((column): readonly [string, string] => {
    if (column.type.kind === 'key') return [column.name, name];
    return [
      column.name,
      column.type.kind === 'team' ? `team ${i}` : column.type.kind === 'text' ? (texts.get(column.name) ?? `text ${i}`) : '',
    ];
  });
  return Object.fromEntries(cells);
}

function tableOf(file: string, rows: readonly Row[], headers: readonly string[]): SourceTable {
  return {
    file,
    columns: headers.map((header) => ({ header, cells: rows.map((row) => (row[header] === '' ? undefined : row[header])) })),
    rowCount: rows.length,
  };
}
