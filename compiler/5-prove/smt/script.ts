import { isStill, type Sides, still } from './sides.ts';
import type { Term } from './terms.ts';

/** What an obligation says, line by line, as it grows. */
export interface Script {
  readonly lines: readonly string[];
  /** A new number that nothing is known of. */
  declare(name: string, sort?: 'Real' | 'Bool'): Term;
  /** One for each case; one for both where it stays. */
  declareSides(name: string, moves: boolean, sort?: 'Real' | 'Bool'): Sides;
  /** One that is raised itself, by just as much as that. */
  declareRisen(name: string, by: Term): Sides;
  /** Gives a figure a name of its own, so that terms stay short. */
  define(name: string, sides: Sides): Sides;
  assert(term: Term, why?: string): void;
}

const longest = 70;
const raised = ', raised';

/** Names and numbers stand for themselves. */
const isLong = (term: Term): boolean => term.startsWith('(') && !/^\((- |\/ )[\d.]+[ )]/.test(term);

export function scriptOf(): Script {
  const lines: string[] = [];
  const taken = new Map<string, number>();
  const fresh = (name: string): string => {
    const base =
      name
        .replaceAll(/[|\\\s]+/g, ' ')
        .trim()
        .slice(0, longest) || 'figure';
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return count === 1 ? base : `${base} #${count}`;
  };
  const declare = (name: string, sort: string): Term => {
    lines.push(`(declare-const |${name}| ${sort})`);
    return `|${name}|`;
  };
  const define = (name: string, term: Term): Term => {
    if (!isLong(term)) return term;
    lines.push(`(define-fun |${name}| () Real ${term})`);
    return `|${name}|`;
  };
  return {
    lines,
    declare: (name, sort = 'Real') => declare(fresh(name), sort),
    declareSides: (name, moves, sort = 'Real') => {
      const own = fresh(name);
      const before = declare(own, sort);
      return moves ? { before, after: declare(`${own}${raised}`, sort) } : still(before);
    },
    declareRisen: (name, by) => {
      const own = fresh(name);
      const before = declare(own, 'Real');
      return { before, after: define(`${own}${raised}`, `(+ ${before} ${by})`) };
    },
    define: (name, sides) => {
      if (!isLong(sides.before) && !isLong(sides.after)) return sides;
      const own = fresh(name);
      const before = define(own, sides.before);
      return isStill(sides) ? still(before) : { before, after: define(`${own}${raised}`, sides.after) };
    },
    assert: (term, why) => {
      if (term === 'true') return;
      lines.push(`(assert ${term})${why === undefined ? '' : ` ; ${why}`}`);
    },
  };
}
