/** Figures that a plan need not define, by the figures they are made of: what everybody asks of sales against a target. */
const parts = {
  attainment: ['sales', 'target'],
  gap: ['sales', 'target'],
  pace: ['sales'],
  elapsed: [],
} as const;

export type BuiltIn = keyof typeof parts;

export function isBuiltIn(name: string): name is BuiltIn {
  return Object.hasOwn(parts, name);
}

/** What a built-in figure needs; of another name, that name. */
export function behind(name: string): readonly string[] {
  return isBuiltIn(name) ? parts[name] : [name];
}
