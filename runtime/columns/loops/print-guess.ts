import type { Term } from '../terms/term.ts';
import { isWide } from '../terms/term.ts';
import type { Guess } from './rough.ts';

type NameOf = (term: Term) => string;

/** A guessed term as statements, the last of which gives it its name: floats are looked at first. */
export function guessLines(name: string, { term, error }: Guess, nameOf: NameOf): readonly string[] {
  const [left, right] = [term.left, term.right].map((part) => ({
    rough: roughText(part, nameOf),
    exact: exactText(part, nameOf),
  }));
  if (left === undefined || right === undefined) return [];
  if (term.kind === 'divide') {
    const exact = `Number(roundQuotient(${left.exact}, ${right.exact}, "${term.mode}"))`;
    return quotientLines(name, `${left.rough} / ${right.rough}`, exact, error, term.mode);
  }
  const sign = { below: '<', 'at-most': '<=', same: '===' }[term.kind];
  const far = term.kind === 'same' ? '0' : `(d${name} < 0 ? 1 : 0)`;
  return [
    `const d${name} = ${left.rough} - ${right.rough};`,
    `const ${name} = Math.abs(d${name}) > ${error} ? ${far} : ${left.exact} ${sign} ${right.exact} ? 1 : 0;`,
  ];
}

/** Of the size of the quotient, and then with its sign. */
function quotientLines(
  name: string,
  quotient: string,
  exact: string,
  error: number,
  mode: Extract<Term, { readonly kind: 'divide' }>['mode'],
): readonly string[] {
  const [all, size, whole, rest] = [`q${name}`, `s${name}`, `f${name}`, `r${name}`];
  const isHalf = mode === 'half-up' || mode === 'half-even';
  const isOpen = isHalf ? `Math.abs(${rest} - 0.5) <= ${error}` : `${rest} <= ${error} || ${rest} >= ${1 - error}`;
  const found = isHalf ? `(${rest} > 0.5 ? ${whole} + 1 : ${whole})` : mode === 'up' ? `(${whole} + 1)` : whole;
  return [
    `const ${all} = ${quotient};`,
    `const ${size} = Math.abs(${all});`,
    `const ${whole} = Math.floor(${size});`,
    `const ${rest} = ${size} - ${whole};`,
    `const ${name} = ${isOpen} ? ${exact} : ${all} < 0 ? -${found} : ${found};`,
  ];
}

const signs = { add: '+', subtract: '-', multiply: '*' } as const;

function roughText(term: Term, nameOf: NameOf): string {
  if (!isWide(term)) return nameOf(term);
  if (!('left' in term) || !(term.kind in signs)) return `Number(${nameOf(term)})`;
  const sign = signs[term.kind as keyof typeof signs];
  return `(${roughText(term.left, nameOf)} ${sign} ${roughText(term.right, nameOf)})`;
}

function exactText(term: Term, nameOf: NameOf): string {
  if (!isWide(term)) return `BigInt(${nameOf(term)})`;
  if (!('left' in term) || !(term.kind in signs)) return nameOf(term);
  const sign = signs[term.kind as keyof typeof signs];
  return `(${exactText(term.left, nameOf)} ${sign} ${exactText(term.right, nameOf)})`;
}
