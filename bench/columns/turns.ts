import { medianOf } from '../timing.ts';
import type { Took } from '../clock.ts';
import { type Found, isWay, type Skipped, type WayId, type Ways } from './way.ts';

/** What a way took in the median, for so many payouts. */
export interface Measured {
  readonly id: WayId;
  readonly name: string;
  readonly payouts: number;
  /** Milliseconds of the processor, all threads together. */
  readonly processor: number;
  /** Payouts that are not what the reference says, to the cent. */
  readonly wrong: number;
  /** The quickest turn by the clock on the wall, in milliseconds: what comes nearest to a quiet machine. */
  readonly quickest: number;
}
export interface Turns {
  readonly measured: readonly Measured[];
  readonly skipped: readonly Skipped[];
}

/** So many rounds before anything counts: until everything is compiled and in memory. */
const warming = 3;

/**
 * Pays in every way, checks what it pays, and only then times them: in turns, each round beginning with another one. Of each turn the second
 * payment counts: what another way left behind (garbage to collect, code thrown away with it) is over by then.
 */
export async function takeTurns(ways: Ways, rounds: number, reference: BigInt64Array): Promise<Turns> {
  const found = await foundOf(ways);
  const there = found.flatMap(([id, way]) => (isWay(way) ? [{ id, way, wrong: 0, times: [] as Took[] }] : []));
  for (const one of there) {
    await one.way.turn();
    one.wrong = wrongCents(await one.way.paid(), reference);
  }
  for (let round = 0; round < rounds + warming; round++)
    for (const { way, times } of turned(there, round)) {
      await way.turn();
      times.push(await way.turn());
    }
  for (const { way } of there) way.close?.();
  return {
    measured: there.map(({ id, way: { name, payouts }, wrong, times }) => ({
      id,
      name,
      payouts,
      quickest: Math.min(...times.slice(warming).map(({ wall }) => wall)),
      processor: medianOf(times.slice(warming).map(({ processor }) => processor)),
      wrong,
    })),
    skipped: found.flatMap(([, way]) => (isWay(way) ? [] : [way])),
  };
}

async function foundOf(ways: Ways): Promise<readonly (readonly [WayId, Found])[]> {
  const found: (readonly [WayId, Found])[] = [];
  for (const [id, make] of Object.entries(ways)) found.push([id as WayId, await make()]);
  return found;
}

function turned<T>(all: readonly T[], round: number): readonly T[] {
  const first = round % Math.max(1, all.length);
  return [...all.slice(first), ...all.slice(0, first)];
}

/** How many payouts differ from the reference, by a cent or more. */
export function wrongCents(paid: Float64Array, reference: BigInt64Array): number {
  let wrong = 0;
  for (let i = 0; i < paid.length; i++) if (paid[i] !== Number(reference[i])) wrong++;
  return wrong;
}
