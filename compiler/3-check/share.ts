import type { Span } from '../../grammar/span.ts';
import type { Expression, Group, ShareExpression, ShareOverExpression, Split } from '../../grammar/tree/index.ts';
import { contributionOf } from '../2-resolve/implicit.ts';
import { figure, mismatch } from './arithmetic.ts';
import { grainOf, poisoned, type Draft } from './draft.ts';
import { company, finer, payee } from './grain.ts';
import { checkGroup, wordOf, type CheckedGroup } from './group.ts';
import type { Checking, Place } from './scope.ts';
import { checkCondition } from './test.ts';
import { isNumeral, isPoison, money, settle, unify } from './type.ts';

/** `share of X across team by W`: each one's part of an amount; the parts sum to it exactly. `into`: each team's part. */
export function checkShare(expression: ShareExpression, place: Place, checking: Checking): Draft {
  const amount = figure(expression.amount, place, checking);
  const group = checkGroup(expression.group, checking);
  const into = expression.into && checkInto(expression.into, checking);
  if (group === undefined || (expression.into !== undefined && into === undefined)) return poisoned(expression.span);
  const shared = shareOf(amount, expression.group, group, expression.split, expression.span, checking);
  return into === undefined || expression.into === undefined
    ? shared
    : shareInto(shared, into, wordOf(expression.into), checking);
}

/** Groups inside the one that is shared; the company is inside of none. */
function checkInto(word: Group, checking: Checking): GroupOfColumn | undefined {
  const group = checkGroup(word, checking);
  if (group?.kind === 'group') return group;
  if (group !== undefined) checking.reporter.say('unknown-group', word.span, { name: wordOf(word) });
  return undefined;
}
type GroupOfColumn = Extract<CheckedGroup, { readonly kind: 'group' }>;

function shareInto(shared: Draft, into: GroupOfColumn, word: string, checking: Checking): Draft {
  if (shared.op.op !== 'share') return shared;
  const { weight, floor } = shared.op;
  for (const part of [weight, floor]) {
    if (part === undefined || isPoison(part.type) || reaches(part, into)) continue;
    checking.reporter.say('share-into-per-person', part.span, { words: checking.words(part.span), group: word });
    return poisoned(shared.span);
  }
  return { ...shared, op: { ...shared.op, into: into.column }, grain: into };
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
  for (const part of [split.floor, split.unit])
    if (part !== undefined) checking.reporter.say('share-bound-over-periods', part.span, {});
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
    ...boundsOf(split, amount, checking),
  };
  return { op, type: amount.type, grain: payee, span };
}

/** `each at least X`, `each rounded to U`: of the same kind as what is shared. */
function boundsOf(split: Split, amount: Draft, checking: Checking): { readonly floor?: Draft; readonly unit?: Draft } {
  const bound = (expression: Expression | undefined): Draft | undefined => {
    const value = expression && figure(expression, {}, checking);
    if (value === undefined || unify(value.type, amount.type) !== undefined) return value;
    return mismatch('compare', value, amount, value.span, checking);
  };
  const [floor, unit] = [bound(split.floor), bound(split.unit)];
  return { ...(floor !== undefined && { floor }), ...(unit !== undefined && { unit }) };
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
