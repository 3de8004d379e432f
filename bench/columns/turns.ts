import { medianOf } from '../timing.ts';
import type { Way } from './way.ts';

export interface Measured {
  readonly name: string;
  readonly payouts: number;
  /** Median, in milliseconds, for `payouts`. */
  readonly time: number;
  /** Payouts that are not what the reference says, to the cent. */
  readonly wrong: number;
}

/** So many rounds before anything counts: until everything is compiled and in memory. */
const warming = 3;

/** Pays every way, checks what it pays, and only then times them: in turns, each round beginning with another one. */
export async function takeTurns(ways: readonly Way[], rounds: number, reference: BigInt64Array): Promise<readonly Measured[]> {
  const wrong = new Map<Way, number>();
  for (const way of ways) {
    await way.turn();
    wrong.set(way, wrongCents(await way.paid(), reference));
  }
  const times = new Map(ways.map((way): [Way, number[]] => [way, []]));
  for (let round = 0; round < rounds + warming; round++) {
    for (const way of turned(ways, round)) {
      const time = await way.turn();
      if (round >= warming) times.get(way)?.push(time);
    }
  }
  const timeOf = (way: Way): number => medianOf(times.get(way) ?? []);
  return ways.map((way) => ({ name: way.name, payouts: way.payouts, time: timeOf(way), wrong: wrong.get(way) ?? 0 }));
}

function turned<T>(all: readonly T[], round: number): readonly T[] {
  const first = round % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

/** How many payouts differ from the reference, by a cent or more. */
export function wrongCents(paid: Float64Array, reference: BigInt64Array): number {
  let wrong = 0;
  for (let i = 0; i < paid.length; i++) if (paid[i] !== Number(reference[i])) wrong++;
  return wrong;
}
