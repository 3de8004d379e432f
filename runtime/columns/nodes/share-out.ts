import type { CalculationNode } from '../../calculation.ts';
import { shareOut } from '../../sharing.ts';
import { mostUnits, shareByWebster, type Sharing } from './webster.ts';

type ShareNode = Extract<CalculationNode, { readonly op: 'share' }>;
/** What was worked out for a row. */
export type Read = (row: number) => number | bigint;

export interface Sharers {
  readonly weight: Read;
  readonly isIn: Read;
  readonly odd: Read;
  /** Everybody's weight by row, where all share, none is odd, and floats hold them. */
  readonly plain: Float64Array | undefined;
}

/** Shares an amount out among members: puts down each one's part, by row. False where the exact evaluator has to be asked. */
export type ShareOut = (members: readonly number[], amount: number | bigint, parts: Float64Array) => boolean;

/** `most`: members in a group. */
export function sharingOut({ method, ifNobody }: ShareNode, sharers: Sharers, most: number): ShareOut {
  const rows = new Int32Array(most);
  const sharing: Sharing = { weights: new Float64Array(most), parts: new Float64Array(most), count: 0 };
  return (members, amount, parts) => {
    const { plain } = sharers;
    const found = plain === undefined ? take(members, sharers, rows, sharing) : takeAll(members, plain, rows, sharing);
    if (found === 'odd') return false;
    for (const row of members) parts[row] = 0;
    if (found === 'nothing') return ifNobody !== 'split-equally' && Number(amount) === 0;
    const isPlain = method === 'webster' && found === 'plain' && typeof amount === 'number' && amount <= mostUnits;
    if (isPlain) shareByWebster(amount, sharing);
    else if (!shareBig(amount, sharers.weight, rows, sharing, method)) return false;
    for (let i = 0; i < sharing.count; i++) parts[rows[i] ?? 0] = sharing.parts[i] ?? 0;
    return true;
  };
}

function takeAll(members: readonly number[], weights: Float64Array, rows: Int32Array, sharing: Sharing): 'nothing' | 'plain' {
  let most = 0;
  for (let i = 0; i < members.length; i++) {
    const row = members[i] ?? 0;
    const weight = weights[row] ?? 0;
    if (weight > most) most = weight;
    rows[i] = row;
    sharing.weights[i] = weight;
  }
  sharing.count = members.length;
  return most === 0 ? 'nothing' : 'plain';
}

/** Puts those who share beside each other; nothing: all their weights are 0. */
function take(
  members: readonly number[],
  { weight, isIn, odd }: Sharers,
  rows: Int32Array,
  sharing: Sharing,
): 'odd' | 'nothing' | 'plain' | 'big' {
  let [count, isNothing, isBig] = [0, true, false];
  for (const row of members) {
    if (Number(odd(row)) === 1) return 'odd';
    if (Number(isIn(row)) !== 1) continue;
    const own = weight(row);
    if (typeof own === 'bigint') isBig = true;
    const plain = Number(own);
    if (plain !== 0) isNothing = false;
    rows[count] = row;
    sharing.weights[count++] = plain;
  }
  sharing.count = count;
  return isNothing ? 'nothing' : isBig ? 'big' : 'plain';
}

/** In big numbers; false where a part is beyond floats. */
function shareBig(
  amount: number | bigint,
  weight: Read,
  rows: Int32Array,
  { parts, count }: Sharing,
  method: ShareNode['method'],
): boolean {
  const weights = Array.from(rows.subarray(0, count), (row) => BigInt(weight(row)));
  const shared = shareOut(BigInt(amount), weights, method);
  shared.forEach((part, i) => {
    parts[i] = Number(part);
  });
  return shared.every((part) => part <= Number.MAX_SAFE_INTEGER);
}
