import { parseArgs } from 'node:util';

const parts = ['tiers', 'ledger', 'threads', 'change', 'ingest', 'memory', 'questions', 'growth'] as const;
export type Part = (typeof parts)[number];

export interface Settings {
  /** 1 is the whole workloads; 0.01 a hundredth of them, to try things. */
  readonly size: number;
  readonly rounds: number;
  readonly only: readonly Part[];
  /** Write the tables into `docs/speed.md`, and the pictures beside it. */
  readonly write: boolean;
}

/** Such as `--size 0.01 --rounds 5 --only tiers,ledger`. */
export function settingsFrom(words: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '15' },
      only: { type: 'string', default: parts.join(',') },
      write: { type: 'boolean', default: false },
    },
  });
  const [size, rounds] = [Number(values.size), Number(values.rounds)];
  const only = values.only.split(',').map((name) => {
    const part = parts.find((one) => one === name);
    if (part === undefined) throw new Error(`There is no part "${name}": write some of ${parts.join(', ')}.`);
    return part;
  });
  if (!(size > 0 && size <= 1) || !(rounds >= 1)) throw new Error('--size is above 0 and at most 1, --rounds at least 1.');
  return { size, rounds, only, write: values.write };
}
