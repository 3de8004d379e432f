import type { Component, Expression, PeriodUnit } from '../../grammar/tree/index.ts';
import { inserting } from '../diagnostics/diagnostic.ts';
import { clauseOf } from './clauses.ts';
import type { Draft } from './draft.ts';
import type { Checking } from './scope.ts';

/** `cumulative over year`: the entitlement to date less what was paid before. */
export function cumulated(amount: Draft, item: Component, checking: Checking): Draft {
  const clause = clauseOf(item.clauses, 'cumulative', checking);
  if (clause === undefined) return amount;
  const against = item.value.kind === 'tiers' ? item.value.against : undefined;
  if (against !== undefined && !saysWhichTarget(against)) reportTarget(against, clause.over, checking);
  return { ...amount, op: { op: 'cumulative', value: amount, unit: clause.over }, span: clause.span };
}

/** The target of figures to date says whether it is the whole year's or the year's to date. */
function saysWhichTarget(target: Expression): boolean {
  if (target.kind === 'parentheses') return saysWhichTarget(target.value);
  if (target.kind === 'number') return true;
  return target.kind === 'window' && (target.window.kind === 'this' || target.window.kind === 'to-date');
}
function reportTarget(target: Expression, unit: PeriodUnit, checking: Checking): void {
  const words = [`this ${unit}`, `${unit} to date`];
  const fixes = words.map((window) => inserting(target.span.to, ` ${window}`, `write \`${window}\``));
  checking.reporter.say('cumulative-needs-window', target.span, { unit, target: checking.words(target.span) }, { fixes });
}
