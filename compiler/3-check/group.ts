import type { Group } from '../../grammar/tree/index.ts';
import type { Grain, MemberGroup } from '../../runtime/calculation.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { payee } from './grain.ts';
import { teamColumnOf, type Checking } from './scope.ts';

export type CheckedGroup = Exclude<MemberGroup, { readonly kind: 'reports' }>;

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
      checking.reporter.say('unknown-group', group.span, { name: wordOf(group) });
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
/** Also the people who report to the payee at hand, where sums and ranks run over people. */
export function checkMembers(group: Group, checking: Checking): MemberGroup | undefined {
  if (group.kind !== 'reports' && group.kind !== 'all-reports') return checkGroup(group, checking);
  const hasManager = checking.payees?.shape.columns.some(({ type }) => type.kind === 'manager') ?? false;
  if (!hasManager) checking.reporter.say('no-manager', group.span, {});
  return hasManager ? { kind: 'reports', all: group.kind === 'all-reports' } : undefined;
}
/** The grain of a figure of a group: each payee has reports of their own. */
export function grainOfMembers(group: MemberGroup): Grain {
  return group.kind === 'reports' ? payee : group;
}
