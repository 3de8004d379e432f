import type { Term } from '../../terms/term.ts';
import { type Loop, partsOfLoop, type Write } from '../loop.ts';
import type { Bytes } from './bytes.ts';
import { type Code, codeFor } from './code.ts';
import { expression } from './expression.ts';
import { f64, i32, load, local, repeatedly, store, whereHolds, type Width } from './instructions.ts';
import type { Layout, Region } from './layout.ts';
import { moduleOf } from './module.ts';
import { widthsOf } from './widths.ts';

/** A loop as a module, of the first row's number and how many rows there are. */
export function emit(loop: Loop, layout: Layout): Uint8Array<ArrayBuffer> {
  const { terms } = partsOfLoop(loop);
  const widths = widthsOf(terms);
  const code = codeFor(widths, layout);
  const one = rowOf(loop, terms, code, layout);
  const others = Array.from({ length: rowsOfTurn(loop, terms) - 1 }, (_, i) =>
    rowOf(loop, terms, codeFor(widths, layout, i + 1), layout),
  );
  const several = others.length === 0 ? [] : turns([one, ...others], code);
  return moduleOf(code.locals(), [several, turns([one], code)]);
}

/** Short loops over many rows take several a turn: what is counted for the turn is then shared by them. */
const [severalRows, fewTerms, manyRows] = [8, 16, 65_536];
const rowsOfTurn = ({ from, to }: Loop, { length }: readonly Term[]): number =>
  length <= fewTerms && to - from >= manyRows ? severalRows : 1;

function rowOf(loop: Loop, terms: readonly Term[], code: Code, layout: Layout): Bytes {
  const worked = terms.map((term) => code.set(term, expression(term, code)));
  return [code.row(), worked, loop.writes.map((write) => writing(write, code, layout))];
}

/** Row after row, so many a turn, as long as so many are left. */
function turns(rows: readonly Bytes[], { place, count }: Code): Bytes {
  const next = [local.get(place), i32.const(rows.length), i32.add];
  const areLeft = [next, local.get(count), i32.atMost];
  return whereHolds(areLeft, repeatedly([rows, next, local.set(place), areLeft]));
}

function writing({ kind, term, into, at, where }: Write, code: Code, { regions }: Layout): Bytes {
  const region = regions.get(into);
  if (region === undefined) return [];
  const { element } = region;
  const offset = code.offset(region);
  const address = code.address(region, at);
  const value = code.get(term, element.width);
  const there = [address, load(element, offset)];
  const put = (bytes: Bytes): Bytes => [address, bytes, store(element, offset)];
  const written = {
    put: () => put(value),
    add: () => put([there, value, operations[element.width].add]),
    least: () => whereHolds([value, there, operations[element.width].below], put(value)),
    greatest: () => whereHolds([value, there, operations[element.width].above], put(value)),
  }[kind]();
  const tests = [...(where === undefined ? [] : [code.get(where, 'i32')]), ...isInside(region, at, code)];
  return tests.reduce((then, test) => whereHolds(test, then), written);
}

const operations: Readonly<Record<Width, Readonly<Record<'add' | 'below' | 'above', number>>>> = { i32, f64 };

/** Asked only where the bounds leave it open. */
function isInside({ isByRow, values }: Region, at: Term, code: Code): readonly Bytes[] {
  if (isByRow || (at.low >= 0n && at.high < BigInt(values.length))) return [];
  return [[code.get(at, 'i32'), i32.const(values.length), i32.belowUnsigned]];
}
