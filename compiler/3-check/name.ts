import type { NameExpression } from '../../grammar/tree/index.ts';
import type { Span } from '../../grammar/span.ts';
import type { Grain, InputShape } from '../../runtime/calculation.ts';
import { replacing } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { PlanSymbol } from '../2-resolve/resolved.ts';
import { isBuiltIn } from '../2-resolve/built-in.ts';
import { balanceFigure } from './balance-figure.ts';
import { builtInFigure } from './built-in.ts';
import { poisoned, type Draft } from './draft.ts';
import { company, payee } from './grain.ts';
import { isCredited } from './record-path.ts';
import type { Checking, Place } from './scope.ts';
import { isFigure, money, text } from './type.ts';

/** A name: a column of the record at hand, else a figure of the plan. */
export function checkName(expression: NameExpression, place: Place, checking: Checking): Draft {
  const { name, span } = expression;
  const atHand = figureAtHand(name, span, place, checking);
  if (atHand !== undefined) return atHand;
  const inRecord = place.table === undefined ? undefined : recordFigure(place.table, name, span, checking);
  if (inRecord !== undefined) {
    warnOfTwoMeanings(name, span, place, checking);
    return inRecord;
  }
  const found = planFigure(name, span, checking);
  if (found === undefined) {
    if (isRecordFigure(name, span, checking)) return poisoned(span);
    const near = otherName(name) ?? nearest(name, namesInReach(place, checking));
    const advice = name === 'attainment' ? 'Define it: `attainment = sales / target`.' : undefined;
    checking.reporter.say('unknown-name', span, { name, near, advice });
    return poisoned(span);
  }
  return spreadToRecords(found, name, span, place, checking);
}

/** A column hides a figure of the plan; a definition from its own column, `sales = sum of sales in deals`, is meant so. */
function warnOfTwoMeanings(name: string, span: Span, { table, within }: Place, checking: Checking): void {
  const symbol = checking.plan.symbols.get(name);
  if (
    table === undefined ||
    symbol === undefined ||
    symbol.kind === 'attribute' ||
    symbol.kind === 'implicit-input' ||
    within === name
  )
    return;
  checking.reporter.say('name-means-two-things', span, { name, table });
}

/** Says so where a name is a column of records, and stands outside of them. */
function isRecordFigure(name: string, span: Span, checking: Checking): boolean {
  const table = [...checking.tables.values()].find(({ shape, types }) => shape.keys.length === 0 && types.has(name));
  if (table === undefined) return false;
  const aggregate = `sum of ${name} in ${table.shape.name}`;
  const fixes = isFigure(table.types.get(name) ?? money) ? [replacing(span, `(${aggregate})`, `write \`${aggregate}\``)] : [];
  checking.reporter.say('record-figure-outside', span, { figure: name, table: table.shape.name }, { fixes });
  return true;
}

/** The record of `for each deal` by its key, the value of `for each client`, the role of a credit. */
function figureAtHand(name: string, span: Span, place: Place, checking: Checking): Draft | undefined {
  const { bundle, table } = place;
  if (bundle !== undefined && name === bundle.column) {
    const type = checking.tables.get(bundle.table)?.types.get(name) ?? text;
    return { op: { op: 'bundle-value' }, type, grain: { kind: 'bundle', ...bundle }, span, name };
  }
  if (table === undefined) return undefined;
  if (name === 'credited as') return { op: { op: 'credited-as' }, type: text, grain: { kind: 'record', table }, span, name };
  return name === place.item ? recordKey(table, span, checking) : undefined;
}

/** The key of the record at hand. */
export function recordKey(table: string, span: Span, checking: Checking): Draft {
  const key = checking.tables.get(table)?.shape.columns.find(({ type }) => type.kind === 'key')?.name;
  if (key !== undefined) return { op: { op: 'column', table, column: key }, type: text, grain: { kind: 'record', table }, span };
  checking.reporter.say('record-needs-key', span, { table });
  return poisoned(span);
}

/** Words of the field for what a plan has under another name. */
function otherName(name: string): string | undefined {
  return ['quota', 'goal'].includes(name.toLowerCase()) ? 'target' : undefined;
}

function namesInReach(place: Place, checking: Checking): readonly string[] {
  const columns = place.table === undefined ? [] : (checking.tables.get(place.table)?.shape.columns ?? []);
  return [...columns.map((column) => column.name), ...checking.plan.symbols.keys(), 'sales', 'target', 'payout'];
}

