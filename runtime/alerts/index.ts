/** Who is to be told of what: the alerts of a plan, worked out by json-rules-engine with exact operators. */
import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Calculation } from '../calculation.ts';
import type { Problem, RunData, RunOptions } from '../data.ts';
import { type About, type Figures, periodHolding, problemsOfData } from '../everybody.ts';
import { valueHashOf } from '../hash.ts';
import { knownBy } from '../known-by.ts';
import { onceEach } from '../problems.ts';
import { prepare } from '../session.ts';
import { alertOperators } from './operators.ts';
import { type AlertRule, type CompiledAlert, compiledAlerts } from './rules.ts';

export type { About } from '../everybody.ts';
export { type AlertOperator, alertOperators, type OperatorName } from './operators.ts';
export type { AlertRule, RuleCondition, RuleTest } from './rules.ts';

/** Somebody to be told. Plain JSON. */
export interface AlertEvent {
  /** Equal for the same alert about the same one, period and day by the same plan: send each only once. */
  readonly id: string;
  readonly plan: string;
  readonly alert: string;
  readonly about: About;
  /** The pay period, such as `2026-Q1`. */
  readonly period: string;
  readonly asOf?: string;
  /** The plan's word for who is told; `receiver` is who that is, where the word is a column of the payees, or `payee`. */
  readonly tell?: string;
  readonly receiver?: string;
  /** The plan's own sentence. */
  readonly phrase: string;
  /** What the condition looked at: exact, and as people read it. */
  readonly figures: Readonly<Record<string, { readonly value: string; readonly shown: string }>>;
}
export interface AlertResult {
  readonly events: readonly AlertEvent[];
  /** Problems of the data, and alerts that could not be decided. */
  readonly problems: readonly Problem[];
}

/** The alerts of a plan as rules. They run unchanged in any json-rules-engine that has `alertOperators`. */
export function alertRulesOf(calculation: Calculation): readonly AlertRule[] {
  return compiledAlerts(calculation).map(({ rule }) => rule);
}

/**
 * Events in the order of the plan's alerts, then of periods, then of names. `options.asOf` is the day progress is measured on; without
 * `options.period` only the pay period that holds it is looked at.
 */
export async function alertsOf(calculation: Calculation, data: RunData, options: RunOptions = {}): Promise<AlertResult> {
  const session = prepare(calculation, knownBy(calculation, data, options.asOf), lookingAt(calculation, options));
  const events: AlertEvent[] = [];
  const problems: Problem[] = [...problemsOfData(session.result().problems)];
  for (const compiled of compiledAlerts(calculation)) {
    const engine = engineOf(compiled.rule);
    const { when } = compiled.alert;
    for (const each of session.figuresOfAll([when, ...compiled.facts.values()], when)) {
      if (!isAbout(each, options.payee)) continue;
      const problem = each.problems.get(when);
      if (problem !== undefined) problems.push(undecided(compiled, each, problem));
      else if (await fires(engine, compiled, each)) events.push(eventOf(compiled, each, calculation, options));
    }
  }
  return { events, problems: onceEach(problems) };
}

/** Progress is asked of the period that is on. */
function lookingAt(calculation: Calculation, options: RunOptions): RunOptions {
  const { asOf } = options;
  const period = options.period ?? (asOf === undefined ? undefined : periodHolding(calculation, asOf));
  return period === undefined ? options : { ...options, period };
}

function engineOf(rule: AlertRule): Engine {
  const engine = new Engine([JSON.parse(JSON.stringify(rule)) as RuleProperties], { allowUndefinedFacts: true });
  for (const [name, test] of alertOperators) engine.addOperator(name, test);
  return engine;
}

function isAbout({ about }: Figures, payee: string | undefined): boolean {
  return payee === undefined || about.kind !== 'payee' || about.name === payee;
}

async function fires(engine: Engine, { facts }: CompiledAlert, { figures }: Figures): Promise<boolean> {
  const known = [...facts].flatMap(([name, node]) => {
    const figure = figures.get(node);
    return figure === undefined ? [] : [[name, figure.value] as const];
  });
  const { events } = await engine.run(Object.fromEntries(known));
  return events.length > 0;
}

function eventOf({ alert, facts }: CompiledAlert, each: Figures, calculation: Calculation, { asOf }: RunOptions): AlertEvent {
  const { name, tell, phrase } = alert;
  const { about, period } = each;
  const receiver = receiverOf(tell, each);
  const figures = [...facts].flatMap(([fact, node]) => {
    const figure = each.figures.get(node);
    return figure === undefined ? [] : [[fact, figure] as const];
  });
  return {
    id: valueHashOf({ meaning: calculation.meaningHash, alert: name, about, period, asOf }),
    plan: calculation.plan.name,
    alert: name,
    about,
    period,
    ...(asOf !== undefined && { asOf }),
    ...(tell !== undefined && { tell }),
    ...(receiver !== undefined && { receiver }),
    phrase,
    figures: Object.fromEntries(figures),
  };
}

function receiverOf(tell: string | undefined, { about, cell }: Figures): string | undefined {
  if (tell === undefined || about.kind !== 'payee') return undefined;
  const found = tell === 'payee' ? about.name : cell(tell);
  return found === '' ? undefined : found;
}

function undecided({ alert }: CompiledAlert, { about, period }: Figures, problem: Problem): Problem {
  const whose = about.kind === 'company' ? 'the company' : about.name;
  const message = `Whether "${alert.name}" holds for ${whose} in ${period} cannot be said. ${problem.message}`;
  return { ...problem, code: 'alert-not-decided', message, period };
}
