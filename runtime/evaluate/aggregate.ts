import { type Absent, blank, isAbsent } from '../absent.ts';
import type { AggregateKind } from '../calculation.ts';
import type { Setting } from './setting.ts';

/** One thing to add up: whether it counts, and its figure. `value` is asked only if it counts. */
export interface Item<N, B> {
  readonly counts: B | Absent;
  value(): N | Absent;
  /** What sums, counts and averages weigh it by; undefined: it counts whole. */
  readonly share?: N | undefined;
}

/**
 * Adds up, counts, averages, or takes the highest or lowest. Empty cells are left out. The sum and the count of nothing are 0; of
 * nothing there is no average, highest or lowest: then `nothing` says so.
 */
export function aggregate<N, B>(
  setting: Setting<N, B>,
  how: AggregateKind,
  items: readonly Item<N, B>[],
  nothing: () => Absent,
): N | Absent {
  switch (how) {
    case 'sum':
      return sumOf(setting, items, (value) => value);
    case 'count':
      return sumOf(setting, items, () => setting.one);
    case 'average': {
      const sum = sumOf(setting, items, (value) => value);
      const count = sumOf(setting, items, () => setting.one);
      if (isAbsent(sum) || isAbsent(count)) return isAbsent(sum) ? sum : count;
      return setting.domain.choose<N | Absent>(setting.domain.same(count, setting.zero), nothing, () =>
        setting.domain.div(sum, count),
      );
    }
    case 'highest':
      return extremeOf(setting, items, setting.domain.max, nothing);
    case 'lowest':
      return extremeOf(setting, items, setting.domain.min, nothing);
  }
}

function sumOf<N, B>({ domain, zero }: Setting<N, B>, items: readonly Item<N, B>[], figureOf: (value: N) => N): N | Absent {
  let sum = zero;
  for (const { counts, value, share } of items) {
    if (isAbsent(counts)) return counts;
    const part = domain.choose<N | Absent>(counts, value, () => blank);
    if (part === blank) continue;
    if (isAbsent(part)) return part;
    const figure = figureOf(part);
    sum = domain.add(sum, share === undefined ? figure : domain.mul(figure, share));
  }
  return sum;
}

function extremeOf<N, B>(
  { domain }: Setting<N, B>,
  items: readonly Item<N, B>[],
  better: (a: N, b: N) => N,
  nothing: () => Absent,
): N | Absent {
  let best: N | undefined;
  for (const { counts, value } of items) {
    if (isAbsent(counts)) return counts;
    const part = domain.choose<N | Absent>(counts, value, () => blank);
    if (part === blank) continue;
    if (isAbsent(part)) return part;
    best = best === undefined ? part : better(best, part);
  }
  return best ?? nothing();
}
