import { isWide, partsOf, type Term } from '../../terms/term.ts';
import { mostTexts } from '../generate.ts';
import { fillStart, type Loop, type Numbers, partsOfLoop, type Prepare } from '../loop.ts';
import { dividesInFloats } from '../reciprocal.ts';
import { emit } from './emit.ts';
import { type Layout, layoutOf, type Region, rowsAtOnce } from './layout.ts';
import { instanceOf, type Memory, newMemory } from './machine.ts';
import { names } from './module.ts';

/**
 * Loops as WebAssembly, made once per text; where one has no use for it, `otherwise`. Arrays stay where they are: a stretch of rows at
 * a time is taken to the memory in which the code works, and back.
 */
export function kernels(otherwise: Prepare): Prepare {
  const memory = newMemory();
  const known = new Map<string, Work>();
  return (loop) => {
    const layout = isPlainLoop(loop) ? layoutOf(loop) : undefined;
    if (layout === undefined) return otherwise(loop);
    const bytes = emit(loop, layout);
    const key = bytes.join(' ');
    const work = known.get(key) ?? instanceOf(bytes, names, memory);
    if (known.size >= mostTexts) known.clear();
    known.set(key, work);
    return () => run(loop, layout, memory, work);
  };
}

type Work = (first: number, count: number) => void;

const isPlain = (term: Term): boolean =>
  ![term, ...partsOf(term)].some(isWide) && (term.kind !== 'divide' || dividesInFloats(term));

/** Without big numbers, and with some rows. */
function isPlainLoop(loop: Loop): boolean {
  const fits = loop.from < loop.to;
  return fits && partsOfLoop(loop).terms.every(isPlain);
}

function run(loop: Loop, layout: Layout, memory: Memory, work: Work): void {
  fillStart(loop);
  const missing = layout.bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
  const all = [...layout.regions.values()].map((region) => ({ ...region, there: viewOf(region, memory) }));
  const wholes = all.filter(({ isByRow }) => !isByRow);
  const read = all.filter(({ isByRow, isRead }) => isByRow && isRead);
  const written = all.filter(({ isByRow, isWritten }) => isByRow && isWritten);
  for (const { values, there } of wholes) {
    there.set(values);
    there[values.length] = 0;
  }
  for (let start = loop.from; start < loop.to; start += rowsAtOnce) {
    const end = Math.min(start + rowsAtOnce, loop.to);
    for (const { values, there } of read) there.set(values.subarray(start, end));
    work(start, end - start);
    for (const { values, there } of written) values.set(there.subarray(0, end - start), start);
  }
  for (const { values, there, isWritten } of wholes) if (isWritten) values.set(there.subarray(0, values.length));
}
const pageBytes = 65_536;

function viewOf({ values, length, offset }: Region, { buffer }: Memory): Numbers {
  const Kind = values.constructor as new (buffer: ArrayBuffer, offset: number, length: number) => Numbers;
  return new Kind(buffer, offset, length);
}
