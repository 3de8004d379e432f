import type { IsoDate, RationalText, ValueType } from '../../../runtime/calculation.ts';
import type { Span } from '../../../grammar/span.ts';

/** A figure of a plan that can be tried otherwise. */
export interface Knob {
  /** Says the same of the same figure after the plan was edited. */
  readonly id: string;
  readonly name: string;
  /**
   * A param of the plan; an input of the whole company, in every period; an input of the selected payee or of their team, in the
   * selected period.
   */
  readonly kind: 'param' | 'company-input' | 'group-input' | 'payee-input';
  readonly type: ValueType;
  /** Which of a param's versions, from 0, and from when on it holds where there are several. */
  readonly version: number;
  readonly from?: IsoDate;
  /** As it is; undefined where nothing was given. Figures as exact fractions, else `yes` or `no`. */
  readonly value: string | undefined;
  /** What the plan declares that the figure can be. */
  readonly low?: RationalText;
  readonly high?: RationalText;
  /** Where the value stands in the plan's text, if it is one written number. */
  readonly span?: Span;
}

/** A knob that was turned. `value` as in the knob. */
export interface Turned {
  readonly knob: Knob;
  readonly value: string;
}
