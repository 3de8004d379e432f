import type { Component, Pool } from '../../grammar/tree/index.ts';
import { fundNameOf } from '../2-resolve/implicit.ts';
import type { NamedComponent } from '../2-resolve/resolved.ts';
import { figure } from './arithmetic.ts';
import { clauseOf, rounded, withClauses } from './clauses.ts';
import { cumulated } from './cumulative.ts';
import { literal, poisoned, type Draft } from './draft.ts';
import { checkGroup } from './group.ts';
import { inputAt } from './name.ts';
import { perRecord } from './per-record.ts';
import { prorated } from './proration.ts';
import { scheduleOf } from './schedule.ts';
import type { CheckedComponent, Checking, Place } from './scope.ts';
import { reaches, shareOf } from './share.ts';
import { checkTiers } from './tiers.ts';
import { everyWord, lengthOf } from './unit.ts';
import { describe, isNumeral, isPoison, known, money, settle, type Type } from './type.ts';

/** A component or pool: what it pays, rounded, how often, and by what schedule. */
export function checkComponent({ name, item }: NamedComponent, checking: Checking): CheckedComponent {
  const {
    amount,
    perRecord: each,
    place,
  } = item.kind === 'pool' ? poolAmount(item, checking) : componentAmount(item, name, checking);
  const every = item.paid ?? checking.plan.header.pays;
  if (lengthOf(every) < lengthOf(checking.plan.header.pays)) {
    checking.reporter.say('paid-too-often', item.span, { paid: everyWord(every), pays: everyWord(checking.plan.header.pays) });
  }
  const schedule = scheduleOf(item.clauses, place, checking);
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
    ...(each !== undefined && { perRecord: each }),
    ...(schedule !== undefined && { schedule }),
    span: item.span,
  };
}

interface Amount {
  readonly amount: Draft;
  /** The sum over records that the amount is made of. */
  readonly perRecord?: Draft;
  /** Where the dates of its schedule stand. */
  readonly place: Place;
}

function componentAmount(item: Component, name: string, checking: Checking): Amount {
  const within: Place = { within: name };
  const each = item.forEach === undefined ? undefined : perRecord(item, item.forEach, name, checking);
  const value = each?.sum ?? valueOf(item, within, checking);
  const whole = prorated(
    withClauses(value, each?.clauses ?? item.clauses, within, checking),
    item.clauses,
    item.paid ?? checking.plan.header.pays,
    checking,
  );
  if (item.forEach === undefined) reportEach(item, checking);
  mustBePay(whole, name, checking);
  const amount = cumulated(rounded(whole, item.clauses, within, checking), item, checking);
  return { amount, ...(each !== undefined && { perRecord: each.sum }), place: each?.place ?? within };
}
function valueOf(item: Component, place: Place, checking: Checking): Draft {
  return item.value.kind === 'tiers' ? checkTiers(item.value, place, checking) : figure(item.value.value, place, checking);
}

/** `at most 5 each` says of each record, and there is none. */
function reportEach({ clauses }: Component, checking: Checking): void {
  for (const clause of clauses) {
    if ((clause.kind !== 'at-least' && clause.kind !== 'at-most') || clause.each !== true) continue;
    checking.reporter.say('each-needs-for-each', clause.span, { words: checking.words(clause.span) });
  }
}

/** What is paid is money of the plan's currency, or a declared unit. */
function mustBePay(amount: Draft, name: string, checking: Checking): void {
  if (isNumeral(amount.type)) settle(amount.type, money);
  const type = known(amount.type);
  const fits = type.kind === 'unit' || isPoison(type) || (type.kind === 'money' && type.currency === undefined);
  if (fits) return;
  checking.reporter.say('wrong-type', amount.span, {
    place: `What \`${name}\` pays`,
    wanted: 'money',
    found: describe(type),
    advice: payAdvice(type, checking),
  });
}

/** `bonus = 100 * customers` is a number until somebody says that 100 is money. */
function payAdvice({ kind }: Type, { plan }: Checking): string | undefined {
  if (kind === 'percent') return 'Say of what: `5% of sales`.';
  if (kind !== 'number' && kind !== 'count') return undefined;
  return `Give the amount for each its currency: \`${plan.header.currency ?? 'USD'} 100 * customers\`.`;
}

function poolAmount(item: Pool, checking: Checking): Amount {
  const group = checkGroup(item.group, checking);
  const fund = item.fund === undefined ? inputAt(fundNameOf(item), item.span, checking) : figure(item.fund, {}, checking);
  if (group === undefined || fund === undefined) return { amount: poisoned(item.span), place: {} };
  const perPerson = item.clauses.find((clause) => !reaches(withClauses(fund, [clause], {}, checking), group));
  if (perPerson !== undefined && reaches(fund, group)) {
    checking.reporter.say('pool-clause-per-person', perPerson.span, { clause: checking.words(perPerson.span) });
    return { amount: poisoned(item.span), place: {} };
  }
  const shared = shareOf(withClauses(fund, item.clauses, {}, checking), item.group, group, item.split, item.span, checking);
  mustBePay(shared, item.name?.name ?? 'pool', checking);
  return { amount: shared.grain.kind === 'payee' ? shared : literal('0', shared.type, item.span), place: {} };
}
