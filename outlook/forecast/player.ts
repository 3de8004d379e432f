import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import type { RunData, RunOptions } from '../../runtime/data.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import type { Span } from '../../runtime/periods/calendar.ts';
import type { Day } from '../../runtime/periods/dates.ts';
import type { Payee } from '../../runtime/world/entities.ts';
import type { World } from '../../runtime/world/world.ts';
import type { Won } from './draws.ts';

/** The period that is forecast, and everything that is known of it on the day. */
export interface Stage {
  readonly calculation: Calculation;
  /** All of it, also what happened after the day. */
  readonly data: RunData;
  readonly options: RunOptions;
  /** The data as they were on the day. */
  readonly world: World;
  readonly payees: readonly Payee[];
  readonly period: Span;
  readonly asOf: Day;
  /** What sales are, or what is paid record by record. */
  readonly source: NodeId;
}
/** Pays everybody, in their order, when some open records are won. */
export interface Player {
  readonly earned: readonly Exact[];
  /** When sales go on as they went; absent before the first day, and where pay goes by single records. */
  readonly atPace?: readonly Exact[];
  play(won: readonly Won[]): readonly Exact[];
}
