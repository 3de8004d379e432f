import type { Component, PeriodUnit, Pool } from '../../grammar/tree/index.ts';
import { fundNameOf } from '../2-resolve/implicit.ts';
import type { NamedComponent } from '../2-resolve/resolved.ts';
import { figure } from './arithmetic.ts';
import { clauseOf, rounded, withClauses } from './clauses.ts';
import { literal, poisoned, type Draft } from './draft.ts';
import { checkGroup } from './group.ts';
import { inputAt } from './name.ts';
import type { CheckedComponent, Checking, Place } from './scope.ts';
import { reaches, shareOf } from './share.ts';
import { checkTiers } from './tiers.ts';
import { describe, isNumeral, isPoison, known, money, settle } from './type.ts';

/** A component or pool: what it pays, rounded, and how often. */
export function checkComponent({ name, item }: NamedComponent, checking: Checking): CheckedComponent {
  const amount = item.kind === 'pool' ? poolAmount(item, checking) : componentAmount(item, name, checking);
  const every = item.paid ?? checking.plan.header.pays;
  if (lengthOf(every) < lengthOf(checking.plan.header.pays)) {
    checking.reporter.say('paid-too-often', item.span, { paid: everyWord(every), pays: everyWord(checking.plan.header.pays) });
  }
  return {
    shape: {
      name,
      kind: item.kind === 'pool' ? 'pool' : item.component,
      sign: item.kind === 'component' && item.component === 'deduction' ? -1 : 1,
      every,
      paid: clauseOf(item.clauses, 'not-paid', checking) === undefined,
      ...(item.label !== undefined && { label: item.label.value }),
    },
    type: amount.type,
    amount,
    span: item.span,
  };
}

function componentAmount(item: Component, name: string, checking: Checking): Draft {
  const place: Place = { within: name };
  const value = item.value.kind === 'tiers' ? checkTiers(item.value, place, checking) : figure(item.value.value, place, checking);
  const whole = withClauses(value, item.clauses, place, checking);
  mustBePay(whole, name, checking);
  return rounded(whole, item.clauses, place, checking);
}

/** What is paid is money of the plan's currency, or a declared unit. */
function mustBePay(amount: Draft, name: string, checking: Checking): void {
  if (isNumeral(amount.type)) settle(amount.type, money);
  const type = known(amount.type);
  const fits = type.kind === 'unit' || isPoison(type) || (type.kind === 'money' && type.currency === undefined);
  if (fits) return;
  const advice = type.kind === 'percent' ? 'Say of what: `5% of sales`.' : undefined;
  checking.reporter.say('wrong-type', amount.span, {
    place: `What \`${name}\` pays`,
    wanted: 'money',
    found: describe(type),
    advice,
  });
}

function poolAmount(item: Pool, checking: Checking): Draft {
  const group = checkGroup(item.group, checking);
  const fund = item.fund === undefined ? inputAt(fundNameOf(item), item.span, checking) : figure(item.fund, {}, checking);
  if (group === undefined || fund === undefined) return poisoned(item.span);
  const perPerson = item.clauses.find((clause) => !reaches(withClauses(fund, [clause], {}, checking), group));
  if (perPerson !== undefined && reaches(fund, group)) {
    checking.reporter.say('pool-clause-per-person', perPerson.span, { clause: checking.words(perPerson.span) });
    return poisoned(item.span);
  }
  const shared = shareOf(withClauses(fund, item.clauses, {}, checking), item.group, group, item.split, item.span, checking);
  mustBePay(shared, item.name?.name ?? 'pool', checking);
  return shared.grain.kind === 'payee' ? shared : literal('0', shared.type, item.span);
}

const lengths: readonly PeriodUnit[] = ['week', 'half-month', 'month', 'quarter', 'half-year', 'year'];
export function lengthOf(unit: PeriodUnit): number {
  return lengths.indexOf(unit);
}
/** `monthly`, as plans write it. */
export function everyWord(unit: PeriodUnit): string {
  const words = {
    week: 'weekly',
    'half-month': 'semi-monthly',
    month: 'monthly',
    quarter: 'quarterly',
    'half-year': 'half-yearly',
    year: 'yearly',
  };
  return words[unit];
}
