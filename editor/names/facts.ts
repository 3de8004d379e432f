import type { CheckedPlan } from '../../compiler/3-check/check.ts';
import { company, payee } from '../../compiler/3-check/grain.ts';
import { money, settledType, type Type } from '../../compiler/3-check/type.ts';
import type { Compilation } from '../../compiler/compile.ts';
import type { Grain, ValueType } from '../../runtime/calculation.ts';
import type { Subject } from './subject.ts';

/** What is known of a name: its type and whose figure it is, and what the plan says of it. */
export interface Facts {
  readonly type?: ValueType;
  readonly grain?: Grain;
  /** The `##` lines before its declaration. */
  readonly docs: readonly string[];
  /** How it is declared, on one line. */
  readonly declared?: string;
}

export function factsOf(subject: Subject, { understood, text }: Compilation): Facts {
  const { type, grain } = figureOf(subject, understood) ?? {};
  const item = itemOf(subject, understood);
  const said = item && text.slice(item.span.from, item.span.to);
  return {
    ...(type !== undefined && type.kind !== 'poison' && { type: settledType(type) }),
    ...(grain !== undefined && { grain }),
    docs: item?.comments.docs ?? [],
    ...(said !== undefined && said !== '' && { declared: firstLine(said) }),
  };
}

function firstLine(said: string): string {
  const [line = ''] = said.split('\n');
  return line.trimEnd();
}

function itemOf(subject: Subject, { checking }: CheckedPlan) {
  const { plan, tables } = checking;
  if (subject.kind === 'record') {
    const definition = plan.recordDefinitions.get(`${subject.table}.${subject.name}`);
    const column = plan.tables.get(subject.table)?.columns.find(({ name }) => name.name === subject.name);
    return tables.has(subject.table) ? (definition ?? column) : undefined;
  }
  const symbol = subject.kind === 'plan' ? plan.symbols.get(subject.name) : undefined;
  return symbol !== undefined && 'item' in symbol ? symbol.item : undefined;
}

interface Figure {
  readonly type: Type | undefined;
  readonly grain: Grain | undefined;
}

function figureOf(subject: Subject, { checking }: CheckedPlan): Figure | undefined {
  if (subject.kind === 'record') {
    const { table, name } = subject;
    const figure = checking.figures.get(`${table}.${name}`) ?? checking.balances.get(`${table}.${name}`);
    return { type: figure?.type ?? checking.tables.get(table)?.types.get(name), grain: { kind: 'record', table } };
  }
  return subject.kind === 'plan' ? planFigureOf(subject.name, checking) : undefined;
}

function planFigureOf(name: string, checking: CheckedPlan['checking']): Figure | undefined {
  const figure = checking.figures.get(name) ?? checking.balances.get(name);
  if (figure) return { type: figure.type, grain: figure.grain };
  const input = checking.inputs.get(name);
  if (input) return { type: input.type, grain: grainOfInput(input.shape.by) };
  const param = checking.params.get(name);
  if (param) return { type: param.type, grain: company };
  const component = checking.components.get(name);
  if (component) return { type: component.type, grain: payee };
  if (['payout', 'sales', 'target'].includes(name) && !checking.plan.symbols.has(name)) return { type: money, grain: payee };
  const column = checking.payees?.types.get(name);
  return column && { type: column, grain: payee };
}

function grainOfInput(
  by: { readonly kind: 'payee' } | { readonly kind: 'company' } | { readonly kind: 'group'; readonly column: string },
): Grain {
  return by.kind === 'group' ? { kind: 'group', column: by.column } : { kind: by.kind };
}
