import { changeOf, type Form, spanWith } from '../form.ts';
import { atomFigure, type Figure } from '../figure.ts';
import { everything, hullOf, type Interval, interval, meet } from '../interval.ts';
import type { Pace } from './pace.ts';

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
}

interface Atom {
  readonly range: Interval;
  readonly slope: Interval;
}
export type Atoms = Map<string, Atom>;

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
    atom: (within, changing, total) => {
      atoms.set(name, { range: within, slope: changing });
      return atomFigure(name, within, changing, total);
    },
  };
}

/** The same figure with all that its form and its arms say of it. */
export function settled(figure: Figure, ground: Ground): Figure {
  const [first, ...others] = figure.arms?.values ?? [];
  const bySlope = first === undefined ? everything : hullOf(first.slope, ...others.map(({ slope }) => slope));
  return {
    ...figure,
    range: meet(meet(figure.range, ground.span(figure.form)), between(figure, ground)),
    slope: meet(meet(figure.slope, ground.change(figure.form)), bySlope),
  };
}

function between({ above, below }: Figure, ground: Ground): Interval {
  return interval(above && ground.span(above).low, below && ground.span(below).high);
}