/** A column or a record-grain definition of the table whose records are at hand. */
export function recordFigure(table: string, name: string, span: Span, checking: Checking): Draft | undefined {
  const type = checking.tables.get(table)?.types.get(name);
  const grain: Grain = { kind: 'record', table };
  if (type !== undefined) return { op: { op: 'column', table, column: name }, type, grain, span, name };
  const definition = checking.figures.get(`${table}.${name}`);
  return definition === undefined ? undefined : { ...definition, grain, span: definition.span };
}

/** A payee's figure means something in a record only where the record names a payee. */
function spreadToRecords(found: Draft, name: string, span: Span, place: Place, checking: Checking): Draft {
  const table = place.table === undefined ? undefined : checking.tables.get(place.table);
  if (found.grain.kind === 'record' && found.grain.table !== place.table) {
    checking.reporter.say('record-figure-outside', span, { figure: name, table: found.grain.table });
    return poisoned(span);
  }
  if (place.table === undefined || table === undefined || isCredited(place.table, checking)) return found;
  if (found.grain.kind === 'company') return found;
  checking.reporter.say('record-without-payee', found.span, { table: place.table, name });
  return poisoned(found.span);
}

/** The value of a name of the plan at `span`, or undefined when nothing is called so. */
export function planFigure(name: string, span: Span, checking: Checking): Draft | undefined {
  const symbol = checking.plan.symbols.get(name);
  if (symbol === undefined) return isBuiltIn(name) ? builtInFigure(name, span, checking) : payoutFigure(name, span);
  switch (symbol.kind) {
    case 'definition':
    case 'scale':
    case 'matrix':
      return checking.figures.get(name) ?? poisoned(span);
    case 'balance':
      return balanceFigure(name, name, false, span, checking);
    case 'component':
      return componentFigure(name, span, checking);
    case 'param':
      return leaf({ op: 'param', param: name }, name, checking.params.get(name)?.type, company, span, checking);
    case 'input':
    case 'implicit-input':
    case 'given':
      return inputFigure(name, span, checking);
    case 'attribute':
      return leaf(
        { op: 'attribute', column: name, ...(symbol.item.meet !== undefined && { meet: symbol.item.meet }) },
        name,
        checking.payees?.types.get(name),
        payee,
        span,
        checking,
      );
    case 'table':
      return tableAsFigure(symbol, span, checking);
  }
}

function payoutFigure(name: string, span: Span): Draft | undefined {
  return name === 'payout' ? { op: { op: 'payout' }, type: money, grain: payee, span, name } : undefined;
}

function leaf(
  op: Draft['op'],
  name: string,
  type: Draft['type'] | undefined,
  grain: Grain,
  span: Span,
  { leaves }: Checking,
): Draft {
  if (type === undefined) return poisoned(span);
  const shared = leaves.get(name) ?? op;
  leaves.set(name, shared);
  return { op: shared, type, grain, span, name };
}

function componentFigure(name: string, span: Span, checking: Checking): Draft {
  const component = checking.components.get(name);
  if (component === undefined) return poisoned(span);
  return leaf({ op: 'component', component: name }, name, component.type, payee, span, checking);
}

function inputFigure(name: string, span: Span, checking: Checking): Draft {
  return inputAt(name, span, checking) ?? poisoned(span);
}

/** The figure of an input, also of one that an example gives, such as `team sales`. */
export function inputAt(name: string, span: Span, checking: Checking): Draft | undefined {
  const input = checking.inputs.get(name);
  if (input === undefined) return undefined;
  return leaf({ op: 'input', input: name }, name, input.type, grainOfInput(input.shape.by), span, checking);
}
function grainOfInput(by: InputShape['by']): Grain {
  switch (by.kind) {
    case 'payee':
      return payee;
    case 'company':
      return company;
    case 'group':
      return { kind: 'group', column: by.column };
  }
}

function tableAsFigure(symbol: PlanSymbol, span: Span, checking: Checking): Draft {
  const advice = `Name one of its columns (\`${symbol.name}.amount\`) or count its records (\`count of ${symbol.name}\`).`;
  checking.reporter.say('wrong-type', span, { place: `\`${symbol.name}\``, wanted: 'a figure', found: 'a table', advice });
  return poisoned(span);
}
