import type { Speed } from './measure.ts';
import type { WayId } from './way.ts';
import { ratioOf, type WorkloadTimes } from './workload-times.ts';

/** What is aimed at: figures of one run on one machine. */
export interface Aim {
  readonly what: string;
  /** Whether a higher figure is better, or a lower one. */
  readonly better: 'higher' | 'lower';
  readonly reach: number;
  readonly edge: number;
  readonly unit: '×' | 'µs' | 'MB';
  /** Undefined where it was not measured. */
  readonly measured: number | undefined;
}
export type Verdict = 'edge' | 'reach' | 'missed' | 'not measured';

export function aimsOf(speed: Speed): readonly Aim[] {
  const { tiers, ledger, threads, ingest, questions } = speed;
  const [ofTiers, ofLedger] = [tiers && ratiosIn(tiers), ledger && ratiosIn(ledger)];
  const held = speed.memory?.find(({ way }) => way === 'upside')?.bytes;
  return [
    atMost('tiers: of the time of C by hand', 2, 1.2, ofTiers?.('upside', 'c')),
    atLeast('tiers: faster than decimal.js by hand', 500, 1_000, ofTiers?.('decimals', 'upside')),
    atLeast('tiers: faster than json-rules-engine', 4_000, 8_000, ofTiers?.('rules', 'upside')),
    atMost('transactions: of the time of C by hand', 2.5, 1.6, ofLedger?.('upside', 'c')),
    atLeast('transactions: faster than DuckDB in SQL', 3, 5, ofLedger?.('duckdb', 'upside')),
    atLeast('transactions: 2 workers against 1', 1.7, 1.9, threads && threads.one / threads.two),
    atMost('one changed transaction, with its team', 50, 10, speed.change && speed.change.time * 1_000, 'µs'),
    atLeast('CSV to columns: faster than DuckDB', 1, 4, ingest && ingest.duckdb / ingest.upside),
    atMost('transactions: peak memory', 400, 200, held && held / 1e6, 'MB'),
    atMost('tiers: without generated code, of the time with it', 20, 8, ofTiers?.('interpreted', 'upside')),
    atMost('what-if over a year, of the time of one run', 1.5, 1.2, questions && questions.whatIf / questions.run),
    atMost('a grid of 20 points, of the time of one run', 10, 4, questions && questions.grid / questions.run),
  ];
}

const ratiosIn = (times: WorkloadTimes) => (one: WayId, other: WayId) => ratioOf(times, one, other);

const atMost = (what: string, reach: number, edge: number, measured: number | undefined, unit: Aim['unit'] = '×'): Aim => ({
  what,
  better: 'lower',
  reach,
  edge,
  unit,
  measured,
});
const atLeast = (what: string, reach: number, edge: number, measured: number | undefined): Aim => ({
  what,
  better: 'higher',
  reach,
  edge,
  unit: '×',
  measured,
});

export function verdictOf({ better, reach, edge, measured }: Aim): Verdict {
  if (measured === undefined) return 'not measured';
  const meets = (aim: number): boolean => (better === 'higher' ? measured >= aim : measured <= aim);
  return meets(edge) ? 'edge' : meets(reach) ? 'reach' : 'missed';
}
