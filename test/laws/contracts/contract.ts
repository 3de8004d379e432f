/** A fact that the prover takes for granted of a primitive, checked over everything there is on a small scale. */
export interface Contract {
  readonly fact: string;
  /** The files of the prover that rest on it, below `compiler/5-prove`. */
  readonly usedBy: readonly string[];
  /** The first case in which it does not hold; undefined where there is none. */
  readonly broken: () => string | undefined;
}

/** All lists of so many whole numbers, each from 0 to `most`. */
export function lists(length: number, most: number): readonly (readonly bigint[])[] {
  if (length === 0) return [[]];
  return lists(length - 1, most).flatMap((list) => Array.from({ length: most + 1 }, (_, last) => [...list, BigInt(last)]));
}

export const upTo = (most: number): readonly bigint[] => Array.from({ length: most + 1 }, (_, i) => BigInt(i));

/** The first case for which something is said. */
export function firstOf<T>(cases: Iterable<T>, wrong: (of: T) => string | undefined): string | undefined {
  for (const each of cases) {
    const said = wrong(each);
    if (said !== undefined) return said;
  }
  return undefined;
}
