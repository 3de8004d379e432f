import { type Bytes, flat, listed, named, sized } from './bytes.ts';
import { codeOfWidth, type Width } from './instructions.ts';

/** The names under which a module finds its memory, and gives its one function. */
export const names = { space: 'columns', memory: 'memory', work: 'work' } as const;

/** A function of two whole numbers with more locals of its own, on a memory that it is given. */
export function moduleOf(locals: readonly Width[], body: Bytes): Uint8Array<ArrayBuffer> {
  const { i32 } = codeOfWidth;
  const work = [listed(locals.map((width) => [1, codeOfWidth[width]])), body, 0x0b];
  const sections = [
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    section(1, [[0x60, 2, i32, i32, 0]]),
    section(2, [[named(names.space), named(names.memory), 0x02, 0x00, 0x01]]),
    section(3, [[0]]),
    section(7, [[named(names.work), 0x00, 0x00]]),
    section(10, [sized(work)]),
  ];
  return new Uint8Array(flat(sections));
}

const section = (id: number, items: readonly Bytes[]): Bytes => [id, sized(listed(items))];
