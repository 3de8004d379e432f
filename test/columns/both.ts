import type { Calculation } from '../../runtime/calculation.ts';
import { type Columns, columnsOf } from '../../runtime/columns.ts';
import { generator } from '../../runtime/columns/loops/generate.ts';
import { interpreted } from '../../runtime/columns/loops/interpret.ts';
import type { Prepare } from '../../runtime/columns/loops/loop.ts';
import { kernels } from '../../runtime/columns/loops/wasm/kernels.ts';
import type { RunData, RunOptions, RunResult } from '../../runtime/data.ts';
import { type Evaluator, evaluatorOf } from '../../runtime/evaluate.ts';
import { ownRowsOf } from '../../runtime/evaluate/own-rows.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import { resultOf } from '../../runtime/result.ts';
import { worldOf } from '../../runtime/world/world.ts';

/** A calculation with data to be paid over, and what it is called where the two ways differ. */
export interface Pair {
  readonly name: string;
  readonly calculation: Calculation;
  readonly data: RunData;
  readonly options: RunOptions;
}

/** What columns did of a run: how many payees' periods there were, and how many the exact evaluator was asked for. */
export interface Done {
  readonly result: RunResult;
  readonly all: number;
  readonly odd: number;
  /** The calculation is one that columns know. */
  readonly fits: boolean;
}

export type Way = 'generated' | 'interpreted' | 'compiled' | 'in pieces';

const generate = generator();
/** Loops cut into stretches of a few rows, as several machines would share them out. */
const inPieces =
  (rows: number): Prepare =>
  (loop) => {
    const count = Math.max(1, Math.ceil((loop.to - loop.from) / rows));
    const pieces = Array.from({ length: count }, (_, i) => {
      const from = loop.from + i * rows;
      const piece = { ...loop, from, to: Math.min(from + rows, loop.to), start: i === 0 ? (loop.start ?? []) : [] };
      return (i % 2 === 0 ? interpreted : generate)(piece);
    });
    return () => {
      for (const piece of pieces) piece();
    };
  };
export const ways: Readonly<Record<Way, Prepare>> = {
  generated: generate,
  interpreted,
  compiled: kernels(generate),
  'in pieces': inPieces(11),
};

type Exactly = Evaluator<Exact, boolean>;
function evaluatorFor({ calculation, data, options }: Pair): Exactly {
  const world = worldOf(calculation, data, options, (payees) => ownRowsOf(calculation, payees, exactDomain));
  return evaluatorOf(calculation, exactDomain, world, {});
}

/** Everything is worked out again from the same columns. */
export function again(columns: Columns): Columns {
  columns.again();
  return columns;
}

export function paidExactly(pair: Pair): RunResult {
  return resultOf(pair.calculation, pair.data, pair.options, evaluatorFor(pair));
}

/** `change`: what is done with the columns before they are looked at. */
export function paidInColumns(pair: Pair, prepare: Prepare, change: (columns: Columns) => Columns = (columns) => columns): Done {
  const evaluator = evaluatorFor(pair);
  const { world } = evaluator.setting;
  const made = columnsOf(pair.calculation, world, evaluator, prepare);
  const columns = made && change(made);
  const all = world.periods.length * world.people.payees.length;
  const odd = columns === undefined ? all : oddIn(columns, evaluator);
  return {
    result: resultOf(pair.calculation, pair.data, pair.options, evaluator, columns),
    all,
    odd,
    fits: columns !== undefined,
  };
}

const oddIn = ({ periods, rowOf }: Columns, { setting }: Exactly): number =>
  periods.reduce((sum, { isOdd }) => sum + setting.world.people.payees.filter(({ index }) => isOdd(rowOf[index] ?? 0)).length, 0);

/** Where a run in columns says something else than the exact evaluator; undefined: nowhere. */
export function difference(exact: RunResult, columns: RunResult): string | undefined {
  if (JSON.stringify(exact) === JSON.stringify(columns)) return undefined;
  const other = columns.payouts.map((line) => JSON.stringify(line));
  const own = exact.payouts.map((line) => JSON.stringify(line));
  const missing = own.filter((line) => !other.includes(line)).slice(0, 3);
  const added = other.filter((line) => !own.includes(line)).slice(0, 3);
  const others = [exact, columns].map(({ problems, rows, totals }) =>
    JSON.stringify({ problems: problems.slice(0, 2), rows, totals }),
  );
  return missing.length + added.length > 0
    ? `exactly ${missing.join(' ')}\nin columns ${added.join(' ')}`
    : `exactly ${others[0]}\nin columns ${others[1]}`;
}
