import { isAbsent } from './absent.ts';
import type { Problem, Trace } from './data.ts';
import type { Evaluator } from './evaluate.ts';
import { daysDue } from './evaluate/components.ts';
import { isInPayout, type PayStatement, type StatementLine } from './evaluate/statements.ts';
import { add, type Exact, subtract, zero } from './numbers/exact.ts';
import { didYouMean } from './near.ts';
import type { Span } from './periods/calendar.ts';
import { explainCut, explainScheduled } from './trace/payments.ts';
import { tracerOf } from './trace/explain-node.ts';
import { type At, placeOf, step, type Tracer } from './trace/tracer.ts';
import type { Payee } from './world/entities.ts';

export interface Explanation {
  readonly traces: readonly Trace[];
  readonly problems: readonly Problem[];
}

/** Why a payee's pay period is what it is: a trace per line, then the payout as their sum. */
export function explainPayout(
  evaluator: Evaluator<Exact, boolean>,
  payee: Payee,
  period: Span,
  component: string | undefined,
): Explanation {
  const tracer = tracerOf(evaluator.setting);
  const statement = evaluator.statement(payee, period);
  const problems = statement.faults.flatMap(({ problem }) => problem ?? []);
  const at = { entity: payee, days: period };
  if (component !== undefined) {
    const unknown = unknownComponent(evaluator, component);
    return unknown === undefined
      ? { traces: explainNamed(tracer, statement, component, at), problems }
      : { traces: [], problems: [unknown] };
  }
  if (problems.length > 0) return { traces: [], problems };
  const lines = statement.lines.map((line, i) => explainLine(tracer, line, statement.lines.slice(0, i), at));
  return { traces: [...lines, payoutTrace(tracer, statement)], problems };
}

function unknownComponent({ setting }: Evaluator<Exact, boolean>, name: string): Problem | undefined {
  const names = [...setting.calculation.components.map((one) => one.name), ...limitNames];
  return names.includes(name)
    ? undefined
    : { code: 'unknown-name', message: `The plan has no component ${name}.${didYouMean(name, names)}` };
}

const limitNames = ['payout', 'payout floor', 'payout cap', 'carried forward'];

/** One line, also where the statement as a whole is withheld or the component is not paid. */
function explainNamed(tracer: Tracer, statement: PayStatement<Exact>, name: string, at: At): readonly Trace[] {
  if (name === 'payout') return statement.faults.length > 0 ? [] : [payoutTrace(tracer, statement)];
  const place = statement.lines.findIndex((line) => line.name === name);
  const line = statement.lines[place];
  if (line !== undefined) return [explainLine(tracer, line, statement.lines.slice(0, place), at)];
  const component = tracer.setting.calculation.components.find((one) => one.name === name);
  const amount = at.entity.kind === 'payee' && component && tracer.setting.amountDue(name, at.entity, at.days);
  if (component === undefined || typeof amount !== 'object' || isAbsent(amount)) return [];
  const { schedule: _, ...earned } = component;
  return [explainLine(tracer, { name, component: earned, amount: earned.sign === 1 ? amount : subtract(zero, amount) }, [], at)];
}

function explainLine(tracer: Tracer, line: StatementLine<Exact>, before: readonly StatementLine<Exact>[], at: At): Trace {
  const { world, node } = tracer.setting;
  const { name, component, amount } = line;
  if (line.cutFrom !== undefined) return explainCut(tracer, line, line.cutFrom);
  if (component === undefined) return explainLimit(tracer, name, amount, before);
  if (component.schedule !== undefined && component.paid) return explainScheduled(tracer, component, amount, at);
  const days = daysDue(world.calendar, component.every, at.days) ?? at.days;
  const due = { entity: at.entity, days };
  const children = [tracer.explain(component.amount, due)];
  const op = component.sign === 1 ? 'line' : 'deduction';
  return step(tracer, amount, node(component.amount).type, {
    op,
    phrase: component.label ?? name,
    name,
    ...placeOf(at, due),
    children,
  });
}

/** `payout floor` and `payout cap`: what the payout may be, less what it came to before. */
function explainLimit(tracer: Tracer, name: string, amount: Exact, before: readonly StatementLine<Exact>[]): Trace {
  const money = { kind: 'money' } as const;
  if (name === 'carried forward') return step(tracer, amount, money, { op: name, phrase: name, name });
  const subtotal = sumOf(tracer, before);
  const children = [
    step(tracer, add(subtotal, amount), money, { op: 'limit', phrase: name === 'payout cap' ? 'at most' : 'at least' }),
    step(tracer, subtotal, money, { op: 'subtotal', phrase: 'the lines so far' }),
  ];
  return step(tracer, amount, money, { op: name, phrase: name, name, children });
}

const sumOf = (tracer: Tracer, lines: readonly StatementLine<Exact>[]): Exact =>
  lines.filter((line) => isInPayout(tracer.setting, line)).reduce((sum, { amount }) => add(sum, amount), zero);

function payoutTrace(tracer: Tracer, { lines, payout }: PayStatement<Exact>): Trace {
  const money = { kind: 'money' } as const;
  const children = lines
    .filter((line) => isInPayout(tracer.setting, line))
    .map(({ name, amount }) => step(tracer, amount, money, { op: 'line', phrase: name, name }));
  return step(tracer, payout, money, { op: 'payout', phrase: 'payout', name: 'payout', children });
}
