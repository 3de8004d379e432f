import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { groupedText } from '../../../runtime/numbers/printing.ts';
import { nameOf } from '../claims.ts';
import { shown } from '../words.ts';
import type { Breach } from './breach.ts';
import type { Cliff } from './cliff.ts';
import type { Difference } from './different.ts';
import type { Fall } from './fall.ts';
import type { Lever } from './lever.ts';

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
