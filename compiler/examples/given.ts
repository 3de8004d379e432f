import type { Figure } from '../../grammar/tree/index.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { CheckedPlan, GivenFigure } from '../3-check/check.ts';
import { wordOf } from '../3-check/group.ts';
import { isFigure, money, type Type } from '../3-check/type.ts';
import { lengthOf } from '../3-check/unit.ts';
import type { ExampleCase } from './case.ts';
import { cellTextOf } from './literal.ts';

/** How a figure that an example gives reaches the plan. */
export type GivenAs =
  | { readonly kind: 'input'; readonly key: string }
  /** In place of a definition or param, or of a group's sum such as `team sales`. */
  | { readonly kind: 'instead'; readonly key: string; readonly given: GivenFigure }
  | { readonly kind: 'attribute'; readonly key: string }
  | { readonly kind: 'team' };

export function givenAs(figure: Figure, plan: CheckedPlan): GivenAs | undefined {
  const name = figure.name.name;
  if (figure.group !== undefined) {
    const word = wordOf(figure.group);
    const by = plan.checking.inputs.get(name)?.shape.by;
    if (by !== undefined && by.kind !== 'payee') return { kind: 'input', key: name };
    const type = typeOfName(name, plan);
    return type && { kind: 'instead', key: `${word} ${name}`, given: { type, group: word } };
  }
  const symbol = plan.checking.plan.symbols.get(name);
  switch (symbol?.kind) {
    case 'input':
    case 'implicit-input':
      return { kind: 'input', key: name };
    case 'attribute':
      return { kind: 'attribute', key: name };
    case 'param':
    case 'definition':
    case 'scale':
    case 'matrix': {
      const type = typeOfName(name, plan);
      return type && { kind: 'instead', key: name, given: { type } };
    }
    case 'balance':
    case 'component':
    case 'table':
    case 'given':
    case undefined:
      return name === 'team' && plan.payees === undefined ? { kind: 'team' } : undefined;
  }
}

function typeOfName(name: string, plan: CheckedPlan): Type | undefined {
  const { checking } = plan;
  return (
    checking.figures.get(name)?.type ??
    checking.inputs.get(name)?.type ??
    checking.params.get(name)?.type ??
    checking.components.get(name)?.type ??
    (name === 'payout' ? money : undefined)
  );
}

/** Params that a case sets for everybody and all time: given once, before any `in`, and not in the plan's own shorter periods. */
export function fixedParams(each: ExampleCase, plan: CheckedPlan): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { figure, payee, period } of each.figures) {
    const name = figure.name.name;
    const param = figure.group === undefined ? plan.checking.params.get(name) : undefined;
    const text = cellTextOf(figure.value);
    const isOnce = each.figures.filter((line) => line.figure.name.name === name).length === 1;
    if (param === undefined || text === undefined || !isOnce || period !== undefined) continue;
    if (payee !== undefined && each.payees.length > 1) continue;
    const { per } = param.shape;
    if (per === undefined || lengthOf(per) >= lengthOf(plan.header.pays)) found.set(name, text);
  }
  return found;
}

/** The figures that a case gives in place of the plan's own. */
export function insteadOf(each: ExampleCase, plan: CheckedPlan): ReadonlyMap<string, GivenFigure> {
  const fixed = fixedParams(each, plan);
  return new Map(
    each.figures.flatMap(({ figure }) => {
      if (figure.group === undefined && fixed.has(figure.name.name)) return [];
      const as = givenAs(figure, plan);
      return as?.kind === 'instead' ? [[as.key, as.given] as const] : [];
    }),
  );
}

/** Reports figures that mean nothing in the plan or are not written out. */
export function reportUnknownFigures(each: ExampleCase, plan: CheckedPlan, reporter: Reporter): void {
  for (const { figure } of each.figures) {
    const { name, span } = figure.name;
    if (figure.group === undefined && plan.checking.components.has(name)) reporter.say('example-gives-component', span, { name });
    else if (givenAs(figure, plan) === undefined) {
      reporter.say('example-unknown-figure', span, { name, near: nearest(name, plan.checking.plan.symbols.keys()) });
    } else if (cellTextOf(figure.value) === undefined || isWords(figure, plan))
      reporter.say('example-not-literal', figure.value.span, { name });
  }
}

/** A text where an amount belongs, such as `target` in a table of cases. */
function isWords({ group, name, value }: Figure, plan: CheckedPlan): boolean {
  if (value.kind !== 'text') return false;
  const type = typeOfName(name.name, plan) ?? plan.payees?.types.get(name.name);
  return group !== undefined || (type !== undefined && isFigure(type));
}
