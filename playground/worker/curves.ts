/** Questions about one figure of one payee, and their answers. */
import type { RationalText } from '../../runtime/calculation.ts';
import type { FigureQuestion } from './figure-question.ts';
import type { CurveAnswer, Goal, Question, Replayed, Solved, Standing } from '../../simulate/index.ts';

/**
 * Whose pay, of which period, as which figure varies: of a component, or of the payout. Without a payee and period: of somebody made
 * up, with the figures of the plan's first example.
 */
export type FigureAsk = Partial<Pick<Question, 'payee' | 'period'>> & Pick<Question, 'vary'> & { readonly what: string };

export interface CurveAsk extends FigureAsk {
  readonly from?: RationalText;
  readonly to?: RationalText;
  /** Another plan's text: its curve over the same range and data. */
  readonly other?: string;
}
export interface CurveAnswers {
  readonly curve: CurveAnswer;
  readonly other?: CurveAnswer;
  /** What the plan measures the figure against, in this case. */
  readonly target?: { readonly name: string; readonly value: RationalText };
  readonly made?: FigureQuestion['made'];
}

export interface TrialAsk extends FigureAsk {
  readonly figure: RationalText;
}
/** Or what is wrong with the question. */
export type TrialAnswer = Replayed;

export interface SolveAsk extends FigureAsk {
  readonly goal: Goal;
}
export interface SolveAnswers {
  readonly solved: Solved;
  /** Where the payee stands by the data. */
  readonly now?: Standing;
  readonly curve: CurveAnswer;
  readonly made?: FigureQuestion['made'];
}
