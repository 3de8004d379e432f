import { isWide, partsOf, type Term } from '../../terms/term.ts';
import { chooseInBig } from './big.ts';
import { type ChunkOf, type Fill, isPlainChunk } from './chunk.ts';

type Choose = Extract<Term, { readonly kind: 'choose' }>;

export function chosen(term: Choose, chunkOf: ChunkOf): Fill {
  const [into, test, then, otherwise] = [chunkOf(term), chunkOf(term.test), chunkOf(term.then), chunkOf(term.otherwise)];
  if (!isPlainChunk(into) || !isPlainChunk(test) || !isPlainChunk(then) || !isPlainChunk(otherwise))
    return chooseInBig(term, chunkOf);
  const choose = mayAdd(term) ? addChosen : choosePlainly;
  return (_, rows) => choose(into, test, then, otherwise, rows);
}

type Choice = (into: Float64Array, test: Float64Array, then: Float64Array, otherwise: Float64Array, rows: number) => void;

const choosePlainly: Choice = (into, test, then, otherwise, rows) => {
  for (let i = 0; i < rows; i++) into[i] = (test[i] === 1 ? then[i] : otherwise[i]) ?? 0;
};

/** Without a branch: the other, and what the one is more than that where the test, which is 1 or 0, holds. */
const addChosen: Choice = (into, test, then, otherwise, rows) => {
  for (let i = 0; i < rows; i++) {
    const other = otherwise[i] ?? 0;
    into[i] = other + (test[i] ?? 0) * ((then[i] ?? 0) - other);
  }
};

/** Do floats hold the difference, and both in every row? What was divided by nothing would spoil the other one. */
const mayAdd = ({ then, otherwise }: Choose): boolean =>
  !isWide({ low: then.low - otherwise.high, high: then.high - otherwise.low }) && isSure(then) && isSure(otherwise);

/** Is all that it reads there in every row, also where the term is not asked for? Else it may lie beyond its bounds. */
function isSure(term: Term): boolean {
  const found = known.get(term) ?? (isThere(term) && partsOf(term).every(isSure));
  known.set(term, found);
  return found;
}
const known = new WeakMap<Term, boolean>();

const isThere = (term: Term): boolean =>
  term.kind !== 'cell' || term.at.kind === 'row' || (term.at.low >= 0n && term.at.high < term.column.values.length);
