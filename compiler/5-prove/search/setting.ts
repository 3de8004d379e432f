import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import { shown } from '../words.ts';
import { below } from './below.ts';
import type { Companion, Scenario, Times } from './case.ts';
import { creditedColumns } from './credited.ts';
import type { Fall } from './fall.ts';
import type { Lever } from './lever.ts';
import type { Given, Variant } from './variant.ts';

const money = { kind: 'money' } as const;

/** `with target 30,000.00, quality 4, raised in 2026-01` */
export function fallSetting(fall: Fall, calculation: Calculation): string {
  const raised = fall.times.periods[fall.times.raised] ?? '';
  const isLater = fall.at !== fall.times.raised || fall.inAll;
  const { watch } = fall;
  const amount = watch.kind === 'component' ? calculation.components.find(({ name }) => name === watch.name)?.amount : undefined;
  const asked = amount === undefined ? undefined : [amount];
  return [settingOf(fall, calculation, asked), otherwiseOf(fall, calculation), isLater ? `raised in ${raised}` : `in ${raised}`]
    .filter((part) => part !== '')
    .join(', ');
}

/** What the figure is in the other periods. */
function otherwiseOf(
  { lever, times, scenario }: Pick<Fall, 'lever' | 'times' | 'scenario'>,
  { plan: { currency } }: Calculation,
): string {
  const value = lever.kind === 'figure' ? scenario.figures.get(lever.given.shape.name) : undefined;
  return times.periods.length === 1 || value === undefined ? '' : `otherwise ${lever.name} ${shown(value, lever.type, currency)}`;
}

/** What else the case holds; of the figures those that `asked` is made of, or all. */
function settingOf(
  held: { readonly scenario: Scenario; readonly variant: Variant; readonly lever: Lever },
  calculation: Calculation,
  asked?: readonly NodeId[],
): string {
  const { scenario, variant, lever } = held;
  const { currency } = calculation.plan;
  const isAsked = askedIn(variant, asked);
  const own = variant.given
    .filter((given) => (lever.kind !== 'figure' || given !== lever.given) && isAsked(given))
    .flatMap(({ shape, name }) => {
      const value = scenario.figures.get(shape.name);
      return value === undefined ? [] : [`${name} ${shown(value, shape.type, currency)}`];
    });
  const texts = textsText(scenario, variant);
  const others = lever.kind === 'figure' ? [] : companionsText(scenario, currency);
  const records =
    others.length === 0
      ? []
      : [
          `${others.length === 1 ? 'another record' : 'other records'} in ${lever.kind === 'figure' ? '' : lever.table} of ${others.join(' and ')}`,
        ];
  const joined = scenario.joined === undefined ? [] : ['everybody there from the 11th day on'];
  const parts = [...new Set([...own, ...texts, ...records, ...colleaguesText(scenario, lever, currency), ...joined])];
  return parts.length === 0 ? '' : `with ${parts.join(', ')}`;
}

/** Whether a figure that is given has to do with what is asked for. */
function askedIn({ calculation }: Variant, asked: readonly NodeId[] | undefined): (given: Given) => boolean {
  if (asked === undefined) return () => true;
  const amounts = new Map(calculation.components.map(({ name, amount }) => [name, amount]));
  const wanted = new Set(asked);
  for (let before = -1; before < wanted.size;) {
    before = wanted.size;
    for (const id of below(calculation, [...wanted])) {
      const node = calculation.nodes[id];
      wanted.add(id);
      if (node?.op === 'payout') return () => true;
      const amount = node !== undefined && 'component' in node ? amounts.get(node.component) : undefined;
      if (amount !== undefined) wanted.add(amount);
    }
  }
  return ({ shape, node }) =>
    calculation.nodes.some(
      ({ id, ...each }) => wanted.has(id) && (id === node || (each.op === 'input' && each.input === shape.name)),
    );
}

/** Texts, answers and blanks; who is credited stands in its own column. */
function textsText({ texts }: Scenario, { calculation }: Variant): readonly string[] {
  const credited = new Set(
    calculation.tables.flatMap((table) => creditedColumns(table, calculation).map((name) => `${table.name}.${name}`)),
  );
  return [...texts].flatMap(([column, text]) => {
    const name = column.replace(/^input /, '');
    if (text === '') return [`${name} blank`];
    return credited.has(column) ? [] : [`${name} "${text}"`];
  });
}

/** Many of one kind are counted. */
function companionsText(scenario: Scenario, currency: string | undefined): readonly string[] {
  const said = scenario.companions.map((each) => companionText(each, scenario, currency));
  return [...Map.groupBy(said, (text) => text)].map(([text, same]) =>
    same.length > 2 ? `${text} each, ${same.length} of them` : same.join(' and '),
  );
}

interface Held {
  readonly scenario: Scenario;
  readonly variant: Variant;
  readonly lever: Lever;
  readonly times: Times;
  /** The period in which it shows, where that may be another. */
  readonly at?: number;
}

/** `with target 30,000.00, otherwise sales 0.00, in 2000-03`: in several periods it matters in which. */
export function settingIn(held: Held, calculation: Calculation, asked?: readonly NodeId[]): string {
  const { times, scenario, lever, at = times.raised } = held;
  const isDated = times.periods.length > 1 || calculation.params.some(({ versions }) => versions.length > 1);
  const period = `${at === times.raised ? 'in' : 'raised in'} ${times.periods[times.raised] ?? ''}`;
  const otherwise = scenario.steady === true ? `as much ${lever.name} in every period` : otherwiseOf(held, calculation);
  return [settingOf(held, calculation, asked), otherwise, isDated ? period : ''].filter((part) => part !== '').join(', ');
}

/** What colleagues have of what rises, where that is not what the payee has otherwise. */
function colleaguesText({ colleagues, together }: Scenario, lever: Lever, currency: string | undefined): readonly string[] {
  if (lever.kind !== 'figure' || lever.given.shape.by.kind !== 'payee' || colleagues.length === 0) return [];
  if (together === true) return [`${colleagues.length === 1 ? 'a colleague' : 'colleagues'} with as much ${lever.name}`];
  const values = colleagues.flatMap((each) => each.get(lever.given.shape.name) ?? []);
  const said = values.map((value) => `${lever.name} ${shown(value, lever.type, currency)}`);
  return [...Map.groupBy(said, (text) => text)].map(([text, { length }]) =>
    length === 1 ? `a colleague at ${text}` : `${length} colleagues at ${text} each`,
  );
}

/** `5,000.00 (orders.buyer "new")`: with what is other than in the record that rises. */
function companionText({ amount, texts, besides }: Companion, scenario: Scenario, currency: string | undefined): string {
  const other = [...(texts ?? [])].filter(([column, text]) => scenario.texts.get(column) !== text);
  const parts = [
    ...other.map(([column, text]) => (text === '' ? `${column} blank` : `${column} "${text}"`)),
    ...(besides === undefined ? [] : [`other amounts ${shown(besides, money, currency)}`]),
  ];
  return `${shown(amount, money, currency)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}
