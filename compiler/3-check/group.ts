import type { Group } from '../../grammar/tree/index.ts';
import type { Grain } from '../../runtime/calculation.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { teamColumnOf, type Checking } from './scope.ts';

export type CheckedGroup = { readonly kind: 'company' } | { readonly kind: 'group'; readonly column: string };

/** The people that a group's word means, or undefined (reported) when it means none. */
export function checkGroup(group: Group, checking: Checking): CheckedGroup | undefined {
  switch (group.kind) {
    case 'company':
      return { kind: 'company' };
    case 'team': {
      const column = teamColumnOf(checking);
      if (column === undefined) checking.reporter.say('no-team', group.span, {});
      return column === undefined ? undefined : { kind: 'group', column };
    }
    case 'reports':
    case 'all-reports':
      checking.reporter.say('not-yet', group.span, { what: '`across reports`' });
      return undefined;
    case 'column':
      return namedGroup(group.name, group, checking);
  }
}

function namedGroup(name: string, group: Group, checking: Checking): CheckedGroup | undefined {
  const columns = groupColumns(checking);
  if (columns.includes(name)) return { kind: 'group', column: name };
  checking.reporter.say('unknown-group', group.span, { name, near: nearest(name, [...columns, 'team', 'company']) });
  return undefined;
}
export function groupColumns(checking: Checking): readonly string[] {
  const columns = checking.payees?.shape.columns ?? [];
  return columns.filter(({ type }) => type.kind === 'team' || type.kind === 'text').map(({ name }) => name);
}

export function wordOf(group: Group): string {
  return group.kind === 'column' ? group.name : group.kind.replace('-', ' ');
}
export function grainOfGroup(group: CheckedGroup): Grain {
  return group;
}
