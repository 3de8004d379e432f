import { tableOf } from '../../compiler/2-resolve/references.ts';
import type {
  AggregateExpression,
  AggregateSource,
  Expression,
  Group,
  MemberExpression,
  Name,
  Split,
} from '../../grammar/tree/index.ts';
import { meaningOf, type Names, outside, recordTableOf, type Scope } from './scope.ts';
import type { Occurrence, Subject } from './subject.ts';

/** Takes down each name of an expression. */
export interface Taking {
  readonly names: Names;
  readonly take: (of: { readonly span: Occurrence['span'] }, subject: Subject | undefined, more?: Partial<Occurrence>) => void;
}

export function takeExpression(expression: Expression | undefined, scope: Scope, taking: Taking): void {
  if (expression === undefined) return;
  const { names, take } = taking;
  switch (expression.kind) {
    case 'name':
      take(expression, meaningOf(expression.name, scope, names));
      return;
    case 'member':
      takeMember(expression, scope, taking);
      return;
    case 'aggregate':
      takeAggregate(expression, scope, taking);
      return;
    case 'grouped':
      takeGroup(expression.group, taking);
      takeExpression(expression.value, outside, taking);
      return;
    case 'share':
      takeExpression(expression.amount, scope, taking);
      takeGroup(expression.group, taking);
      takeSplit(expression.split, scope, taking);
      return;
    case 'share-over':
      takeExpression(expression.amount, scope, taking);
      takeSplit(expression.split, scope, taking);
      return;
    case 'previous':
      take(expression.name, previousOf(expression.name, scope, names));
      return;
    case 'paid':
      take(expression.name, planName(expression.name, names));
      return;
    case 'convert':
      takeExpression(expression.value, scope, taking);
      take(expression.rates, planName(expression.rates, names));
      takeExpression(expression.on, scope, taking);
      return;
    case 'of':
      takeOf(expression.left, expression.right, scope, taking);
      return;
    default:
      for (const part of partsOf(expression)) takeExpression(part, scope, taking);
  }
}

/** The expressions directly inside one that says nothing about names. */
function partsOf(expression: Expression): readonly Expression[] {
  return Object.values(expression).flatMap((part: unknown) => (Array.isArray(part) ? part : [part]).filter(isExpression));
}
function isExpression(part: unknown): part is Expression {
  return typeof part === 'object' && part !== null && 'kind' in part && 'span' in part;
}

/** `commission of deal` names a component, whatever the columns are called; `manager of owner` is a relation. */
function takeOf(left: Expression, right: Expression, scope: Scope, taking: Taking): void {
  const { names, take } = taking;
  const isPart =
    left.kind === 'name' &&
    names.plan.symbols.get(left.name)?.kind === 'component' &&
    recordTableOf(right, scope, names) !== undefined;
  if (isPart) take(left, { kind: 'plan', name: left.name });
  else if (left.kind !== 'name' || left.name !== 'manager') takeExpression(left, scope, taking);
  takeExpression(right, scope, taking);
}

export function planName({ name }: Name, { plan }: Names): Subject | undefined {
  return plan.symbols.has(name) || name === 'payout' ? { kind: 'plan', name } : undefined;
}
export function recordName(table: string | undefined, { name }: Name, { hasFigure }: Names): Subject | undefined {
  return table !== undefined && hasFigure(table, name) ? { kind: 'record', table, name } : undefined;
}
function previousOf(name: Name, { table }: Scope, names: Names): Subject | undefined {
  return recordName(table, name, names) ?? planName(name, names);
}

function takeMember({ of, member }: MemberExpression, scope: Scope, taking: Taking): void {
  const { names, take } = taking;
  const followed = recordTableOf(of, scope, names);
  const isTable = followed === undefined && of.kind === 'name' && names.plan.tables.has(of.name);
  if (isTable) take(of, { kind: 'plan', name: of.name });
  else takeExpression(of, scope, taking);
  take(member, recordName(isTable ? of.name : followed, member, names));
}

function takeAggregate(expression: AggregateExpression, scope: Scope, taking: Taking): void {
  const { names, take } = taking;
  const { source, value, where } = expression;
  const table = tableOf(expression, names.plan.tables);
  const inside = insideOf(source, table, scope);
  if (source?.kind === 'table') takeTableSource(source, scope, taking);
  if (source?.kind === 'group') takeGroup(source.group, taking);
  if (source === undefined && table !== undefined) take(value, { kind: 'plan', name: table });
  else takeExpression(value, inside, taking);
  takeExpression(where, inside, taking);
}
function insideOf(source: AggregateSource | undefined, table: string | undefined, scope: Scope): Scope {
  if (table !== undefined) return { table };
  return source?.kind === 'group' ? outside : scope;
}

function takeTableSource(source: AggregateSource & { readonly kind: 'table' }, scope: Scope, { names, take }: Taking): void {
  const table = source.table.name;
  take(source.table, planName(source.table, names));
  if (source.datedBy) take(source.datedBy, recordName(table, source.datedBy, names));
  if (!source.of) return;
  const isWord = source.of.name === scope.word?.name;
  take(source.of, isWord && scope.word ? { kind: 'word', ...scope.word } : recordName(table, source.of, names));
}

export function takeGroup(group: Group, { names, take }: Taking): void {
  if (group.kind !== 'column') take(group, { kind: 'group', name: group.kind });
  else take(group, planName(group, names));
}

export function takeSplit({ by, among }: Split, scope: Scope, taking: Taking): void {
  if (by.kind === 'weight') takeExpression(by.weight, scope, taking);
  takeExpression(among, scope, taking);
}
