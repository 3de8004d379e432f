import type { Fill } from './chunk.ts';
import type { Fused } from './fused.ts';

/** Three chunks, each times a number, and a constant. Where there are fewer chunks one of them is there again, times 0. */
interface Added {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly f: number;
  readonly g: number;
  readonly h: number;
  readonly rest: number;
}

/**
 * Works out a sum and what is made of it. The loops are functions that are handed all they need: what a closure holds would be fetched
 * again for each row, which takes as long as the rest. None of them branches, because what is taken by chance takes longer than all else.
 */
export function pass({ sum, made }: Fused, chunks: readonly Float64Array[], into: Float64Array): Fill {
  const [a = into, b = a, c = a] = chunks;
  const [f = 0, g = 0, h = 0] = [...sum.parts.values()].map(Number);
  const added = { a, b, c, f, g, h, rest: Number(sum.constant) };
  switch (made.kind) {
    case 'bent': {
      const { plain, size } = made;
      return (_, rows) => bend(into, added, plain, size, rows);
    }
    case 'quotient': {
      const { half, times } = made;
      return (_, rows) => divide(into, added, half, times, rows);
    }
    case 'below':
      return (_, rows) => below(into, added, rows);
    case 'at-most':
      return (_, rows) => atMost(into, added, rows);
    case 'same':
      return (_, rows) => same(into, added, rows);
  }
}

function bend(into: Float64Array, { a, b, c, f, g, h, rest }: Added, plain: number, size: number, rows: number): void {
  for (let i = 0; i < rows; i++) {
    const sum = f * (a[i] ?? 0) + g * (b[i] ?? 0) + h * (c[i] ?? 0) + rest;
    into[i] = plain * sum + size * Math.abs(sum);
  }
}

/** Half a unit is added or taken away as the sign says. */
function divide(into: Float64Array, { a, b, c, f, g, h, rest }: Added, half: number, times: number, rows: number): void {
  for (let i = 0; i < rows; i++) {
    const sum = f * (a[i] ?? 0) + g * (b[i] ?? 0) + h * (c[i] ?? 0) + rest;
    into[i] = Math.trunc((sum + half * (1 - 2 * Number(sum < 0))) * times);
  }
}

function below(into: Float64Array, { a, b, c, f, g, h, rest }: Added, rows: number): void {
  for (let i = 0; i < rows; i++) into[i] = Number(f * (a[i] ?? 0) + g * (b[i] ?? 0) + h * (c[i] ?? 0) + rest < 0);
}

function atMost(into: Float64Array, { a, b, c, f, g, h, rest }: Added, rows: number): void {
  for (let i = 0; i < rows; i++) into[i] = Number(f * (a[i] ?? 0) + g * (b[i] ?? 0) + h * (c[i] ?? 0) + rest <= 0);
}

function same(into: Float64Array, { a, b, c, f, g, h, rest }: Added, rows: number): void {
  for (let i = 0; i < rows; i++) into[i] = Number(f * (a[i] ?? 0) + g * (b[i] ?? 0) + h * (c[i] ?? 0) + rest === 0);
}
