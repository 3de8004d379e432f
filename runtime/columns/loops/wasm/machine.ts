/** What this module uses of WebAssembly, which is not part of the language itself. */
interface WebAssemblyThere {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, given: Readonly<Record<string, Readonly<Record<string, object>>>>) => Instance;
  readonly Memory: new (size: { readonly initial: number }) => Memory;
}
export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface Instance {
  readonly exports: Readonly<Record<string, (first: number, count: number) => void>>;
}

declare const WebAssembly: WebAssemblyThere;

export const newMemory = (): Memory => new WebAssembly.Memory({ initial: 1 });

/** The function of a module on a memory. */
export function instanceOf(
  bytes: Uint8Array<ArrayBuffer>,
  { space, memory, work }: Readonly<Record<'space' | 'memory' | 'work', string>>,
  its: Memory,
): (first: number, count: number) => void {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { [space]: { [memory]: its } });
  return exports[work] ?? (() => undefined);
}

/** Is WebAssembly allowed here? A page's content policy may forbid it. */
export function mayCompile(): boolean {
  try {
    void new WebAssembly.Module(Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00));
    return true;
  } catch {
    return false;
  }
}
