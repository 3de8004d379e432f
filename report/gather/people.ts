import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import type { RunResult } from '../../runtime/data.ts';
import type { Figures } from '../../runtime/everybody.ts';
import { add, type Exact, exactOfRational } from '../../runtime/numbers/exact.ts';
import { readDecimal } from '../../runtime/numbers/reading.ts';
import type { Session } from '../../runtime/session.ts';
import type { GroupName, Person, PersonPeriod } from '../report.ts';
import type { SalesNodes } from './figures.ts';
import { inOrder, ratioOf, sumOf } from './sums.ts';

/** Everybody whom the plan pays, in the order of their names; periods that are not listed are left out. */
export function peopleOf(
  calculation: Calculation,
  session: Session,
  nodes: SalesNodes,
  periods: readonly string[],
): readonly Person[] {
  const pay = payOf(session.result());
  const periodsOf = Map.groupBy(
    figuresOf(calculation, session, nodes).filter(({ period }) => periods.includes(period)),
    ({ about }) => (about.kind === 'company' ? '' : about.name),
  );
  const names = [...new Set([...periodsOf.keys(), ...pay.keys()])].toSorted(inOrder);
  return names.map((name) => personOf(calculation, nodes, name, pay.get(name), periodsOf.get(name) ?? [], periods));
}

function figuresOf(calculation: Calculation, session: Session, { sales, target }: SalesNodes): readonly Figures[] {
  const like = sales ?? calculation.nodes.find(({ grain }) => grain.kind === 'payee')?.id;
  const asked = [sales, target].filter((node) => node !== undefined);
  return like === undefined ? [] : session.figuresOfAll(asked, like);
}

type PayByPeriod = ReadonlyMap<string, Exact>;

/** By payee and period, in the plan's currency. */
function payOf({ payouts, currency }: RunResult): ReadonlyMap<string, PayByPeriod> {
  const pay = new Map<string, Map<string, Exact>>();
  for (const { payee, period, amount, unit } of payouts) {
    const own = pay.get(payee) ?? new Map<string, Exact>();
    const more = unit === currency ? readDecimal(amount)?.value : undefined;
    const before = own.get(period) ?? { n: 0n, d: 1n };
    own.set(period, more === undefined ? before : add(before, more));
    pay.set(payee, own);
  }
  return pay;
}

function personOf(
  calculation: Calculation,
  nodes: SalesNodes,
  name: string,
  pay: PayByPeriod = new Map(),
  figures: readonly Figures[],
  periods: readonly string[],
): Person {
  const columns = groupColumns(calculation);
  const byPeriod = new Map(
    periods.flatMap((period): readonly (readonly [string, PersonPeriod])[] => {
      const own = figures.find((one) => one.period === period);
      const paid = pay.get(period);
      if (own === undefined && paid === undefined) return [];
      return [[period, { ...figuresIn(own, nodes), ...(paid !== undefined && { pay: paid }), groups: groupsIn(own, columns) }]];
    }),
  );
  return { name, byPeriod, ...totalsOf([...byPeriod.values()]) };
}

function figuresIn(own: Figures | undefined, { sales, target }: SalesNodes): Pick<PersonPeriod, 'sales' | 'target'> {
  const valueOf = (node: NodeId | undefined): Exact | undefined => exactOfRational(own?.figures.get(node ?? -1)?.value ?? '');
  const [sold, asked] = [valueOf(sales), valueOf(target)];
  return { ...(sold !== undefined && { sales: sold }), ...(asked !== undefined && { target: asked }) };
}

function groupsIn(own: Figures | undefined, columns: readonly string[]): readonly GroupName[] {
  return columns.flatMap((column) => {
    const name = own?.cell(column);
    return name === undefined || name === '' ? [] : [{ column, name }];
  });
}

/** The columns by which people are told apart: their team first. */
export function groupColumns({ payees }: Calculation): readonly string[] {
  const columns = payees?.columns ?? [];
  const ofKind = (kind: string): readonly string[] => columns.filter(({ type }) => type.kind === kind).map(({ name }) => name);
  return [...ofKind('team'), ...ofKind('text')];
}

function totalsOf(periods: readonly PersonPeriod[]): Omit<Person, 'name' | 'byPeriod'> {
  const sold = periods.flatMap(({ sales }) => sales ?? []);
  const measured = periods.filter(({ sales, target }) => sales !== undefined && target !== undefined);
  const target = sumOf(measured.flatMap((one) => one.target ?? []));
  const attainment = ratioOf(sumOf(measured.flatMap(({ sales }) => sales ?? [])), target);
  return {
    pay: sumOf(periods.flatMap(({ pay }) => pay ?? [])),
    ...(sold.length > 0 && { sales: sumOf(sold) }),
    ...(measured.length > 0 && { target }),
    ...(attainment !== undefined && { attainment }),
  };
}
