import type { Operation } from '../../runtime/calculation.ts';
import type { Draft } from './draft.ts';

/** The drafts that an operation stands on, wherever in it they stand. */
export function draftsIn(op: Operation<Draft>): readonly Draft[] {
  return Object.values(op).flatMap(draftsOf);
}
function draftsOf(part: unknown): readonly Draft[] {
  if (typeof part !== 'object' || part === null) return [];
  return isDraft(part) ? [part] : Object.values(part).flatMap(draftsOf);
}
export function isDraft(part: object): part is Draft {
  return 'op' in part && 'grain' in part && 'span' in part;
}
