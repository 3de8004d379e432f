import type { Span } from '../../grammar/span.ts';
import type { PayoutLimit } from '../../runtime/calculation.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { Figure, Header, PlanSymbol, ResolvedPlan } from '../2-resolve/resolved.ts';
import { checkAlerts, type CheckedAlert } from './alert.ts';
import { figure } from './arithmetic.ts';
import { checkBalance, checkBalanceStart } from './balance.ts';
import { checkComponent } from './component.ts';
import { checkCredit, type CheckedCredit } from './credit.ts';
import { named, type Draft } from './draft.ts';
import { checkExpression } from './expression.ts';
import { checkInput, groupBy, implicitInput } from './input.ts';
import { checkLimit, type CheckedLimit } from './limit.ts';
import { checkMatrix } from './matrix.ts';
import { checkParam } from './param.ts';
import { checkPeriods } from './periods.ts';
import { checkPromise, type CheckedPromise } from './promises.ts';
import { checkScale } from './scale.ts';
import type { CheckedBalance, CheckedComponent, CheckedInput, CheckedParam, CheckedTable, Checking, Place } from './scope.ts';
import { checkPayees, checkTable } from './table.ts';
import { checkCondition } from './test.ts';
import { describe, isNumeral, money, settle, unify, type Type } from './type.ts';

/** A plan whose every figure has its operation, type and grain. */
export interface CheckedPlan {
  readonly header: Header;
  readonly payees: CheckedTable | undefined;
  readonly tables: readonly CheckedTable[];
  readonly inputs: readonly CheckedInput[];
  readonly params: readonly CheckedParam[];
  readonly components: readonly CheckedComponent[];
  readonly definitions: readonly { readonly name: string; readonly value: Draft }[];
  readonly payoutLimits: readonly (Omit<PayoutLimit, 'value'> & { readonly value: Draft })[];
  readonly balances: readonly CheckedBalance[];
  readonly credits: readonly CheckedCredit[];
  readonly limits: readonly CheckedLimit[];
  readonly payeesWhere: Draft | undefined;
  readonly promises: readonly CheckedPromise[];
  readonly alerts: readonly CheckedAlert[];
  /** Checks another expression in the plan's scope: an example's expectation. */
  readonly expression: (expression: Parameters<Checking['check']>[0]) => Draft;
  readonly checking: Checking;
}

/** A figure given from outside in place of the plan's own. */
export interface GivenFigure {
  readonly type: Type;
  /** A group's word, such as `team`; absent for a payee's figure. */
  readonly group?: string | undefined;
}

export interface CheckOptions {
  readonly source: string;
  readonly given?: ReadonlyMap<string, GivenFigure>;
}

export function check(plan: ResolvedPlan, reporter: Reporter, options: CheckOptions): CheckedPlan {
  const checking = begin(plan, reporter, options.source);
  for (const symbol of plan.symbols.values()) declareInput(symbol, checking);
  for (const [name, { type, group }] of options.given ?? []) {
    checking.inputs.set(name, { shape: { name, by: groupBy(group, checking) }, type });
  }
  for (const symbol of plan.symbols.values()) {
    if (symbol.kind === 'param') checking.params.set(symbol.name, checkParam(symbol.item, checking));
  }
  for (const each of plan.order) checkFigure(each, checking);
  const payoutLimits = plan.payoutLimits.map((limit) => {
    const value = figure(limit.value, {}, checking);
    if (isNumeral(value.type)) settle(value.type, money);
    if (unify(value.type, money) === undefined)
      reporter.say('payout-needs-money', limit.value.span, { found: describe(value.type) });
    return { bound: limit.bound, carriedForward: limit.carriedForward, value };
  });
  const promises = plan.promises.map((promise) => checkPromise(promise, checking));
  const components = plan.components.flatMap(({ name }) => checking.components.get(name) ?? []);
  checkPeriods(
    components,
    payoutLimits.map(({ value }) => value),
    checking,
  );
  return {
    header: plan.header,
    payees: checking.payees,
    tables: [...checking.tables.values()],
    inputs: [...checking.inputs.values()],
    params: [...checking.params.values()],
    components,
    definitions: [...plan.symbols.keys()].flatMap((name) => {
      const value = checking.figures.get(name);
      return value === undefined ? [] : [{ name, value }];
    }),
    payoutLimits,
    balances: [...checking.balances.values()],
    credits: plan.credits.flatMap((item) => checkCredit(item, checking) ?? []),
    limits: plan.limits.map((item) => checkLimit(item, checking)),
    payeesWhere: plan.header.where === undefined ? undefined : checkCondition(plan.header.where, {}, checking),
    promises,
    alerts: checkAlerts(plan.alerts, checking),
    expression: (expression) => checking.check(expression, {}),
    checking,
  };
}

function begin(plan: ResolvedPlan, reporter: Reporter, source: string): Checking {
  const checking: Checking = {
    plan,
    reporter,
    check: (expression, place: Place) => checkExpression(expression, place, checking),
    words: ({ from, to }: Span) => source.slice(from, to).replaceAll(/\s+/g, ' '),
    tables: new Map([...plan.tables].map(([name, item]) => [name, checkTable(item, plan, reporter)])),
    payees: plan.payees === undefined ? undefined : checkPayees(plan.payees, plan, reporter),
    figures: new Map(),
    leaves: new Map(),
    windows: new Map(),
    inputs: new Map(),
    params: new Map(),
    components: new Map(),
    balances: new Map(),
  };
  return checking;
}

function declareInput(symbol: PlanSymbol, checking: Checking): void {
  if (symbol.kind === 'input') checking.inputs.set(symbol.name, checkInput(symbol.item, checking));
  if (symbol.kind === 'implicit-input') checking.inputs.set(symbol.name, implicitInput(symbol, checking));
}

function checkFigure(each: Figure, checking: Checking): void {
  switch (each.kind) {
    case 'definition': {
      const table = each.item.table?.name;
      const value = checking.check(each.item.value, table === undefined ? { within: each.key } : { table, within: each.key });
      checking.figures.set(each.key, named(value, each.item.name.name));
      return;
    }
    case 'scale':
      checking.figures.set(each.key, named(checkScale(each.item, checking), each.key));
      return;
    case 'matrix':
      checking.figures.set(each.key, named(checkMatrix(each.item, checking), each.key));
      return;
    case 'balance-start':
      checkBalanceStart(each.item, checking);
      return;
    case 'balance':
      checkBalance(each.item, checking);
      return;
    case 'component':
      checking.components.set(each.key, checkComponent({ name: each.key, item: each.item }, checking));
  }
}
