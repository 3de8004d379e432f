import type { Expression, InputItem } from '../../grammar/tree/index.ts';
import type { InputShape } from '../../runtime/calculation.ts';
import { rationalText } from '../../runtime/numbers/exact.ts';
import type { PlanSymbol } from '../2-resolve/resolved.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { constantOf } from './constant.ts';
import { groupColumns } from './group.ts';
import { teamColumnOf, type CheckedInput, type Checking } from './scope.ts';
import { typeOfWord } from './type-word.ts';
import { describe, money, unify, type Type } from './type.ts';

/** An input as declared: its type, whom it is given for, its range. */
export function checkInput(item: InputItem, checking: Checking): CheckedInput {
  const type = typeOfWord(item.type, checking.plan, checking.reporter);
  const low = boundOf(item.low, type, checking);
  const high = boundOf(item.high, type, checking);
  const otherwise = boundOf(item.otherwise, type, checking);
  const shape = {
    name: item.name.name,
    by: byOf(item, checking),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(otherwise !== undefined && { otherwise }),
  };
  return { shape, type };
}

/** `sales`, `target`, `team_pool` where nothing declares them. */
export function implicitInput(symbol: PlanSymbol & { readonly kind: 'implicit-input' }, checking: Checking): CheckedInput {
  return { shape: { name: symbol.name, by: groupBy(symbol.group, checking) }, type: money };
}

export function groupBy(group: string | undefined, checking: Checking): InputShape['by'] {
  if (group === undefined) return { kind: 'payee' };
  if (group === 'company') return { kind: 'company' };
  return { kind: 'group', column: group === 'team' ? (teamColumnOf(checking) ?? 'team') : group };
}

function byOf(item: InputItem, checking: Checking): InputShape['by'] {
  const word = item.by?.name;
  if (item.by === undefined || word === 'payee') return { kind: 'payee' };
  const groups = ['team', 'company', 'payee', ...groupColumns(checking)];
  if (!groups.includes(item.by.name)) {
    checking.reporter.say('unknown-group', item.by.span, { name: item.by.name, near: nearest(item.by.name, groups) });
    return { kind: 'payee' };
  }
  if (word === 'team' && teamColumnOf(checking) === undefined) checking.reporter.say('no-team', item.by.span, {});
  return groupBy(word, checking);
}

function boundOf(expression: Expression | undefined, type: Type, checking: Checking): string | undefined {
  if (expression === undefined) return undefined;
  const bound = checking.check(expression, {});
  const constant = constantOf(bound);
  if (constant === undefined) checking.reporter.say('constant-wanted', expression.span, { place: 'A bound of an input' });
  if (constant === undefined) return undefined;
  if (unify(bound.type, type) === undefined) {
    const facts = { place: 'A bound of an input', wanted: describe(type), found: describe(bound.type) };
    checking.reporter.say('wrong-type', expression.span, facts);
  }
  return rationalText(constant);
}
