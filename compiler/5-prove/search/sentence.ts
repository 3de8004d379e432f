import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { groupedText } from '../../../runtime/numbers/printing.ts';
import { nameOf } from '../claims.ts';
import { shown } from '../words.ts';
import type { Breach } from './breach.ts';
import type { Companion, Scenario } from './case.ts';
import type { Cliff } from './cliff.ts';
import type { Difference } from './different.ts';
import type { Fall } from './fall.ts';
import type { Lever } from './lever.ts';
import type { Variant } from './variant.ts';

const money = { kind: 'money' } as const;

/** `At sales 119,999.99 pays 7,000.00; at 120,000.00 pays 6,500.00.` */
export function fallSentence(fall: Fall, { plan: { currency } }: Calculation): string {
  const { lever, low, high, paidLow, paidHigh, isCliff } = fall;
  const x = (value: Exact): string => shown(value, lever.type, currency);
  const amount = (value: Exact): string => shown(value, money, currency);
  const when = laterOf(fall);
  const pays = (value: Exact): string => `${paysOf(fall)} ${amount(value)}${when}`;
  if (low === undefined)
    return `Without a record in ${tableOf(lever)} ${pays(paidLow)}; with one of ${lever.name} ${x(high)} ${paysOf(fall)} ${amount(paidHigh)}${when}.`;
  if (isCliff) return `At ${lever.name} ${x(low)} ${pays(paidLow)}; at ${x(high)} ${paysOf(fall)} ${amount(paidHigh)}${when}.`;
  return `From ${lever.name} ${x(low)} to ${x(high)} ${whatOf(fall)}${when} falls from ${amount(paidLow)} to ${amount(paidHigh)}.`;
}

const tableOf = (lever: Lever): string => (lever.kind === 'figure' ? '' : lever.table);

function paysOf({ watch }: Fall): string {
  if (watch.kind === 'component') return `${watch.name} pays`;
  return watch.kind === 'payout' && watch.whose === 'colleague' ? 'a colleague is paid' : 'pays';
}
function whatOf({ watch }: Fall): string {
  if (watch.kind === 'component') return watch.name;
  return watch.kind === 'payout' && watch.whose === 'colleague' ? 'what a colleague is paid' : 'the pay';
}

/** Another period than the one in which the figure rises, or all up to it. */
function laterOf({ at, times, inAll }: Pick<Fall, 'at' | 'times' | 'inAll'>): string {
  if (times.periods.length === 1 || (at === times.raised && !inAll)) return '';
  return ` ${inAll ? 'in all up to' : 'in'} ${times.periods[at] ?? ''}`;
}

/** `with target 30,000.00, quality 4, raised in 2026-01` */
export function fallSetting(fall: Fall, calculation: Calculation): string {
  const raised = fall.times.periods[fall.times.raised] ?? '';
  const isLater = fall.at !== fall.times.raised || fall.inAll;
  return [settingOf(fall, calculation), otherwiseOf(fall, calculation), isLater ? `raised in ${raised}` : `in ${raised}`]
    .filter((part) => part !== '')
    .join(', ');
}

/** What the figure is in the other periods. */
function otherwiseOf({ lever, times, scenario }: Fall, { plan: { currency } }: Calculation): string {
  const value = lever.kind === 'figure' ? scenario.figures.get(lever.given.shape.name) : undefined;
  return times.periods.length === 1 || value === undefined ? '' : `otherwise ${lever.name} ${shown(value, lever.type, currency)}`;
}

