import type { Problem } from './data.ts';

/** Collects problems: each once, and at most a hundred of a kind per file, the rest as a number. */
export interface Problems {
  add(problem: Problem): void;
  /** In an order that does not depend on the order of evaluation. */
  all(): readonly Problem[];
  /** As they came, none folded. */
  each(): readonly Problem[];
}

const mostOfAKind = 100;

export function problemList(): Problems {
  const found = new Map<string, Problem>();
  return {
    add: (problem) => void found.set(keyOf(problem), problem),
    each: () => [...found.values()],
    all: () =>
      folded(
        [...found.values()]
          .map((problem) => ({ problem, order: orderOf(problem) }))
          .sort(byOrder)
          .map(({ problem }) => problem),
      ),
  };
}

const keyOf = (problem: Problem): string =>
  JSON.stringify([problem.code, problem.file, problem.line, problem.column, problem.payee, problem.period, problem.message]);

function orderOf(problem: Problem): string {
  const line = (problem.line ?? 0).toString().padStart(10, '0');
  return [problem.file ?? '', line, problem.period ?? '', problem.payee ?? '', problem.code, problem.message].join('\u0000');
}

const byOrder = (a: { readonly order: string }, b: { readonly order: string }): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : 0;

function folded(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  const kept = problems.filter((problem) => {
    const count = (counts.get(kindOf(problem)) ?? 0) + 1;
    counts.set(kindOf(problem), count);
    return count <= mostOfAKind;
  });
  return [...kept, ...restOf(problems, counts)];
}

const kindOf = (problem: Problem): string => `${problem.code}\u0000${problem.file ?? ''}`;

function restOf(problems: readonly Problem[], counts: ReadonlyMap<string, number>): readonly Problem[] {
  return [...counts].flatMap(([kind, count]) => {
    const first = problems.find((problem) => kindOf(problem) === kind);
    if (count <= mostOfAKind || first === undefined) return [];
    const place = {
      ...(first.file !== undefined && { file: first.file }),
      ...(first.severity !== undefined && { severity: first.severity }),
    };
    return [{ code: first.code, message: `${count - mostOfAKind} more problems of this kind (${count} in all).`, ...place }];
  });
}

/** The same problem said by several is one. */
export function onceEach(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
