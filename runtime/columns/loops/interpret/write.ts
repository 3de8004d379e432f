import { isWide, type Term } from '../../terms/term.ts';
import { isBig, isNumbers, type Numbers, type Target, type Write } from '../loop.ts';
import { type Chunk, type ChunkOf, type Fill, isPlainChunk } from './chunk.ts';

/** Is it put down at each row, as it stands? */
const isAll = ({ kind, into, term, at, where }: Write): boolean =>
  where === undefined && at.kind === 'row' && kind === 'put' && !isBig(into) && !isWide(term);

/** The terms whose values it needs. */
export const readBy = (write: Write): readonly Term[] =>
  isAll(write) ? [write.term] : [write.term, write.at, ...(write.where === undefined ? [] : [write.where])];

/** Puts down what a chunk holds. */
export function writer(write: Write, chunkOf: ChunkOf): Fill {
  const { kind, into, at, where } = write;
  const values = chunkOf(write.term);
  if (isAll(write) && isNumbers(into) && isPlainChunk(values)) return (start, rows) => into.set(values.subarray(0, rows), start);
  const [places, tests] = [chunkOf(at), where === undefined ? undefined : chunkOf(where)];
  const isPlain = isPlainChunk(places) && (tests === undefined || isPlainChunk(tests));
  if (!isNumbers(into) || !isPlainChunk(values) || !isPlain) return bigWriter(kind, into, values, places, tests);
  const put = writers[kind];
  return (_, rows) => put(into, values, places, tests, rows);
}

type Kind = Write['kind'];

const together: Readonly<Record<Kind, (is: bigint, found: bigint) => bigint>> = {
  put: (_, found) => found,
  add: (is, found) => is + found,
  least: (is, found) => (found < is ? found : is),
  greatest: (is, found) => (found > is ? found : is),
};

function bigWriter(kind: Kind, into: Target, values: Chunk, places: Chunk, tests: Chunk | undefined): Fill {
  return (_, rows) => {
    for (let i = 0; i < rows; i++) {
      if (tests !== undefined && tests[i] !== 1) continue;
      const place = Number(places[i]);
      const all = together[kind](BigInt(into[place] ?? 0), BigInt(values[i] ?? 0));
      if (isBig(into)) into[place] = all;
      else into[place] = Number(all);
    }
  };
}

type Writer = (into: Numbers, values: Float64Array, places: Float64Array, tests: Float64Array | undefined, rows: number) => void;

/** Each kind in a loop of its own, as operations are. */
const writers: Readonly<Record<Kind, Writer>> = {
  put: (into, values, places, tests, rows) => {
    for (let i = 0; i < rows; i++) if (tests === undefined || tests[i] === 1) into[places[i] ?? 0] = values[i] ?? 0;
  },
  add: (into, values, places, tests, rows) => {
    for (let i = 0; i < rows; i++) {
      if (tests !== undefined && tests[i] !== 1) continue;
      const place = places[i] ?? 0;
      into[place] = (into[place] ?? 0) + (values[i] ?? 0);
    }
  },
  least: (into, values, places, tests, rows) => {
    for (let i = 0; i < rows; i++) {
      if (tests !== undefined && tests[i] !== 1) continue;
      const [place, found] = [places[i] ?? 0, values[i] ?? 0];
      if (found < (into[place] ?? 0)) into[place] = found;
    }
  },
  greatest: (into, values, places, tests, rows) => {
    for (let i = 0; i < rows; i++) {
      if (tests !== undefined && tests[i] !== 1) continue;
      const [place, found] = [places[i] ?? 0, values[i] ?? 0];
      if (found > (into[place] ?? 0)) into[place] = found;
    }
  },
};
