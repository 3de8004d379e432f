import type { Grain, Operation } from '../../runtime/calculation.ts';
import type { Draft } from './draft.ts';
import { finer } from './grain.ts';

/** The drafts that an operation stands on, wherever in it they stand. */
export function draftsIn(op: Operation<Draft>): readonly Draft[] {
  return takeDrafts(op, []);
}
/** The drafts that any piece of data holds. */
export function draftsWithin(part: unknown): readonly Draft[] {
  if (typeof part !== 'object' || part === null) return [];
  return isDraft(part) ? [part] : takeDrafts(part, []);
}

function takeDrafts(parts: object, found: Draft[]): readonly Draft[] {
  for (const part of Object.values(parts) as readonly unknown[]) {
    if (typeof part !== 'object' || part === null) continue;
    if (isDraft(part)) found.push(part);
    else takeDrafts(part, found);
  }
  return found;
}
export function isDraft(part: object): part is Draft {
  return 'op' in part && 'grain' in part && 'span' in part;
}

/**
 * The same figure with some of the figures below it changed: `change` gives the new one, or undefined to look further down. What
 * stands above a changed figure becomes as fine as it.
 */
export function rebuilt(root: Draft, change: (draft: Draft) => Draft | undefined): Draft {
  const done = new Map<object, Draft>();
  const rebuild = (draft: Draft): Draft => {
    const known = done.get(draft.op);
    if (known !== undefined) return { ...known, span: draft.span };
    const made = change(draft) ?? withParts(draft, rebuild);
    done.set(draft.op, made);
    return made;
  };
  return rebuild(root);
}

function withParts(draft: Draft, rebuild: (part: Draft) => Draft): Draft {
  let grain: Grain = draft.grain;
  let isChanged = false;
  const swap = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(swap);
    if (!isDraft(part)) return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, swap(value)]));
    const made = rebuild(part);
    if (made.op !== part.op) isChanged = true;
    if (made.op !== part.op && !aggregates(draft)) grain = finer(grain, made.grain) ?? grain;
    return made;
  };
  const op = swap(draft.op) as Operation<Draft>;
  return isChanged ? { ...draft, op, grain } : draft;
}
function aggregates({ op }: Draft): boolean {
  return ['records', 'members', 'bundles', 'running'].includes(op.op);
}
