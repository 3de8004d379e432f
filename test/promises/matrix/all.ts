import { arithmetic } from './arithmetic.ts';
import { clauses } from './clauses.ts';
import { conditions } from './conditions.ts';
import type { Construct } from './construct.ts';
import { credit } from './credit.ts';
import { each } from './each.ts';
import { later } from './later.ts';
import { limits } from './limits.ts';
import { lookups } from './lookups.ts';
import { people } from './people.ts';
import { pools } from './pools.ts';
import { records } from './records.ts';
import { scales } from './scales.ts';
import { tiers } from './tiers.ts';
import { units } from './units.ts';
import { windows } from './windows.ts';

/** The rows of the matrix, by family. */
export const families: Readonly<Record<string, readonly Construct[]>> = {
  tiers,
  scales,
  arithmetic,
  conditions,
  clauses,
  windows,
  later,
  records,
  lookups,
  each,
  credit,
  people,
  pools,
  limits,
  units,
};
