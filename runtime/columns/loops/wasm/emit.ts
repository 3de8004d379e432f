import type { Term } from '../../terms/term.ts';
import { type Loop, partsOfLoop, type Write } from '../loop.ts';
import type { Bytes } from './bytes.ts';
import { type Code, codeFor } from './code.ts';
import { expression } from './expression.ts';
import { f64, i32, load, local, repeatedly, store, whereHolds, type Width } from './instructions.ts';
import type { Layout, Region } from './layout.ts';
import { moduleOf } from './module.ts';
import { widthsOf } from './widths.ts';

/** A loop as a module, of the first row's number and how many rows there are; never of none. */
export function emit(loop: Loop, layout: Layout): Uint8Array<ArrayBuffer> {
  const { terms } = partsOfLoop(loop);
  const widths = widthsOf(terms);
  const code = codeFor(widths, layout);
  const worked = terms.flatMap((term) => code.set(term, expression(term, code)));
  const written = loop.writes.flatMap((write) => writing(write, code, layout));
  const next = [...local.get(code.place), ...i32.const(1), i32.add, ...local.set(code.place)];
  const isMore = [...local.get(code.place), ...local.get(code.count), i32.below];
  return moduleOf(code.locals(), repeatedly([...code.row(), ...worked, ...written, ...next, ...isMore]));
}

function writing({ kind, term, into, at, where }: Write, code: Code, { regions }: Layout): Bytes {
  const region = regions.get(into);
  if (region === undefined) return [];
  const { element, offset } = region;
  const address = code.address(region, at);
  const value = code.get(term, element.width);
  const there = [...address, ...load(element, offset)];
  const put = (bytes: Bytes): Bytes => [...address, ...bytes, ...store(element, offset)];
  const written = {
    put: () => put(value),
    add: () => put([...there, ...value, operations[element.width].add]),
    least: () => whereHolds([...value, ...there, operations[element.width].below], put(value)),
    greatest: () => whereHolds([...value, ...there, operations[element.width].above], put(value)),
  }[kind]();
  const tests = [...(where === undefined ? [] : [code.get(where, 'i32')]), ...isInside(region, at, code)];
  return tests.reduce((then, test) => whereHolds(test, then), written);
}

const operations: Readonly<Record<Width, Readonly<Record<'add' | 'below' | 'above', number>>>> = { i32, f64 };

/** Asked only where the bounds leave it open. */
function isInside({ isByRow, values }: Region, at: Term, code: Code): readonly Bytes[] {
  if (isByRow || (at.low >= 0n && at.high < BigInt(values.length))) return [];
  return [[...code.get(at, 'i32'), ...i32.const(values.length), i32.belowUnsigned]];
}
