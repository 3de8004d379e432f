import { add, type Exact, exactOf, multiply, zero } from '../../runtime/numbers/exact.ts';
import type { Day } from '../../runtime/periods/dates.ts';
import type { Chance } from './chance.ts';
import type { Open, Pipeline } from './pipeline.ts';

/** What one trial wins besides what is sold already. */
export type Draw = (chance: Chance) => readonly Won[];
export interface Won {
  readonly open: Open;
  readonly amount: Exact;
}

export function soldBy(won: readonly Won[]): ReadonlyMap<string, Exact> {
  const sold = new Map<string, Exact>();
  for (const { open, amount } of won) sold.set(open.payee, add(sold.get(open.payee) ?? zero, amount));
  return sold;
}

const fewest = 10;

/**
 * Each open record is won in time or not: with its own chance where the data give one, else as often as its payee won before
 * (everybody, where they closed fewer than ten), times how often records that had been open as long were closed within as many days
 * as are left. An amount that is not known is that of a record that was won of the same product.
 */
export function drawFrom({ open, closed }: Pipeline, asOf: Day, end: Day): Draw {
  const wonBefore = wonBeforeBy(closed);
  const inTime = inTimeBy(open, closed, asOf, end);
  const amounts = Map.groupBy(
    closed.filter(({ isWon, amount }) => isWon && amount !== undefined),
    ({ kind }) => kind,
  );
  const all = [...amounts.values()].flat();
  const likely = open.map((one) => {
    const like = one.amount === undefined ? (amounts.get(one.kind) ?? all).map(({ amount }) => amount ?? zero) : [one.amount];
    return { open: one, like, chance: multiply(one.chance ?? wonBefore(one.payee), inTime(one)) };
  });
  const possible = likely.filter(({ like, chance }) => like.length > 0 && chance.n > 0n);
  return (chance) =>
    possible.flatMap(({ open: one, like, chance: how }): readonly Won[] =>
      isBelowChance(how, chance) ? [{ open: one, amount: like[chance.pick(like.length)] ?? zero }] : [],
    );
}

/** How often somebody wins; what they closed is enough to say, or what everybody did. */
function wonBeforeBy(closed: Pipeline['closed']): (payee: string) => Exact {
  const share = (of: Pipeline['closed']): Exact =>
    of.length === 0 ? zero : exactOf(BigInt(of.filter(({ isWon }) => isWon).length), BigInt(of.length));
  const byPayee = new Map([...Map.groupBy(closed, ({ payee }) => payee)].map(([payee, own]) => [payee, own]));
  const everybody = share(closed);
  const known = new Map([...byPayee].flatMap(([payee, own]) => (own.length < fewest ? [] : [[payee, share(own)] as const])));
  return (payee) => known.get(payee) ?? everybody;
}

const fine = 1_000_000_000;

function isBelowChance({ n, d }: Exact, chance: Chance): boolean {
  return BigInt(chance.pick(fine)) * d < n * BigInt(fine);
}

/**
 * How often a record that has been open so long is closed by the end: of all that were opened early enough to be seen through, those
 * that were closed in as many days among those that were still open then. Where nothing says how long records take, all end in time;
 * one that has no opening day, where others have one, has not begun.
 */
function inTimeBy(open: Pipeline['open'], closed: Pipeline['closed'], asOf: Day, end: Day): (one: Open) => Exact {
  const seen = [...closed.flatMap(({ took, opened }) => (took === undefined || opened === undefined ? [] : [{ took, opened }]))];
  const still = open.flatMap(({ opened }) => (opened === undefined ? [] : [{ took: Infinity, opened }]));
  const known = [...seen, ...still];
  const left = end - asOf;
  const byAge = new Map<number, Exact>();
  const atAge = (age: number): Exact => {
    const followed = known.filter(({ opened, took }) => opened + age + left <= asOf && took > age);
    const ended = followed.filter(({ took }) => took <= age + left);
    return followed.length === 0 ? zero : exactOf(BigInt(ended.length), BigInt(followed.length));
  };
  return ({ opened }) => {
    if (known.length === 0) return exactOf(1n);
    if (opened === undefined) return zero;
    const age = asOf - opened;
    const found = byAge.get(age) ?? atAge(age);
    byAge.set(age, found);
    return found;
  };
}
