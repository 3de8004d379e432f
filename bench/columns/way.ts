import { type Took, took } from '../clock.ts';

/** One way to pay a workload. */
export interface Way {
  readonly name: string;
  /** How many payouts a turn works out: the first ones only, where all of them would take minutes. */
  readonly payouts: number;
  /** Works all of them out once more. */
  turn(): Took | Promise<Took>;
  /** The cents of the last turn's payouts: payee after payee, for each its periods in order. */
  paid(): Float64Array | Promise<Float64Array>;
  /** Bytes, of a process of its own. */
  peakMemory?(): number | undefined;
  close?(): void;
}
/** What cannot be measured here, and what is missing for it. */
export interface Skipped {
  readonly name: string;
  readonly missing: string;
}
export type Found = Way | Skipped;

export type WayId =
  | 'upside'
  | 'script'
  | 'interpreted'
  | 'first'
  | 'workers'
  | 'exact'
  | 'c'
  | 'javascript'
  | 'duckdb'
  | 'zen'
  | 'decimals'
  | 'rules';
/** Ways that are made when they are asked for: their columns and tables may be large. */
export type Ways = Readonly<Partial<Record<WayId, () => Found | Promise<Found>>>>;

export const isWay = (found: Found): found is Way => 'turn' in found;

/** A way that is a function which fills an array with cents. */
export function wayOf(name: string, payouts: number, pay: (paid: Float64Array) => void): Way {
  const paid = new Float64Array(payouts);
  return {
    name,
    payouts,
    turn: () => took(() => pay(paid)),
    paid: () => paid,
  };
}

/** A way that stands on a package, which may not be there on this machine. */
export async function wayWith<Module>(
  packageName: string,
  load: () => Promise<Module>,
  make: (module: Module) => Way | Promise<Way>,
): Promise<Found> {
  const module = await load().catch((error: unknown) => String(error));
  return typeof module === 'string' ? { name: packageName, missing: module } : make(module);
}