/** What else the case holds. */
export function settingOf(
  { scenario, variant, lever }: { readonly scenario: Scenario; readonly variant: Variant; readonly lever: Lever },
  { plan: { currency } }: Calculation,
): string {
  const own = variant.given
    .filter((given) => lever.kind !== 'figure' || given !== lever.given)
    .flatMap(({ shape, name }) => {
      const value = scenario.figures.get(shape.name);
      return value === undefined ? [] : [`${name} ${shown(value, shape.type, currency)}`];
    });
  const texts = [...scenario.texts].map(([column, text]) => `${column} "${text}"`);
  const others = lever.kind === 'figure' ? [] : scenario.companions.map((each) => companionText(each, scenario, currency));
  const records =
    others.length === 0
      ? []
      : [`${others.length === 1 ? 'another record' : 'other records'} in ${tableOf(lever)} of ${others.join(' and ')}`];
  const parts = [...new Set([...own, ...texts, ...records, ...colleaguesText(scenario, lever, currency)])];
  return parts.length === 0 ? '' : `with ${parts.join(', ')}`;
}

/** What colleagues have of what rises, where that is not what the payee has otherwise. */
function colleaguesText({ colleagues, together }: Scenario, lever: Lever, currency: string | undefined): readonly string[] {
  if (lever.kind !== 'figure' || lever.given.shape.by.kind !== 'payee' || colleagues.length === 0) return [];
  if (together === true) return [`${colleagues.length === 1 ? 'a colleague' : 'colleagues'} with as much ${lever.name}`];
  const values = colleagues.flatMap((each) => each.get(lever.given.shape.name) ?? []);
  return values.map((value) => `a colleague with ${lever.name} ${shown(value, lever.type, currency)}`);
}

/** `5,000.00 (orders.buyer "new")`: with what is other than in the record that rises. */
function companionText({ amount, texts, besides }: Companion, scenario: Scenario, currency: string | undefined): string {
  const other = [...(texts ?? [])].filter(([column, text]) => scenario.texts.get(column) !== text);
  const parts = [
    ...other.map(([column, text]) => `${column} "${text}"`),
    ...(besides === undefined ? [] : [`other amounts ${shown(besides, money, currency)}`]),
  ];
  return `${shown(amount, money, currency)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

/** `At sales 1,000,000.01 commission is 50,000.01, and the promise says at most 50,000.00.` */
export function breachSentence(
  { lever, x, what, value }: Breach,
  { what: asked, bound }: { readonly what: NodeId; readonly bound: 'at-least' | 'at-most' },
  calculation: Calculation,
): string {
  const { currency } = calculation.plan;
  const type = calculation.nodes[asked]?.type ?? money;
  // A bound may lie between two payable amounts.
  const text = (value: Exact): string => (type.kind === 'money' ? groupedText(value, 2, 6) : shown(value, type, currency));
  const [found, wanted] = bound === 'at-most' ? [what, value] : [value, what];
  const where = x === undefined ? `Without a record in ${tableOf(lever)}` : `At ${lever.name} ${shown(x, lever.type, currency)}`;
  return `${where} ${nameOf(calculation, asked)} is ${text(found)}, and the promise says ${bound === 'at-most' ? 'at most' : 'at least'} ${text(wanted)}.`;
}

export function unpaidSentence(
  { lever, x, what, value }: Breach,
  component: string,
  { plan: { currency } }: Calculation,
): string {
  return `At ${lever.name} ${x === undefined ? 'none' : shown(x, lever.type, currency)} ${component} is ${shown(what, money, currency)}, and ${shown(value, money, currency)} of it is paid.`;
}

export function cliffSentence(cliff: Cliff, { plan: { currency } }: Calculation): string {
  const { lever, low, high, paidLow, paidHigh } = cliff;
  const when = laterOf({ ...cliff, inAll: false });
  return `At ${lever.name} ${shown(low, lever.type, currency)} pays ${shown(paidLow, money, currency)}${when}; at ${shown(high, lever.type, currency)} pays ${shown(paidHigh, money, currency)}${when}.`;
}

export function differenceSentence(difference: Difference, plan: string, { plan: { currency } }: Calculation): string {
  const { lever, x, own, other } = difference;
  const when = laterOf({ ...difference, inAll: false });
  return `At ${lever.name} ${shown(x, lever.type, currency)} pays ${shown(own, money, currency)}${when}; "${plan}" pays ${shown(other, money, currency)}${when}.`;
}
