import type { Case } from './case.ts';
import type { Point } from './paid.ts';
import type { Swept } from './search.ts';

/** Cases that several promises ask for, each paid once, when it is first asked for. */
export interface Memory {
  /** Paid a second time, alone. */
  alone(of: Case, pay: () => Point | undefined): Point | undefined;
  once(key: unknown, begin: () => Iterable<Swept>): Iterable<Swept>;
}

export function memory(): Memory {
  const known = new Map<string, Iterable<Swept>>();
  const again = new WeakMap<Case, Point>();
  return {
    alone(of, pay) {
      const point = again.get(of) ?? pay();
      if (point !== undefined) again.set(of, point);
      return point;
    },
    once(key, begin) {
      const text = JSON.stringify(key);
      const found = known.get(text) ?? remembered(begin());
      known.set(text, found);
      return found;
    },
  };
}

/** What an iterator has said is said again to whoever asks later. */
function remembered<T>(all: Iterable<T>): Iterable<T> {
  const said: T[] = [];
  const rest = all[Symbol.iterator]();
  return {
    *[Symbol.iterator]() {
      for (let i = 0; ; i++) {
        if (i === said.length) {
          const next = rest.next();
          if (next.done === true) return;
          said.push(next.value);
        }
        const found = said[i];
        if (found !== undefined) yield found;
      }
    },
  };
}
