import type { Span } from '../../grammar/span.ts';
import type { Group, ShareExpression, ShareOverExpression, Split } from '../../grammar/tree/index.ts';
import { contributionOf } from '../2-resolve/implicit.ts';
import { figure } from './arithmetic.ts';
import { grainOf, poisoned, type Draft } from './draft.ts';
import { company, finer, payee } from './grain.ts';
import { checkGroup, wordOf, type CheckedGroup } from './group.ts';
import type { Checking, Place } from './scope.ts';
import { checkCondition } from './test.ts';
import { isNumeral, money, settle } from './type.ts';

/** `share of X across team by W`: each one's part of an amount; the parts sum to it exactly. */
export function checkShare(expression: ShareExpression, place: Place, checking: Checking): Draft {
  const amount = figure(expression.amount, place, checking);
  const group = checkGroup(expression.group, checking);
  if (group === undefined) return poisoned(expression.span);
  return shareOf(amount, expression.group, group, expression.split, expression.span, checking);
}

/** `share of X across months of year by W`: the month's part of the year's amount. */
export function checkShareOver(expression: ShareOverExpression, place: Place, checking: Checking): Draft {
  const { split, span, unit, whole } = expression;
  const amount = figure(expression.amount, place, checking);
  if (isNumeral(amount.type)) settle(amount.type, money);
  if (split.by.kind === 'contribution') checking.reporter.say('contribution-not-plain', split.span, {});
  const weight = split.by.kind === 'weight' ? figure(split.by.weight, place, checking) : undefined;
  const rounded: Draft = { ...amount, op: { op: 'round', value: amount, mode: 'half-up' } };
  const op: Draft['op'] = {
    op: 'share-over-periods',
    amount: rounded,
    unit,
    whole,
    method: split.method,
    ...(weight && { weight }),
  };
  return { op, type: amount.type, grain: grainOf([amount, ...(weight === undefined ? [] : [weight])]), span };
}

/** Rounds an amount to whole minor units and divides it among the people of a group. */
export function shareOf(amount: Draft, word: Group, group: CheckedGroup, split: Split, span: Span, checking: Checking): Draft {
  if (isNumeral(amount.type)) settle(amount.type, money);
  if (!reaches(amount, group)) {
    checking.reporter.say('pool-fund-per-person', amount.span, { group: wordOf(word) });
    return poisoned(span);
  }
  const weight = weightOf(split, checking);
  const among = split.among === undefined ? undefined : checkCondition(split.among, {}, checking);
  const rounded: Draft = { ...amount, op: { op: 'round', value: amount, mode: 'half-up' } };
  const op: Draft['op'] = {
    op: 'share',
    amount: rounded,
    group,
    method: split.method,
    ifNobody: split.ifNobody,
    ...(weight !== undefined && { weight }),
    ...(among !== undefined && { among }),
  };
  return { op, type: amount.type, grain: payee, span };
}

/** Whether an amount is one figure for the whole group. */
export function reaches(amount: Draft, group: CheckedGroup): boolean {
  const grain = finer(amount.grain, group.kind === 'company' ? company : group);
  return grain?.kind === group.kind && (group.kind === 'company' || (grain.kind === 'group' && grain.column === group.column));
}

function weightOf(split: Split, checking: Checking): Draft | undefined {
  switch (split.by.kind) {
    case 'equally':
      return undefined;
    case 'weight':
      return figure(split.by.weight, {}, checking);
    case 'contribution': {
      const base = contributionOf(checking.plan.components);
      if (base !== undefined) return figure(base, {}, checking);
      checking.reporter.say('contribution-not-plain', split.span, {});
      return poisoned(split.span);
    }
  }
}
