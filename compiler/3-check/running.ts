import type { Span } from '../../grammar/span.ts';
import type { Operation, PeriodUnit } from '../../runtime/calculation.ts';
import { poisoned, type Draft } from './draft.ts';
import type { Checking, Place } from './scope.ts';
import { rebuilt } from './walk.ts';

/** How far back a running total reaches, and whether the record at hand is in it. */
export interface Reach {
  readonly unit: PeriodUnit | 'period';
  readonly including: boolean;
}

/** `sales before this`: a figure over the records that come before the one at hand, in the order of the component. */
export function runningOf(value: Draft, reach: Reach, span: Span, place: Place, checking: Checking): Draft {
  const { table } = place;
  const datedBy = table === undefined ? undefined : dateColumnOf(table, checking);
  if (table === undefined || datedBy === undefined) {
    checking.reporter.say('window-needs-record', span, { words: checking.words(span) });
    return poisoned(span);
  }
  const common = { op: 'running', table, datedBy, order: orderOf(table, datedBy, place, checking), ...reach } as const;
  const grain = { kind: 'record', table } as const;
  if (value.grain.kind === 'record') {
    const where = place.where;
    return { op: { ...common, how: 'sum', value, ...(where !== undefined && { where }) }, type: value.type, grain, span };
  }
  let found = false;
  const running = rebuilt(value, (draft) => {
    const op: Operation<Draft> = draft.op;
    if (op.op !== 'records' || op.table !== table) return undefined;
    found = true;
    const parts = {
      how: op.how,
      ...(op.value !== undefined && { value: op.value }),
      ...(op.where !== undefined && { where: op.where }),
    };
    return { ...draft, op: { ...common, ...parts }, grain };
  });
  if (found) return { ...running, span };
  checking.reporter.say('running-needs-records', span, { words: checking.words(value.span), table });
  return poisoned(span);
}

function dateColumnOf(table: string, checking: Checking): string | undefined {
  const shape = checking.tables.get(table)?.shape;
  return shape?.datedBy ?? shape?.columns.find(({ type }) => type.kind === 'date')?.name;
}

/** The order said, else date and key. */
function orderOf(table: string, datedBy: string, place: Place, checking: Checking): readonly string[] {
  const key = checking.tables.get(table)?.shape.columns.find(({ type }) => type.kind === 'key')?.name;
  const said = place.order ?? (key === undefined ? [] : [key]);
  return said.filter((column) => column !== datedBy);
}
