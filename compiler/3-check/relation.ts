import type { OfExpression } from '../../grammar/tree/index.ts';
import { draft, poisoned, type Draft } from './draft.ts';
import { finer, payee } from './grain.ts';
import { recordKey } from './name.ts';
import { recordPathOf } from './record-path.ts';
import type { Checking, Place } from './scope.ts';
import { checkText } from './text-figure.ts';
import { text } from './type.ts';

/** `manager of owner`, `commission of deal`: `of` between a relation and a person or record; undefined where it takes a part. */
export function checkRelation(expression: OfExpression, place: Place, checking: Checking): Draft | undefined {
  const { left, right, span } = expression;
  if (left.kind !== 'name') return undefined;
  const hasManager = checking.payees?.shape.columns.some(({ type }) => type.kind === 'manager') ?? false;
  if (left.name === 'manager' && hasManager) {
    const of = checkText(right, place, checking);
    return { ...draft({ op: 'manager-of', payee: of }, text, span, [of]), grain: finer(payee, of.grain) ?? payee };
  }
  const component = checking.components.get(left.name);
  const path = component === undefined ? undefined : recordPathOf(right, place, checking);
  if (component === undefined || path === undefined || place.table === undefined) return undefined;
  if (component.perRecord === undefined) {
    checking.reporter.say('component-not-per-record', left.span, { component: left.name, table: path.table });
    return poisoned(span);
  }
  const record =
    path.via.length === 0 ? recordKey(place.table, right.span, checking) : referenceKey(path.via, place.table, right.span);
  const op = { op: 'part', component: left.name, table: path.table, record } as const;
  return { op, type: component.type, grain: { kind: 'record', table: place.table }, span, name: left.name };
}

/** The cell that holds the key of the record referred to. */
function referenceKey(via: readonly string[], table: string, span: Draft['span']): Draft {
  const column = via.at(-1) ?? '';
  const before = via.slice(0, -1);
  const op = { op: 'column', table, column, ...(before.length > 0 && { via: before }) } as const;
  return { op, type: text, grain: { kind: 'record', table }, span };
}
