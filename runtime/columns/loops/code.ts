type Code = (...values: readonly unknown[]) => unknown;

/** The only place where a text becomes code. It is given loops that were printed from numbers and generated names, nothing that a plan says. */
export const codeFrom = (parameters: readonly string[], text: string): Code => new Function(...parameters, text) as Code;

/** Is code that is made while the program runs allowed here? A page's content policy may forbid it. */
export function mayGenerate(): boolean {
  try {
    return codeFrom([], 'return true')() === true;
  } catch {
    return false;
  }
}
