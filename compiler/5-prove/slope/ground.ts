import * as exact from '../../../runtime/numbers/exact.ts';
import { changeOf, type Form, spanWith } from '../form.ts';
import { atomFigure, type Figure } from '../figure.ts';
import { everything, greater, hullOf, type Interval, interval, lesser, meet } from '../interval.ts';
import { type Atoms, isNeverBelow0, type Made, type OneCase } from './made.ts';
import { type Pace, withinRange } from './pace.ts';

/** What is known of the atoms, and what holds where a figure is worked out. */
export interface Ground {
  /** Are figures bounded by multiples of others? Only bounds ask for it. */
  readonly isClose: boolean;
  /** Absent: by any amount. */
  readonly pace: Pace | undefined;
  span(form: Form): Interval;
  change(form: Form): Interval;
  /** A figure that stays whole from here on. */
  atom(range: Interval, slope: Interval, total: boolean): Figure;
  /** Of the figure that was made here last: what it is made of. */
  tell(made: Made): void;
  /** The cases of a figure that is one atom. */
  casesOf(figure: Figure): readonly OneCase[];
  /** Is a form at least 0, by all that is known of what its atoms are made of? */
  isNeverBelow0(form: Form): boolean;
}

/** What is asked for. */
export interface Asked {
  readonly pace?: Pace | undefined;
  readonly isClose?: boolean;
}

/** `name` is that of the figure being worked out; it is the atom that the figure becomes when nothing of it cancels. */
export function groundOf(atoms: Atoms, name: string, facts: readonly Form[], asked: Asked = {}): Ground {
  const range = (atom: string): Interval => atoms.get(atom)?.range ?? everything;
  const slope = (atom: string): Interval => atoms.get(atom)?.slope ?? everything;
  return {
    pace: asked.pace,
    isClose: asked.isClose === true,
    span: (form) => spanWith(form, facts, range),
    change: (form) => changeOf(form, slope),
    atom: (within, open, total) => {
      const changing = withinRange(open, within, asked.pace);
      atoms.set(name, { range: within, slope: changing });
      return atomFigure(name, within, changing, total);
    },
    tell: (made) => {
      const atom = atoms.get(name);
      if (atom !== undefined) atoms.set(name, { ...atom, made: { ...atom.made, ...made } });
    },
    casesOf: ({ form: { constant, terms } }) => {
      const [[atom, much] = ['', exact.zero]] = terms;
      const isAtom = terms.size === 1 && constant.n === 0n && exact.isSame(much, exact.one);
      return (isAtom && atoms.get(atom)?.made?.cases) || [];
    },
    isNeverBelow0: (form) => isNeverBelow0(form, facts, atoms),
  };
}

/** The same figure with all that its form and its arms say of it. */
export function settled(figure: Figure, ground: Ground): Figure {
  const [first, ...others] = figure.arms?.values ?? [];
  const bySlope = first === undefined ? everything : hullOf(first.slope, ...others.map(({ slope }) => slope));
  const join = figure.arms?.which === 'greatest' ? greater : lesser;
  const byRange = first === undefined ? everything : others.reduce((range, arm) => join(range, arm.range), first.range);
  const range = meet(meet(meet(figure.range, ground.span(figure.form)), byRange), between(figure, ground));
  const slope = meet(meet(figure.slope, ground.change(figure.form)), bySlope);
  return { ...figure, range, slope: withinRange(slope, range, ground.pace) };
}

function between({ above, below }: Figure, ground: Ground): Interval {
  return interval(above && ground.span(above).low, below && ground.span(below).high);
}
