import type { Clause, Component, Item, PlanTree, Pool } from '../../grammar/tree/index.ts';
import type { Span } from '../../grammar/span.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';

/** Says which parts of the language a plan uses that are read but not calculated yet, so that nothing is passed over in silence. */
export function reportNotYet(tree: PlanTree, reporter: Reporter): void {
  for (const item of tree.items) {
    for (const { what, span } of notYetIn(item)) reporter.say('not-yet', span, { what });
  }
}

interface NotYet {
  readonly what: string;
  readonly span: Span;
}

function notYetIn(item: Item): readonly NotYet[] {
  switch (item.kind) {
    case 'credit':
      return [{ what: item.overlay ? '`also credit`' : '`credit`', span: item.span }];
    case 'balance':
      return [{ what: '`balance`', span: item.span }];
    case 'include':
      return [{ what: '`include`', span: item.span }];
    case 'limit':
      return [{ what: '`limit … to`', span: item.span }];
    case 'alert':
      return [{ what: '`alert`', span: item.span }];
    case 'payout':
      return item.carriedForward ? [{ what: '`carried forward`', span: item.span }] : [];
    case 'component':
    case 'pool':
      return [...componentParts(item), ...item.clauses.flatMap(clauseParts)];
    default:
      return [];
  }
}

function componentParts(item: Component | Pool): readonly NotYet[] {
  if (item.kind === 'pool') return [];
  const each = item.forEach === undefined ? [] : [{ what: '`for each`', span: item.forEach.span }];
  const from = item.value.kind === 'tiers' ? item.value.continuingFrom : undefined;
  return from === undefined ? each : [...each, { what: '`continuing from`', span: from.span }];
}

function clauseParts(clause: Clause): readonly NotYet[] {
  switch (clause.kind) {
    case 'prorated':
      return [{ what: '`prorated by`', span: clause.span }];
    case 'cumulative':
      return [{ what: '`cumulative over`', span: clause.span }];
    case 'schedule':
      return [{ what: 'A payment schedule', span: clause.span }];
    case 'round':
      return clause.rounding.each === undefined ? [] : [{ what: '`round each`', span: clause.span }];
    case 'times':
    case 'when':
    case 'at-least':
    case 'at-most':
    case 'not-paid':
      return [];
  }
}
