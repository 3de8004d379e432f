/**
 * How tightly the pieces of a printed expression hold together. A looser piece inside a tighter one stands in parentheses.
 */
export const level = {
  ...{
    choice: 0,
    or: 1,
    and: 2,
    condition: 3,
    quantity: 4,
    sum: 5,
    product: 6,
    of: 7,
    excess: 8,
    postfixed: 9,
    prefixed: 10,
    primary: 11,
  },
} as const;

/** A printed expression, and what its right edge would swallow if it stood there. */
export interface Printed {
  readonly text: string;
  readonly level: number;
  /** Operators of this level and tighter ones would be read as part of it. */
  readonly open: number;
  /** A comma would be read as part of it. */
  readonly takesComma: boolean;
}

export const closed = { open: Infinity, takesComma: false } as const;

export function primary(text: string): Printed {
  return { text, level: level.primary, ...closed };
}
export function inParentheses(inner: Printed): Printed {
  return primary(`(${inner.text})`);
}
/** In parentheses unless it holds at least this tightly. */
export function atLevel(inner: Printed, least: number): Printed {
  return inner.level < least ? inParentheses(inner) : inner;
}
/** In parentheses where it would swallow an operator of this level behind it. */
export function before(inner: Printed, operator: number): Printed {
  return inner.open <= operator ? inParentheses(inner) : inner;
}
export function beforeComma(inner: Printed): Printed {
  return inner.takesComma ? inParentheses(inner) : inner;
}
/** Pieces in a row: the right edge is that of the last. */
export function ending(text: string, own: number, last: Printed): Printed {
  return { text, level: own, open: last.open, takesComma: last.takesComma };
}
