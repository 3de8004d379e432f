import { expect, test } from 'vitest';
import { atomFigure, type Truth } from '../../compiler/5-prove/figure.ts';
import { atomForm, constantForm, sumOf } from '../../compiler/5-prove/form.ts';
import { everything } from '../../compiler/5-prove/interval.ts';
import { type Atom, type Atoms, isNeverBelow0 } from '../../compiler/5-prove/slope/made.ts';
import { exactOf } from '../../runtime/numbers/exact.ts';

const open = { range: everything, slope: everything };

/** Atoms, and how often they were asked for. */
function counted(known: Readonly<Record<string, Atom>>): { readonly atoms: Atoms; readonly looks: () => number } {
  let looks = 0;
  const atoms: Atoms = new Map(Object.entries(known));
  const get = atoms.get.bind(atoms);
  atoms.get = (atom) => {
    looks++;
    return get(atom);
  };
  return { atoms, looks: () => looks };
}

const above = (atom: string, least: bigint) => sumOf(atomForm(atom), constantForm(exactOf(-least)));

test('what is made of itself says nothing, and is looked at once', () => {
  const where: Truth = {
    kind: 'truth',
    turn: 'still',
    total: true,
    name: 'in it',
    whenYes: [above('x', 2n), above('y', 3n)],
    whenNo: [above('z', 4n)],
  };
  const value = atomFigure('sum', everything, everything, true);
  const { atoms, looks } = counted({
    x: open,
    y: open,
    z: open,
    sum: { ...open, made: { sum: { domain: 'days', value, where } } },
  });
  expect(isNeverBelow0(atomForm('sum'), [], atoms)).toBe(false);
  expect(looks()).toBeLessThan(200);
});
